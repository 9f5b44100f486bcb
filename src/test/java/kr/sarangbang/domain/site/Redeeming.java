package kr.sarangbang.domain.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.testing.SampleSite;

/** What is done with vouchers in a diary: redeemed, taken back, refunded. */
final class Redeeming {
    private final Pages pages;
    private final Lendings lendings;
    private final Map<ActId, Done> redemptions = new LinkedHashMap<>();

    /** A redemption that stands. */
    private record Done(VoucherNumber number, long amount, boolean alone) {}

    Redeeming(Pages pages, Lendings lendings) {
        this.pages = pages;
        this.lendings = lendings;
    }

    void acceptAlone(Diary.Wish wish) {
        Optional<RightId> lent = Pages.pick(lendings.guarantees(), wish.which());
        long won = 1_000L * (1 + wish.much() % 40);
        if (lent.isEmpty() || lendings.left(lent.get()) < won) {
            return;
        }
        VoucherNumber number = VoucherNumber.of(2, wish.which() % 4);
        ActId act = pages.nextAct();
        if (wish.much() % 2 == 0) {
            pages.write(act, asked(number, won));
        }
        pages.write(
                act,
                new Entry.RedemptionAccepted(
                        Bytes.of((byte) 1),
                        new SignedAct(
                                new SlipAct.Acceptance(
                                        act,
                                        number,
                                        lent.get(),
                                        consumed(),
                                        Won.of(won),
                                        Won.ZERO,
                                        pages.now()),
                                Bytes.EMPTY)));
        lendings.take(lent.get(), won);
        pages.stages().put(act, ActStage.DONE);
        redemptions.put(act, new Done(number, won, true));
    }

    private Entry.RedemptionAsked asked(VoucherNumber number, long won) {
        return new Entry.RedemptionAsked(
                number, Bytes.of((byte) 1), Optional.of(consumed()), Won.of(won));
    }

    /** A version of another site's making, a new one at every entry. */
    private SlipVersion consumed() {
        return new SlipVersion(new ActId(SampleSite.SITE, 7, pages.lines().size() + 1L));
    }

    void redeemOnline(Diary.Wish wish) {
        VoucherNumber number = VoucherNumber.of(2, wish.which() % 4);
        long won = 1_000L * (1 + wish.much());
        ActId act = pages.write(asked(number, won));
        pages.stages().put(act, ActStage.ASKED);
        switch (wish.much() % 5) {
            case 0 -> {
                pages.write(act, redeemed(won));
                pages.stages().put(act, ActStage.DONE);
                redemptions.put(act, new Done(number, won, false));
            }
            case 1 -> {
                pages.write(act, refused(RedemptionRefusal.ALREADY_USED));
                pages.stages().put(act, ActStage.ENDED);
            }
            case 2 -> {
                pages.write(act, new Entry.Decided(new Decision.ReversedBefore()));
                pages.stages().put(act, ActStage.REVERSED);
            }
            case 3 -> {
                SlipAct undone = new SlipAct.Reversal(act, number, act, Won.of(won), pages.now());
                Bytes paper = wish.which() % 2 == 0 ? Bytes.EMPTY : Bytes.of((byte) 1);
                pages.write(
                        act,
                        new Entry.RedemptionReversed(paper, new SignedAct(undone, Bytes.EMPTY)));
                pages.stages().put(act, ActStage.REVERSED);
            }
            default -> {}
        }
    }

    private static Entry redeemed(long won) {
        return new Entry.Decided(
                new Decision.Redeemed(Won.of(won), Won.of(50_000), Optional.empty()));
    }

    private static Entry refused(RedemptionRefusal reason) {
        return new Entry.Decided(new Decision.Refused(reason, Optional.empty()));
    }

    void takeBack(Diary.Wish wish) {
        List<ActId> alone =
                redemptions.entrySet().stream()
                        .filter(entry -> entry.getValue().alone)
                        .map(Map.Entry::getKey)
                        .toList();
        Pages.pick(alone, wish.which())
                .ifPresent(
                        undone -> {
                            Done done = Objects.requireNonNull(redemptions.remove(undone));
                            ActId act = pages.nextAct();
                            var claims =
                                    new SlipAct.Cancellation(
                                            act, done.number, undone, Won.ZERO, pages.now());
                            pages.write(
                                    act,
                                    new Entry.AcceptanceCancelled(
                                            Bytes.EMPTY,
                                            new SignedAct(claims, Bytes.EMPTY),
                                            Won.of(done.amount)));
                            pages.stages().put(act, ActStage.DONE);
                            pages.stages().put(undone, ActStage.CANCELLED);
                        });
    }

    void cancelOnline(Diary.Wish wish) {
        Optional<ActId> undone = Pages.pick(List.copyOf(redemptions.keySet()), wish.which());
        if (undone.isEmpty()) {
            return;
        }
        Done done = Objects.requireNonNull(redemptions.get(undone.get()));
        Won won = Won.of(done.amount);
        ActId act =
                pages.write(
                        new Entry.CancellationAsked(undone.get(), done.number, won, Bytes.EMPTY));
        if (wish.much() % 2 == 0) {
            pages.write(act, refused(RedemptionRefusal.BAD_SLIP));
            pages.stages().put(act, ActStage.ENDED);
        } else {
            Decision yes = new Decision.Cancelled(won, Won.of(50_000), Optional.empty());
            pages.write(act, new Entry.Decided(yes));
            pages.stages().put(act, ActStage.DONE);
            pages.stages().put(undone.get(), ActStage.CANCELLED);
            redemptions.remove(undone.get());
        }
    }

    void refund(Diary.Wish wish) {
        VoucherNumber number = VoucherNumber.of(2, wish.which() % 4);
        ActId act = pages.write(new Entry.RefundAsked(number, Bytes.of((byte) 1), consumed()));
        if (wish.much() % 4 == 0) {
            Decision no = new Decision.RefundRefused(RefundRefusal.PARTLY_USED);
            pages.write(act, new Entry.Decided(no));
            pages.stages().put(act, ActStage.ENDED);
            return;
        }
        Won won = Won.of(9_300);
        pages.write(act, new Entry.Decided(new Decision.RefundGranted(won, PaymentMeans.CARD)));
        pages.stages().put(act, ActStage.GRANTED);
        if (wish.much() % 4 != 1) {
            boolean out = wish.much() % 4 == 2;
            pages.write(act, new Entry.RefundSettled(out, won, PaymentMeans.CARD, "r"));
            pages.stages().put(act, out ? ActStage.DONE : ActStage.ENDED);
        }
    }
}
