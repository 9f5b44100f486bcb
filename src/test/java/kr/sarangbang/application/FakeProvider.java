package kr.sarangbang.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.PaymentTerminal;

/** A payment terminal and the provider behind it, which knows every act's money. */
final class FakeProvider implements PaymentTerminal {
    /** What the provider does with a payment. */
    enum Way {
        APPROVE,
        DECLINE,
        CANCEL,
        /** The money moves, and no answer comes. */
        TAKE_AND_SAY_NOTHING,
        /** Nothing moves, and no answer comes. */
        SAY_NOTHING
    }

    private final Effects effects;
    private final Map<ActId, Long> taken = new HashMap<>();
    private final Map<ActId, Long> paidOut = new HashMap<>();
    private final Map<ActId, Integer> charges = new HashMap<>();
    private final Map<ActId, PaymentResult> known = new HashMap<>();
    private Way way = Way.APPROVE;
    private boolean silent;
    private Optional<PaymentResult> inquiry = Optional.empty();
    private Runnable meanwhile = () -> {};
    private Runnable whilePaying = () -> {};

    FakeProvider(Effects effects) {
        this.effects = effects;
    }

    void way(Way next) {
        way = next;
    }

    /** Whether inquiry and reversal get no answer either. */
    void silent(boolean on) {
        silent = on;
    }

    /** What an inquiry hears, whatever happened. */
    void inquiryHears(PaymentResult result) {
        inquiry = Optional.of(result);
    }

    /** What happens in the world while an inquiry is under way. */
    void onInquiry(Runnable event) {
        meanwhile = event;
    }

    /** What happens in the world while a buyer looks for a card. */
    void onPaying(Runnable event) {
        whilePaying = event;
    }

    /** What the buyer of this act is out of pocket. */
    long taken(ActId act) {
        return taken.getOrDefault(act, 0L);
    }

    /** What all buyers are out of pocket. */
    long taken() {
        return taken.values().stream().mapToLong(Long::longValue).sum();
    }

    long paidOut() {
        return paidOut.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The most often that one act was charged. */
    int mostCharges() {
        return charges.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    int charges() {
        return charges.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public PaymentResult authorize(ActId act, Won amount) {
        return effects.happen(
                "pay authorize",
                () -> {
                    whilePaying.run();
                    return move(act, amount, taken);
                });
    }

    @Override
    public PaymentResult payOut(ActId act, Won amount) {
        return effects.happen("pay out", () -> move(act, amount, paidOut));
    }

    private PaymentResult move(ActId act, Won amount, Map<ActId, Long> book) {
        PaymentResult before = known.get(act);
        if (before != null) {
            return before;
        }
        return switch (way) {
            case APPROVE -> approve(act, amount, book);
            case DECLINE -> remember(act, new PaymentResult.Declined("no cover"));
            case CANCEL -> remember(act, new PaymentResult.Cancelled());
            case TAKE_AND_SAY_NOTHING -> {
                approve(act, amount, book);
                yield new PaymentResult.Unknown("no answer");
            }
            case SAY_NOTHING -> new PaymentResult.Unknown("no answer");
        };
    }

    private PaymentResult approve(ActId act, Won amount, Map<ActId, Long> book) {
        book.merge(act, amount.amount(), Long::sum);
        charges.merge(act, 1, Integer::sum);
        return remember(act, new PaymentResult.Approved("A-" + act.sequence()));
    }

    private PaymentResult remember(ActId act, PaymentResult result) {
        known.put(act, result);
        return result;
    }

    @Override
    public PaymentResult inquire(ActId act) {
        return effects.happen(
                "pay inquire",
                () -> {
                    meanwhile.run();
                    if (inquiry.isPresent()) {
                        return inquiry.get();
                    }
                    return silent
                            ? new PaymentResult.Unknown("no answer")
                            : known.getOrDefault(act, new PaymentResult.NotFound());
                });
    }

    @Override
    public ReversalResult reverse(ActId act) {
        return effects.happen(
                "pay reverse",
                () -> {
                    if (silent) {
                        return new ReversalResult.Unknown("no answer");
                    }
                    taken.remove(act);
                    known.put(act, new PaymentResult.NotFound());
                    return new ReversalResult.Reversed();
                });
    }

    /** What an officer said of an act's money. */
    final Map<ActId, Boolean> settled = new HashMap<>();

    @Override
    public boolean settle(ActId act, boolean moved) {
        return effects.happen(
                "pay settle",
                () -> {
                    settled.put(act, moved);
                    return true;
                });
    }

    @Override
    public boolean ready() {
        return true;
    }
}
