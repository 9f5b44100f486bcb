package kr.sarangbang.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

/**
 * What a shop did to a voucher, as the shop signs it: all of it, so that the signature stands by
 * itself; a paper carries less of it ({@link ShopHistory}). The form is closed. Times are whole
 * seconds.
 */
public final class ActCodec {
    static final int ACCEPTANCE = 1;
    static final int CANCELLATION = 2;
    static final int REVERSAL = 3;

    private static final byte[] ACT = "act".getBytes(US_ASCII);
    private static final int MOST_BYTES = 200;

    private ActCodec() {}

    /** Signs an act with the shop's key; its time is rounded down to the second. */
    public static SignedAct sign(Signer shop, SlipAct act) {
        SlipAct whole = wholeSeconds(act);
        return new SignedAct(whole, Bytes.of(shop.sign(toBeSigned(whole))));
    }

    /** True if the shop with this key signed this act. */
    public static boolean verifies(SignedAct act, Bytes shopKey) {
        return Ed25519.verify(shopKey.toArray(), toBeSigned(act.act()), act.signature().toArray());
    }

    private static byte[] toBeSigned(SlipAct act) {
        return CoseSign1.toBeSigned(ACT, payload(act));
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
