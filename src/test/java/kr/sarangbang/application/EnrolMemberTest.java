package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.port.PrinterFault;
import org.junit.jupiter.api.Test;

/** Enrolling a person, with a line and without. */
final class EnrolMemberTest {
    private final Town town = new Town();
    private final Site kiosk = town.kiosk;

    private EnrolOutcome.Enrolled enrol(Site site, String token) {
        return (EnrolOutcome.Enrolled) site.enrol(token, Optional.empty());
    }

    @Test
    void everyOutcomeIsReached() {
        assertThat(EnrolOutcome.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(EnrolOutcome.Enrolled.class, EnrolOutcome.Stopped.class);
        assertThat(kiosk.enrol("a person", Optional.empty()))
                .isInstanceOf(EnrolOutcome.Enrolled.class);
        kiosk.store.spaceLow(true);
        assertThat(kiosk.enrol("another", Optional.empty()))
                .isEqualTo(new EnrolOutcome.Stopped(new Obstacle.DiskLow()));
    }

    @Test
    void issuerAcknowledgesAtOnceWhereThereIsALine() {
        EnrolOutcome.Enrolled done = enrol(kiosk, "a person");
        assertThat(done.acknowledged()).isTrue();
        assertThat(kiosk.view().act(done.act()).orElseThrow().stage()).isEqualTo(ActStage.DONE);
        assertThat(kiosk.sell(done.member(), 100_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
        town.settleAndVerify();
    }

    /** Rule 6: who is not acknowledged holds no limit right, so there is nothing to buy with. */
    @Test
    void unacknowledgedMemberBuysNothing() {
        kiosk.lineDown();
        EnrolOutcome.Enrolled done = enrol(kiosk, "a person");
        assertThat(done.acknowledged()).isFalse();
        assertThat(kiosk.sell(done.member(), 10_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.NoLimitRightOffline.class);
        kiosk.comeOnline();
        assertThat(kiosk.entriesOf(done.act()))
                .endsWith(new Entry.EnrolmentConfirmed(done.member()));
        assertThat(kiosk.sell(done.member(), 10_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
        town.settleAndVerify();
    }

    @Test
    void secondEnrolmentIsAnsweredWithTheFirstNumber() {
        MemberNumber first = enrol(kiosk, "a person").member();
        Site teller = town.otherShop();
        EnrolOutcome.Enrolled second = enrol(teller, "a person");
        assertThat(second.member()).isEqualTo(first);
        town.settleAndVerify();
    }

    @Test
    void enrolmentsAtTwoSitesWithoutALineBecomeOnePerson() {
        Site teller = town.otherShop();
        kiosk.lineDown();
        teller.lineDown();
        EnrolOutcome.Enrolled here = enrol(kiosk, "a person");
        EnrolOutcome.Enrolled there = enrol(teller, "a person");
        kiosk.comeOnline();
        teller.comeOnline();
        assertThat(kiosk.entriesOf(here.act()).getLast())
                .isEqualTo(new Entry.EnrolmentConfirmed(here.member()));
        assertThat(teller.entriesOf(there.act()).getLast())
                .isEqualTo(new Entry.EnrolmentConfirmed(here.member()));
        town.settleAndVerify();
    }

    @Test
    void repeatedDeliveryConfirmsOnce() {
        kiosk.line.loseNextAnswer();
        EnrolOutcome.Enrolled done = enrol(kiosk, "a person");
        assertThat(done.acknowledged()).isFalse();
        kiosk.comeOnline();
        kiosk.comeOnline();
        assertThat(kiosk.entries(Entry.EnrolmentConfirmed.class)).hasSize(1);
        town.settleAndVerify();
    }

    /** Goal: the person's number is never lost between the issuer's answer and this disk. */
    @Test
    void powerCutAtAnyEffectLeavesTheEnrolmentToBeConfirmed() {
        boolean survived = false;
        for (int step = 1; !survived; step++) {
            var t = new EnrolMemberTest();
            t.kiosk.effects.dieAtStep(step);
            try {
                t.enrol(t.kiosk, "a person");
                survived = true;
            } catch (Effects.Killed killed) {
                t.kiosk.restart();
                t.kiosk.resume();
                t.kiosk.comeOnline();
                int enrolled = t.kiosk.entries(Entry.MemberEnrolled.class).size();
                assertThat(t.kiosk.entries(Entry.EnrolmentConfirmed.class))
                        .as("dead at step %d", step)
                        .hasSize(enrolled);
                t.town.settleAndVerify();
            }
        }
    }

    /** What could not be printed is owed, like any other paper. */
    @Test
    void memberSlipThatThePrinterRefusedIsOwed() {
        kiosk.printer.fault(PrinterFault.COVER_OPEN);
        EnrolOutcome.Enrolled done = enrol(kiosk, "a person");
        assertThat(done.paper()).isEqualTo(new PaperResult.Owed(PrinterFault.COVER_OPEN));
        kiosk.printer.mended();
        assertThat(new PrintPapers(kiosk.place()).owed()).containsExactly(done.act());
        assertThat(kiosk.printer.last(PaperKind.MEMBER_SLIP).saysCopy()).isTrue();
    }

    @Test
    void nothingOfTheIdentityStandsInTheJournal() {
        kiosk.enrol("very-secret-token", Optional.of("4821"));
        assertThat(kiosk.store.entries().toString()).doesNotContain("very-secret-token", "4821");
    }

    @Test
    void firstActOfANewDayClosesTheDayBefore() {
        kiosk.sold(town.member, 10_000);
        town.time.pass(Duration.ofDays(1));
        kiosk.effects.forget();
        enrol(kiosk, "a person");
        assertThat(kiosk.effects.all()).startsWith("disk DayClosed", "disk MemberEnrolled");
    }
}
