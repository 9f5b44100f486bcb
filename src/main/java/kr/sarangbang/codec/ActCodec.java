package kr.sarangbang.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

/**
 * What a shop did to a voucher, and how the shop signs it. One signature stands under a shop's
 * whole paper: the slip that the shop was shown first, its credential, and each act since then, all
 * of it; the paper itself carries less of an act ({@link ShopHistory}). So a paper with fewer acts,
 * or the same in another order, is a paper that the shop did not sign. Forms are closed. Times are
 * whole seconds.
 */
public final class ActCodec {
    static final int ACCEPTANCE = 1;
    static final int CANCELLATION = 2;
    static final int REVERSAL = 3;

    /** The external_aad of what a shop signs. */
    private static final byte[] SHOP_SLIP = "shop-slip".getBytes(US_ASCII);

    private static final int MOST_BYTES = 200;

    private ActCodec() {}

    /**
     * Signs an act, and with it the paper that it makes. The time of the act is rounded down to the
     * second.
     *
     * @param signer of the key in the credential
     * @param shown the slip that the act was done to; empty when its number was typed
     */
    public static SignedAct sign(
            Signer signer, SignedCredential shop, Optional<Slip> shown, SlipAct act) {
        SlipAct whole = wholeSeconds(act);
        return new SignedAct(whole, Bytes.of(signer.sign(toBeSigned(shop, shown, whole))));
    }

    /** True if the shop signed this act as done to this slip. */
    public static boolean verifies(SignedAct act, SignedCredential shop, Optional<Slip> shown) {
        return Ed25519.verify(
                shop.credential().holder().publicKey().toArray(),
                toBeSigned(shop, shown, act.act()),
                act.signature().toArray());
    }

    private static byte[] toBeSigned(SignedCredential shop, Optional<Slip> shown, SlipAct act) {
        Holder holder = shop.credential().holder();
        // A shop's slip never lies under another one's acts: so what is signed about a paper that
        // cannot be continued, or about none, is no slip.
        byte[] base =
                shown.map(s -> Slip.OfShop.canContinue(s, holder) ? s.base() : s)
                        .map(s -> SlipCodec.bytes(s).toArray())
                        .orElse(new byte[0]);
        return toBeSigned(
                base,
                shop,
                shown.map(s -> Slip.OfShop.actsAfter(s, holder, act)).orElse(List.of(act)));
    }

    /** What stands signed under a shop's paper. */
    static byte[] toBeSigned(byte[] base, SignedCredential shop, List<SlipAct> acts) {
        CborArray all = new CborArray();
        acts.forEach(act -> all.add(payload(act)));
        return CoseSign1.toBeSigned(
                SHOP_SLIP,
                new CborArray().add(base).add(shop.signed().toArray()).add(all).encode());
    }

    private static SlipAct wholeSeconds(SlipAct act) {
        Instant at = act.at().truncatedTo(ChronoUnit.SECONDS);
        return switch (act) {
            case SlipAct.Acceptance a ->
                    new SlipAct.Acceptance(
                            a.act(),
                            a.number(),
                            a.guarantee(),
                            a.consumed(),
                            a.amount(),
                            a.balance(),
                            at);
            case SlipAct.Cancellation c ->
                    new SlipAct.Cancellation(c.act(), c.number(), c.undone(), c.balance(), at);
            case SlipAct.Reversal r ->
                    new SlipAct.Reversal(r.act(), r.number(), r.undone(), r.balance(), at);
        };
    }

    static byte[] payload(SlipAct act) {
        return switch (act) {
            case SlipAct.Acceptance a -> {
                CborArray form =
                        begin(ACCEPTANCE, a).add(a.guarantee().epoch()).add(a.guarantee().number());
                yield addAct(form, a.consumed().madeBy())
                        .add(a.amount().amount())
                        .add(a.balance().amount())
                        .encode();
            }
            case SlipAct.Cancellation c ->
                    addAct(begin(CANCELLATION, c), c.undone()).add(c.balance().amount()).encode();
            case SlipAct.Reversal r ->
                    addAct(begin(REVERSAL, r), r.undone()).add(r.balance().amount()).encode();
        };
    }

    static SlipAct readPayload(byte[] payload) {
        CborItems items = CborItems.read(payload, MOST_BYTES);
        return Reading.of(() -> read(items));
    }

    private static SlipAct read(CborItems items) {
        int kind = items.small(ACCEPTANCE, REVERSAL);
        ActId act = ClaimsCodec.readAct(items);
        VoucherNumber number = new VoucherNumber(items.natural());
        Instant at = Instant.ofEpochSecond(items.integer(0, Instants.MOST_SECONDS));
        if (kind == ACCEPTANCE) {
            RightId guarantee = new RightId(items.small(1, Integer.MAX_VALUE), items.natural());
            SlipVersion consumed = new SlipVersion(ClaimsCodec.readAct(items));
            Won amount = new Won(items.natural());
            Won balance = new Won(items.natural());
            items.end();
            return new SlipAct.Acceptance(act, number, guarantee, consumed, amount, balance, at);
        }
        ActId undone = ClaimsCodec.readAct(items);
        Won balance = new Won(items.natural());
        items.end();
        return kind == CANCELLATION
                ? new SlipAct.Cancellation(act, number, undone, balance, at)
                : new SlipAct.Reversal(act, number, undone, balance, at);
    }

    private static CborArray begin(int kind, SlipAct act) {
        return addAct(new CborArray().add(kind), act.act())
                .add(act.number().number())
                .add(Instants.seconds(act.at()));
    }

    private static CborArray addAct(CborArray form, ActId act) {
        return form.add(act.site().text()).add(act.incarnation()).add(act.sequence());
    }
}
