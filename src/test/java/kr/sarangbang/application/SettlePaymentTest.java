package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import kr.sarangbang.application.SettlePayment.Settled;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.voucher.Slip;
import org.junit.jupiter.api.Test;

/**
 * Goal: a payment that nobody answers about is ended by an officer's word once, on the record, and
 * leaves a voucher or nothing held. Method: a provider that took the money and is silent from then
 * on.
 */
class SettlePaymentTest {
    private static final Actor OFFICER =
            new Actor(
                    Optional.of("P-1"), Optional.empty(), 0, Optional.of("KICC by phone, no. 12"));

    private final Town town = new Town();
    private final Site kiosk = town.kiosk;

    private ActId stuck(long won) {
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        kiosk.provider.silent(true);
        var unknown = (SaleOutcome.PaymentUnknown) kiosk.sell(town.member, won, PaymentMeans.CARD);
        kiosk.provider.way(FakeProvider.Way.APPROVE);
        return unknown.act();
    }

    private SettlePayment settling() {
        return new SettlePayment(kiosk.place());
    }

    private SignedEntry last(ActId act, Class<? extends Entry> kind) {
        return kiosk.journal().entriesOf(act).stream()
                .filter(signed -> kind.isInstance(signed.entry()))
                .toList()
                .getLast();
    }

    @Test
    void moneyThatMovedMakesTheVoucherAndTheOfficerStandsInTheJournal() {
        ActId act = stuck(100_000);
        assertThat(settling().unsettled())
                .singleElement()
                .satisfies(
                        open -> {
                            assertThat(open.act()).isEqualTo(act);
                            assertThat(open.amount()).isEqualTo(Won.of(93_000));
                            assertThat(open.payOut()).isFalse();
                            assertThat(open.state()).isEqualTo(PaymentState.UNKNOWN);
                        });
        assertThat(settling().moved(act, OFFICER)).isInstanceOf(Settled.Sold.class);
        SignedEntry word = last(act, Entry.PaymentAnswered.class);
        assertThat(word.entry()).isEqualTo(new Entry.PaymentAnswered(PaymentState.APPROVED, ""));
        assertThat(word.header().actor()).isEqualTo(OFFICER);
        assertThat(kiosk.printer.papers(PaperKind.VOUCHER)).hasSize(1);
        assertThat(kiosk.provider.settled).containsEntry(act, true);
        assertThat(settling().unsettled()).isEmpty();
        kiosk.provider.silent(false);
        kiosk.resume();
        assertThat(kiosk.provider.taken(act)).isEqualTo(93_000);
        town.settleAndVerify();
        assertThat(town.account("Cash")).isEqualTo(93_000);
    }

    @Test
    void moneyThatDidNotMoveEndsTheSaleAndFreesWhatItHeld() {
        ActId act = stuck(400_000);
        assertThat(settling().notMoved(act, OFFICER)).isEqualTo(new Settled.Ended(act));
        assertThat(last(act, Entry.PaymentAnswered.class).header().actor()).isEqualTo(OFFICER);
        assertThat(last(act, Entry.SaleAbandoned.class).entry())
                .isEqualTo(new Entry.SaleAbandoned(SaleEnd.DECLINED));
        assertThat(kiosk.provider.settled).containsEntry(act, false);
        assertThat(kiosk.sell(town.member, 400_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
        town.settleAndVerify();
    }

    @Test
    void aSecondWordChangesNothingAndTheTerminalHearsTheFirstAgain() {
        ActId act = stuck(100_000);
        settling().notMoved(act, OFFICER);
        int entries = kiosk.entriesOf(act).size();
        kiosk.provider.settled.clear();
        assertThat(settling().notMoved(act, OFFICER)).isEqualTo(new Settled.NothingOpen(act));
        assertThat(settling().moved(act, OFFICER)).isEqualTo(new Settled.NothingOpen(act));
        assertThat(kiosk.provider.settled).containsOnly(java.util.Map.entry(act, false));
        assertThat(kiosk.entriesOf(act)).hasSize(entries);
    }

    @Test
    void aSaleThatWasMadeIsNotEndedByAWord() {
        ActId act = kiosk.sold(town.member, 100_000).act();
        assertThat(settling().notMoved(act, OFFICER)).isEqualTo(new Settled.NothingOpen(act));
        assertThat(kiosk.provider.settled).isEmpty();
    }

    @Test
    void withoutANameAndAReasonNobodysWordCounts() {
        ActId act = stuck(100_000);
        var nameless = new Actor(Optional.of("P-1"), Optional.empty(), 0, Optional.empty());
        assertThatThrownBy(() -> settling().moved(act, nameless))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settling().notMoved(act, Actor.CUSTOMER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(settling().unsettled()).hasSize(1);
    }

    /** The right may pass its sell-until while everybody is on the telephone. */
    @Test
    void aVoucherThatCanNoLongerBeMadeHasItsMoneyReversed() {
        kiosk.lineDown();
        ActId act = stuck(100_000);
        town.time.become(
                ((StockRight) kiosk.view().stocks().getFirst().signed().right()).sellUntil());
        assertThat(settling().moved(act, OFFICER)).isEqualTo(new Settled.StillUnknown(act));
        assertThat(settling().unsettled()).hasSize(1);
        kiosk.provider.silent(false);
        kiosk.resume();
        assertThat(settling().unsettled()).isEmpty();
        assertThat(kiosk.provider.taken(act)).isZero();
    }

    @Test
    void aPayOutThatNobodyAnswersAboutIsEndedEitherWay() {
        for (boolean paidOut : new boolean[] {true, false}) {
            var t = new SettlePaymentTest();
            Slip slip = t.town.voucher(100_000);
            t.kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
            t.kiosk.provider.silent(true);
            assertThat(t.kiosk.refund(slip)).isInstanceOf(RefundOutcome.PayOutUnknown.class);
            ActId act = t.settling().unsettled().getFirst().act();
            assertThat(t.settling().unsettled().getFirst().payOut()).isTrue();
            assertThat(
                            paidOut
                                    ? t.settling().moved(act, OFFICER)
                                    : t.settling().notMoved(act, OFFICER))
                    .isEqualTo(new Settled.Ended(act));
            assertThat(t.kiosk.provider.settled).containsEntry(act, paidOut);
            assertThat(t.last(act, Entry.RefundSettled.class).header().actor()).isEqualTo(OFFICER);
            t.town.settleAndVerify();
            assertThat(t.town.account("VoucherLiability")).isEqualTo(paidOut ? 0 : 100_000);
        }
    }

    /**
     * Goal: whenever the power fails while an officer's word is carried out, the money has a
     * voucher or is on its way back, and never both. Method: dead at every step.
     */
    @Test
    void powerCutInTheMiddleOfAWordLeavesAVoucherOrTheMoneyBack() {
        boolean survived = false;
        for (int step = 1; !survived; step++) {
            var t = new SettlePaymentTest();
            ActId act = t.stuck(100_000);
            t.kiosk.effects.dieAtStep(step);
            try {
                t.settling().moved(act, OFFICER);
                survived = true;
            } catch (Effects.Killed killed) {
                t.kiosk.restart();
                t.kiosk.provider.silent(false);
                t.kiosk.resume();
                long sold =
                        t.kiosk.entries(Entry.VoucherSold.class).stream()
                                .mapToLong(s -> s.paid().amount())
                                .sum();
                String when = "step " + step;
                assertThat(t.kiosk.provider.taken(act)).as(when).isEqualTo(sold);
                assertThat(t.kiosk.view().openActs()).as(when).isEmpty();
                assertThat(t.kiosk.view().paperOwed()).as(when).isEmpty();
                t.town.settleAndVerify();
            }
        }
    }

    @Test
    void whatTheProviderCanSayItselfIsInTheJournalBeforeAnybodysWord() {
        ActId act = stuck(100_000);
        kiosk.provider.silent(false);
        kiosk.provider.inquiryHears(
                new kr.sarangbang.port.PaymentTerminal.PaymentResult.Declined("no cover"));
        kiosk.resume();
        assertThat(kiosk.entriesOf(act))
                .endsWith(
                        new Entry.PaymentAnswered(PaymentState.DECLINED, "no cover"),
                        new Entry.SaleAbandoned(SaleEnd.DECLINED));
        assertThat(kiosk.effects.of("pay")).doesNotContain("pay reverse");
        assertThat(settling().moved(act, OFFICER)).isEqualTo(new Settled.NothingOpen(act));
    }
}
