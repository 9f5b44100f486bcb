package kr.sarangbang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LaneTurn;
import kr.sarangbang.domain.line.LineDay;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import org.junit.jupiter.api.Test;

/** What every store of a site keeps of the walk-in line. */
public abstract class LineStoreContract extends SiteStoreContract {
    private ActId number(int number, Lane lane, long units, Promise promise) {
        ActId act = journal.nextAct();
        add(act, SampleRights.ticket(number, lane, units, promise));
        return act;
    }

    @Test
    void aNumberIsKeptWithAllThatHappenedToIt() {
        SignedRight stock = prepared();
        ActId served = number(1, Lane.GENERAL, 5, Promise.STOCK_HELD);
        ActId absent = number(2, Lane.GENERAL, 3, Promise.RESERVE);
        ActId parked = number(3, Lane.PRIORITY, 2, Promise.NOT_TODAY);
        ActId left = number(4, Lane.GENERAL, 1, Promise.STOCK_HELD);
        add(served, new Entry.TicketCalled("1", LaneTurn.FIRST));
        add(absent, new Entry.TicketCalled("2", LaneTurn.FIRST));
        add(absent, new Entry.TicketAbsent(Optional.of(left), false));
        add(absent, new Entry.TicketPromised(Promise.STOCK_HELD));
        add(parked, new Entry.TicketMoved(Lane.GENERAL, "made up reason"));
        add(parked, new Entry.TicketParked());
        add(left, new Entry.TicketLeft());
        ActId sale = journal.nextAct();
        add(sale, SampleRights.opened(5));
        add(served, new Entry.TicketServing(sale));
        Ticket serving = journal.view().ticket(served).orElseThrow();
        reopen();
        assertThat(journal.view().ticket(served)).contains(serving);
        assertThat(serving.stage()).isEqualTo(TicketStage.SERVING);
        assertThat(serving.sale()).contains(sale);
        assertThat(journal.view().openTickets())
                .extracting(Ticket::act)
                .containsExactly(served, absent, parked);
        Ticket back = journal.view().ticket(absent).orElseThrow();
        assertThat(back.stage()).isEqualTo(TicketStage.WAITING);
        assertThat(back.place()).isEqualTo(left.sequence());
        assertThat(back.absences()).isEqualTo(1);
        assertThat(back.window()).isEmpty();
        assertThat(back.promise()).isEqualTo(Promise.STOCK_HELD);
        Ticket aside = journal.view().ticket(parked).orElseThrow();
        assertThat(aside.stage()).isEqualTo(TicketStage.PARKED);
        assertThat(aside.lane()).isEqualTo(Lane.GENERAL);
        assertThat(aside.claims().lane()).isEqualTo(Lane.PRIORITY);
        assertThat(journal.view().ticket(left))
                .get()
                .extracting(Ticket::stage)
                .isEqualTo(TicketStage.LEFT);

        add(sale, rights.sold(sale, stock, new RightId(1, 2), 0, 5));
        reopen();
        assertThat(journal.view().servedTickets(5)).extracting(Ticket::act).containsExactly(served);
        assertThat(journal.view().openTickets())
                .extracting(Ticket::act)
                .containsExactly(absent, parked);
    }

    @Test
    void aTicketIsCalledAgainWhereItsSaleEndsWithoutAVoucher() {
        prepared();
        ActId ticket = number(1, Lane.GENERAL, 5, Promise.STOCK_HELD);
        add(ticket, new Entry.TicketCalled("1", LaneTurn.FIRST));
        ActId sale = journal.nextAct();
        add(sale, SampleRights.opened(5));
        add(ticket, new Entry.TicketServing(sale));
        reopen();
        add(sale, new Entry.SaleAbandoned(SaleEnd.DECLINED));
        reopen();
        Ticket now = journal.view().ticket(ticket).orElseThrow();
        assertThat(now.stage()).isEqualTo(TicketStage.CALLED);
        assertThat(now.heldUnits()).isEqualTo(5);
        assertThat(journal.view().servedTickets(5)).isEmpty();
    }

    @Test
    void aLineDayKeepsItsLastNumberItsTurnAndItsError() {
        prepared();
        assertThat(journal.view().lineDay(DAY)).isEqualTo(LineDay.none(DAY));
        ActId first = number(1, Lane.GENERAL, 1, Promise.STOCK_HELD);
        ActId second = number(7, Lane.PRIORITY, 1, Promise.STOCK_HELD);
        add(second, new Entry.TicketCalled("1", new LaneTurn(1, 0)));
        reopen();
        LineDay day = journal.view().lineDay(DAY);
        assertThat(day.lastNumber()).isEqualTo(7);
        assertThat(day.turn()).isEqualTo(new LaneTurn(1, 0));
        assertThat(day.measured()).isEqualTo(1);
        assertThat(day.errorMinutes()).isEqualTo(8);
        assertThat(day.ended()).isFalse();
        ActId end = journal.nextAct();
        Instant tomorrow = SampleSite.OPENING.plusSeconds(86_400);
        add(end, new Entry.LineDayEnded(DAY));
        add(first, new Entry.TicketCarried(tomorrow));
        reopen();
        assertThat(journal.view().lineDay(DAY).ended()).isTrue();
        assertThat(journal.view().lineDay(DAY.plusDays(1)))
                .isEqualTo(LineDay.none(DAY.plusDays(1)));
        assertThat(journal.view().ticket(first))
                .get()
                .extracting(Ticket::printedEnd)
                .isEqualTo(tomorrow);
    }
}
