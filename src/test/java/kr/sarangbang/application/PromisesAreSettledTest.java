package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.SeriesId;
import org.junit.jupiter.api.Test;

/**
 * Goal: stock that comes free is promised at once to whoever hopes for it, however it came free.
 * Method: a series of five units, all of which an open sale holds while somebody takes a number.
 */
class PromisesAreSettledTest {
    private static final SeriesId SMALL = new SeriesId("small");

    private final Town town = new Town();
    private final Site kiosk = town.kiosk;

    private Ticket hoping() {
        TicketOutcome outcome =
                new TakeNumber(kiosk.place())
                        .take(
                                new TicketWish(
                                        SMALL,
                                        Won.of(10_000),
                                        Lane.GENERAL,
                                        Optional.empty(),
                                        Actor.CUSTOMER));
        assertThat(outcome).isInstanceOf(TicketOutcome.Taken.class);
        Ticket ticket = ((TicketOutcome.Taken) outcome).ticket();
        assertThat(ticket.promise().holdsStock()).as("all is held by the sale").isFalse();
        return ticket;
    }

    private SaleRequest wish(PaymentMeans means) {
        SaleRequest open = kiosk.wish(town.member, 50_000, means);
        return new SaleRequest(
                open.member(),
                open.presence(),
                SMALL,
                open.face(),
                means,
                open.tendered(),
                open.actor());
    }

    private Promise now(Ticket ticket) {
        return kiosk.view().ticket(ticket.act()).orElseThrow().promise();
    }

    @Test
    void aSaleThatEndsWithoutAVoucherGivesItsStockToWhoHopes() {
        var hoping = new Ticket[1];
        kiosk.provider.way(FakeProvider.Way.SAY_NOTHING);
        kiosk.provider.onInquiry(() -> hoping[0] = hoping());
        assertThat(kiosk.sell(wish(PaymentMeans.CARD)))
                .isInstanceOf(SaleOutcome.PaymentCancelled.class);
        assertThat(now(hoping[0])).isEqualTo(Promise.STOCK_HELD);
    }

    @Test
    void aSaleForNotesThatIsLeftGivesItsStockToWhoHopes() {
        var machine = new FakeMachine(kiosk.effects);
        var opening = new SellForNotes(kiosk.place(), machine).open(wish(PaymentMeans.CASH));
        NotesSale sale = ((SellForNotes.Opening.Open) opening).sale();
        Ticket hoping = hoping();
        sale.leave();
        assertThat(now(hoping)).isEqualTo(Promise.STOCK_HELD);
    }

    @Test
    void aSaleThatAPowerCutLeftOpenGivesItsStockToWhoHopes() {
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        kiosk.provider.silent(true);
        assertThat(kiosk.sell(wish(PaymentMeans.CARD)))
                .isInstanceOf(SaleOutcome.PaymentUnknown.class);
        Ticket hoping = hoping();
        kiosk.restart();
        kiosk.provider.silent(false);
        kiosk.resume();
        assertThat(now(hoping)).isEqualTo(Promise.STOCK_HELD);
    }

    @Test
    void aSaleThatAnOfficerEndsGivesItsStockToWhoHopes() {
        kiosk.provider.way(FakeProvider.Way.SAY_NOTHING);
        kiosk.provider.silent(true);
        SaleOutcome.PaymentUnknown unknown =
                (SaleOutcome.PaymentUnknown) kiosk.sell(wish(PaymentMeans.CARD));
        Ticket hoping = hoping();
        new SettlePayment(kiosk.place())
                .notMoved(
                        unknown.act(),
                        new Actor(
                                Optional.of("T-9"),
                                Optional.empty(),
                                0,
                                Optional.of("made up reason")));
        assertThat(now(hoping)).isEqualTo(Promise.STOCK_HELD);
    }

    /** Who came first has it first, and one unit too few for the first goes to nobody. */
    @Test
    void rightsThatArriveGoToWhoHopesInTheOrderInWhichTheyCame() {
        kiosk.lineDown();
        Ticket first = hoping();
        Ticket second = hoping();
        kiosk.take(kiosk.stock(3, 0, 1, town.time.wall().plus(Duration.ofDays(30))));
        kiosk.line.up(true);
        kiosk.online().refresh();
        assertThat(now(first)).isEqualTo(Promise.STOCK_HELD);
        assertThat(now(second)).isNotEqualTo(Promise.STOCK_HELD);
        assertThat(kiosk.entries(Entry.TicketPromised.class)).isNotEmpty();
    }
}
