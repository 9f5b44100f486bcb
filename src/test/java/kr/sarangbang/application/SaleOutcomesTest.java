package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.port.PrinterFault;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Goal: no outcome of a sale exists that nobody has seen. Method: one scenario for each permitted
 * type, looked up by reflection, so that a new type without a scenario fails.
 */
final class SaleOutcomesTest {
    private static final Map<Class<?>, Function<Town, SaleOutcome>> SCENARIOS =
            new LinkedHashMap<>();

    static {
        SCENARIOS.put(SaleOutcome.Sold.class, town -> card(town, town.member, 100_000));
        SCENARIOS.put(
                SaleOutcome.Stopped.class,
                town -> {
                    town.kiosk.printer.fault(PrinterFault.PAPER_OUT);
                    return card(town, town.member, 100_000);
                });
        SCENARIOS.put(SaleOutcome.UnknownSeries.class, town -> of(town, "nowhere", 100_000));
        SCENARIOS.put(SaleOutcome.NotWholeUnits.class, town -> card(town, town.member, 15_000));
        SCENARIOS.put(SaleOutcome.NotOpenYet.class, town -> of(town, "turns", 100_000));
        SCENARIOS.put(
                SaleOutcome.SeriesClosed.class,
                town -> {
                    town.time.become(Instant.parse("2022-07-14T08:00:00Z"));
                    return of(town, "turns", 100_000);
                });
        SCENARIOS.put(
                SaleOutcome.WrongBirthYearWindow.class,
                town -> {
                    town.time.become(Instant.parse("2022-07-14T05:00:00Z"));
                    return of(town, "turns", 100_000);
                });
        SCENARIOS.put(SaleOutcome.NoStock.class, town -> of(town, "small", 60_000));
        SCENARIOS.put(
                SaleOutcome.NoLimitRightOffline.class,
                town -> {
                    town.kiosk.lineDown();
                    return card(town, town.stranger, 100_000);
                });
        SCENARIOS.put(SaleOutcome.LimitElsewhere.class, SaleOutcomesTest::atHomeElsewhere);
        SCENARIOS.put(
                SaleOutcome.UnknownMember.class,
                town -> card(town, MemberNumber.ofRandom(1), 100_000));
        SCENARIOS.put(
                SaleOutcome.MemberBlocked.class,
                town -> {
                    town.kiosk.bulletin().take(blocking(town, town.member));
                    return card(town, town.member, 100_000);
                });
        SCENARIOS.put(
                SaleOutcome.NeedsMember.class,
                town -> town.kiosk.sell(town.kiosk.idShown(town.member, 100_000)));
        SCENARIOS.put(SaleOutcome.NeedsTicket.class, SaleOutcomesTest::pastWhoWaits);
        SCENARIOS.put(
                SaleOutcome.OverPurchaseLimit.class, town -> card(town, town.stranger, 410_000));
        SCENARIOS.put(SaleOutcome.OverHoldingLimit.class, SaleOutcomesTest::overHolding);
        SCENARIOS.put(
                SaleOutcome.WrongPin.class,
                town ->
                        town.kiosk.sell(
                                PinTest.withPin(town.kiosk, PinTest.homeMember(town), "0000")));
        SCENARIOS.put(
                SaleOutcome.TooLittleCash.class,
                town ->
                        town.kiosk.sell(
                                tendered(
                                        town.kiosk.wish(town.member, 100_000, PaymentMeans.CASH),
                                        92_999)));
        SCENARIOS.put(
                SaleOutcome.PaymentDeclined.class, town -> paying(town, FakeProvider.Way.DECLINE));
        SCENARIOS.put(
                SaleOutcome.PaymentCancelled.class, town -> paying(town, FakeProvider.Way.CANCEL));
        SCENARIOS.put(
                SaleOutcome.EarlierPaymentUnknown.class,
                town -> {
                    town.kiosk.provider.silent(true);
                    paying(town, FakeProvider.Way.TAKE_AND_SAY_NOTHING);
                    return card(town, town.member, 100_000);
                });
        SCENARIOS.put(SaleOutcome.NoChange.class, SaleOutcomesTest::withoutChange);
        SCENARIOS.put(
                SaleOutcome.PaymentUnknown.class,
                town -> {
                    town.kiosk.provider.silent(true);
                    return paying(town, FakeProvider.Way.TAKE_AND_SAY_NOTHING);
                });
    }

    private static SaleOutcome pastWhoWaits(Town town) {
        new TakeNumber(town.kiosk.place())
                .take(
                        new TicketWish(
                                new SeriesId("open"),
                                Won.of(50_000),
                                Lane.GENERAL,
                                Optional.empty(),
                                Actor.CUSTOMER));
        return card(town, town.member, 100_000);
    }

    /** Only a machine for notes can lack change, so only its sale can be refused for it. */
    private static SaleOutcome withoutChange(Town town) {
        var machine = new FakeMachine(town.kiosk.effects);
        machine.hasChange(false);
        var opening =
                new SellForNotes(town.kiosk.place(), machine)
                        .open(town.kiosk.wish(town.member, 10_000, PaymentMeans.CASH));
        return ((SellForNotes.Opening.Refused) opening).outcome();
    }

    @TestFactory
    Stream<DynamicTest> everyOutcomeIsReached() {
        return SCENARIOS.entrySet().stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.getKey().getSimpleName(),
                                        () ->
                                                assertThat(one.getValue().apply(new Town()))
                                                        .isInstanceOf(one.getKey())));
    }

    @Test
    void noOutcomeIsWithoutAScenario() {
        assertThat(SCENARIOS.keySet())
                .containsExactlyInAnyOrder(SaleOutcome.class.getPermittedSubclasses());
    }

    /** Where nothing is sold, nothing more is paid, held or printed than before. */
    @TestFactory
    Stream<DynamicTest> noMoneyStaysMovedWithoutAVoucher() {
        return SCENARIOS.entrySet().stream()
                .filter(one -> one.getKey() != SaleOutcome.Sold.class)
                .filter(one -> one.getKey() != SaleOutcome.PaymentUnknown.class)
                // Its own card moved nothing; what the earlier one moved is that one's test.
                .filter(one -> one.getKey() != SaleOutcome.EarlierPaymentUnknown.class)
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.getKey().getSimpleName(),
                                        () -> nothingMoved(one.getValue())));
    }

    private static void nothingMoved(Function<Town, SaleOutcome> scenario) {
        var town = new Town();
        assertThat(scenario.apply(town)).isNotInstanceOf(SaleOutcome.Sold.class);
        Site kiosk = town.kiosk;
        Won paid =
                kiosk.entries(Entry.VoucherSold.class).stream()
                        .map(Entry.VoucherSold::paid)
                        .reduce(Won.ZERO, Won::plus);
        assertThat(kiosk.provider.taken()).isEqualTo(paid.amount());
        assertThat(kiosk.view().openActs()).isEmpty();
        assertThat(kiosk.effects.of("print"))
                .hasSize(
                        kiosk.entries(Entry.VoucherSold.class).size()
                                + kiosk.entries(Entry.TicketTaken.class).size());
        assertThat(kiosk.effects.of("drawer")).isEmpty();
        town.settleAndVerify();
    }

    private static SaleOutcome card(Town town, MemberNumber who, long won) {
        return town.kiosk.sell(who, won, PaymentMeans.CARD);
    }

    private static SaleOutcome of(Town town, String series, long won) {
        return town.kiosk.sell(
                series(town.kiosk.wish(town.member, won, PaymentMeans.CARD), series));
    }

    private static SaleOutcome paying(Town town, FakeProvider.Way way) {
        town.kiosk.provider.way(way);
        return card(town, town.member, 100_000);
    }

    /** Three months of 400,000 each: the third month is over what may be held. */
    private static SaleOutcome atHomeElsewhere(Town town) {
        Site other = town.site("K2", SiteRole.KIOSK, District.JUNG, Town.ONLY_OPEN);
        MemberNumber away =
                town.issuer.member("away", 1950, Optional.of(other.id), Optional.empty());
        other.comeOnline();
        return card(town, away, 100_000);
    }

    private static SaleOutcome overHolding(Town town) {
        town.kiosk.sold(town.stranger, 400_000);
        town.kiosk.forward();
        town.time.pass(Duration.ofDays(31));
        town.kiosk.comeOnline();
        town.kiosk.sold(town.stranger, 400_000);
        town.kiosk.forward();
        town.time.pass(Duration.ofDays(31));
        town.kiosk.comeOnline();
        return card(town, town.stranger, 210_000);
    }

    static SaleRequest series(SaleRequest wish, String series) {
        return new SaleRequest(
                wish.member(),
                wish.presence(),
                new SeriesId(series),
                wish.face(),
                wish.means(),
                wish.tendered(),
                wish.actor());
    }

    static SaleRequest tendered(SaleRequest wish, long won) {
        return new SaleRequest(
                wish.member(),
                wish.presence(),
                wish.series(),
                wish.face(),
                wish.means(),
                Won.of(won),
                wish.actor());
    }

    static Published blocking(Town town, MemberNumber member) {
        return new Published(
                town.time.now(),
                town.kiosk.bulletin().listVersion(),
                List.of(),
                true,
                Optional.empty(),
                List.of(),
                town.kiosk.bulletin().profile().orElseThrow(),
                List.of(member),
                List.of(),
                List.of());
    }
}
