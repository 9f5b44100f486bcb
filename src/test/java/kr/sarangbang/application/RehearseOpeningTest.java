package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.rehearsal.Check;
import kr.sarangbang.domain.rehearsal.Finding;
import kr.sarangbang.domain.rehearsal.Part;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.domain.rehearsal.State;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.port.PrinterFault;
import org.junit.jupiter.api.Test;

/** What a rehearsal finds at a site with a real issuer, and that it leaves no trace. */
class RehearseOpeningTest {
    private static final RehearsedDevices DEVICES =
            new RehearsedDevices(true, Optional.of(true), Optional.empty());

    private final Town town = new Town();
    private final Site kiosk = town.kiosk;

    private Rehearsal rehearse() {
        return new RehearseOpening(kiosk.place(), DEVICES).rehearse(true);
    }

    private static Check of(Rehearsal rehearsal, Part part) {
        return rehearsal.checks().stream().filter(c -> c.part() == part).findFirst().orElseThrow();
    }

    private static Finding found(Rehearsal rehearsal, Part part) {
        return of(rehearsal, part).finding();
    }

    @Test
    void aSiteInOrderOpens() {
        Rehearsal all = rehearse();
        assertThat(all.todo()).isEmpty();
        assertThat(all.opens()).isTrue();
        assertThat(found(all, Part.SIGNER)).isEqualTo(Finding.SIGNED);
        assertThat(found(all, Part.DRAWER)).isEqualTo(Finding.DRAWER_OPENED);
        assertThat(all.checks()).extracting(Check::part).doesNotContain(Part.CARD_READER);
    }

    /**
     * Goal: a rehearsal moves nothing: no entry, no unit, no limit, no money, no request for
     * rights. Method: the whole site before and after.
     */
    @Test
    void aRehearsalLeavesNoTrace() {
        var chain = kiosk.journal().chain();
        var next = kiosk.journal().nextAct();
        var stocks = kiosk.view().stocks();
        var limits = kiosk.view().limits();
        rehearse();
        new RehearseOpening(kiosk.place(), DEVICES).rehearseOnPaper(false);
        assertThat(kiosk.journal().chain()).isEqualTo(chain);
        assertThat(kiosk.journal().nextAct()).isEqualTo(next);
        assertThat(kiosk.view().stocks()).isEqualTo(stocks);
        assertThat(kiosk.view().limits()).isEqualTo(limits);
        assertThat(kiosk.provider.charges()).isZero();
        assertThat(kiosk.sold(town.member, 50_000).paper()).isEqualTo(new PaperResult.Printed());
        town.settleAndVerify();
    }

    @Test
    void withoutALineItOpensForWhatLiesHere() {
        kiosk.lineDown();
        Rehearsal alone = rehearse();
        assertThat(found(alone, Part.ISSUER)).isEqualTo(Finding.LINE_DOWN);
        assertThat(alone.opens()).isTrue();
        assertThat(alone.todo()).isNotEmpty();
    }

    @Test
    void aSiteThatNeverSignedOnSaysSoAndDoesNotOpen() {
        Site fresh = Site.joinWithoutSigningOn(town);
        fresh.lineDown();
        Rehearsal first = new RehearseOpening(fresh.place(), DEVICES).rehearse(false);
        assertThat(found(first, Part.ISSUER)).isEqualTo(Finding.NOT_SIGNED_ON);
        assertThat(found(first, Part.STOCK)).isEqualTo(Finding.STOCK_NONE);
        assertThat(found(first, Part.LIMITS)).isEqualTo(Finding.LIMITS_NONE);
        assertThat(found(first, Part.SIGNER)).isEqualTo(Finding.SIGNED_TICKET_ONLY);
        assertThat(first.opens()).isFalse();
    }

    @Test
    void aPrinterThatStandsIsNamedWithItsNextStep() {
        kiosk.printer.fault(PrinterFault.COVER_OPEN);
        Rehearsal all = rehearse();
        assertThat(found(all, Part.PRINTER)).isEqualTo(Finding.PRINTER_COVER_OPEN);
        assertThat(all.opens()).isFalse();
        assertThat(all.todo().getFirst().finding().koreanStep()).isEqualTo("덮개를 닫습니다.");
    }

    @Test
    void theDrawerStaysShutWhereNobodyIsThere() {
        kiosk.effects.forget();
        Rehearsal unseen = new RehearseOpening(kiosk.place(), DEVICES).rehearse(false);
        assertThat(found(unseen, Part.DRAWER)).isEqualTo(Finding.DRAWER_NOT_TRIED);
        assertThat(unseen.opens()).isTrue();
    }

    @Test
    void whatIsLeftOverAndWhoWaitsIsCounted() {
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        kiosk.provider.silent(true);
        kiosk.sell(town.member, 50_000, PaymentMeans.CARD);
        new TakeNumber(kiosk.place())
                .take(
                        new TicketWish(
                                new SeriesId("open"),
                                Won.of(50_000),
                                Lane.GENERAL,
                                Optional.empty(),
                                Actor.CUSTOMER));
        Rehearsal all = rehearse();
        assertThat(of(all, Part.LEFT_OVER))
                .isEqualTo(new Check(Part.LEFT_OVER, Finding.PAYMENTS_OPEN, "1"));
        assertThat(of(all, Part.LINE)).isEqualTo(new Check(Part.LINE, Finding.QUEUE_GOOD, "1"));
        assertThat(all.opens()).isTrue();
    }

    @Test
    void aClockThatCannotBeTrustedStopsTheSite() {
        town.time.become(Instant.parse("2021-01-01T00:00:00Z"));
        kiosk.restart();
        Rehearsal all = rehearse();
        assertThat(found(all, Part.CLOCK)).isEqualTo(Finding.CLOCK_SUSPECT);
        assertThat(all.opens()).isFalse();
    }

    /**
     * Nobody is left with a fault and no step, in either language, and nothing good asks for one.
     */
    @Test
    void whateverIsAmissHasItsNextStepInBothLanguages() {
        for (Finding finding : Finding.values()) {
            boolean good = finding.state() == State.GOOD;
            assertThat(finding.koreanStep().isEmpty()).as(finding.name()).isEqualTo(good);
            assertThat(finding.englishStep().isEmpty()).as(finding.name()).isEqualTo(good);
            Check check = new Check(Part.LINE, finding, "7");
            assertThat(check.korean()).isNotBlank().doesNotContain("{");
            assertThat(check.english()).isNotBlank().doesNotContainPattern("[가-힣{]");
        }
        List<String> names = Arrays.stream(Part.values()).map(Part::korean).distinct().toList();
        assertThat(names).hasSize(Part.values().length);
    }
}
