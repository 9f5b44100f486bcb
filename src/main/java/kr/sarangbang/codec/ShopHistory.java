package kr.sarangbang.codec;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipVersion;

/**
 * The state of a voucher at one shop while the acts on its paper are gone through, oldest first.
 * What follows from the base and the acts before (number, consumed version, balance) is not on the
 * paper: so acts that do not follow cannot be written.
 */
final class ShopHistory {
    private final Slip base;
    private final Holder shop;
    private final Map<ActId, Won> accepted = new HashMap<>();
    private SlipVersion version;
    private Won balance;

    ShopHistory(Slip base, Holder shop) {
        this.base = base;
        this.shop = shop;
        this.version = base.version();
        this.balance = base.balance();
    }

    /**
     * Returns what the paper carries of the next act.
     *
     * @throws IllegalArgumentException if the act does not follow
     */
    CborArray shorten(SlipAct act) {
        CborArray form =
                new CborArray()
                        .add(kind(act))
                        .add(act.act().sequence())
                        .add(Instants.seconds(act.at()));
        switch (act) {
            case SlipAct.Acceptance a ->
                    form.add(a.guarantee().epoch())
                            .add(a.guarantee().number())
                            .add(a.amount().amount());
            case SlipAct.Cancellation c ->
                    form.add(c.undone().incarnation()).add(c.undone().sequence());
            case SlipAct.Reversal r ->
                    form.add(r.undone().incarnation()).add(r.undone().sequence());
        }
        if (!follows(act, form)) {
            throw new IllegalArgumentException("the act does not follow from the slip before it");
        }
        return form;
    }

    private boolean follows(SlipAct act, CborArray form) {
        try {
            return expand(CborItems.read(form.encode(), 100)).equals(act);
        } catch (Malformed e) {
            return false;
        }
    }

    /** Returns the whole act and goes on behind it. */
    SlipAct expand(CborItems items) {
        int kind = items.small(ActCodec.ACCEPTANCE, ActCodec.REVERSAL);
        ActId act = ours(shop.incarnation(), items.natural());
        Instant at = Instant.ofEpochSecond(items.integer(0, Instants.MOST_SECONDS));
        SlipAct next =
                switch (kind) {
                    case ActCodec.ACCEPTANCE -> accept(act, at, items);
                    case ActCodec.CANCELLATION -> cancel(act, at, undone(items));
                    default -> new SlipAct.Reversal(act, base.number(), undone(items), balance, at);
                };
        items.end();
        return next;
    }

    private SlipAct accept(ActId act, Instant at, CborItems items) {
        RightId guarantee = new RightId(items.small(1, Integer.MAX_VALUE), items.natural());
        Won amount = new Won(items.natural());
        if (amount.isZero() || amount.isOver(balance)) {
            throw new Malformed("an acceptance of nothing or of more than is left");
        }
        SlipVersion consumed = version;
        balance = balance.minus(amount);
        version = new SlipVersion(act);
        accepted.put(act, amount);
        return new SlipAct.Acceptance(act, base.number(), guarantee, consumed, amount, balance, at);
    }

    private SlipAct cancel(ActId act, Instant at, ActId undone) {
        Won amount = accepted.remove(undone);
        if (amount == null) {
            throw new Malformed("a cancellation of what was not accepted here");
        }
        balance = balance.plus(amount);
        version = new SlipVersion(act);
        return new SlipAct.Cancellation(act, base.number(), undone, balance, at);
    }

    private ActId undone(CborItems items) {
        return ours(items.small(1, Integer.MAX_VALUE), items.natural());
    }

    private ActId ours(int incarnation, long sequence) {
        return new ActId(shop.site(), incarnation, sequence);
    }

    private static int kind(SlipAct act) {
        return switch (act) {
            case SlipAct.Acceptance a -> ActCodec.ACCEPTANCE;
            case SlipAct.Cancellation c -> ActCodec.CANCELLATION;
            case SlipAct.Reversal r -> ActCodec.REVERSAL;
        };
    }
}
