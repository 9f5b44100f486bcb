package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.LongFunction;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;
import org.jspecify.annotations.Nullable;

/** Where one ticket of the walk-in line is. */
@Entity
@Table(name = "ticket")
class TicketRow extends Row {
    @Id long sequence;
    String stage = "";

    @Column(name = "is_open")
    boolean open;

    String day = "";
    int number;
    String lane = "";
    String promise = "";
    String printedLane = "";
    String printedPromise = "";
    long printedEnd;
    long firstPrintedEnd;
    int waitFrom;
    int waitTo;
    int series;
    int scope;
    long face;
    long units;
    String month = "";
    @Nullable Long member;
    long takenAt;
    long place;
    long turn;
    int calls;
    int absences;
    @Nullable String atWindow;
    @Nullable Long calledAt;
    @Nullable Long firstCalledAt;
    @Nullable Long endedAt;
    @Nullable Long sale;

    static TicketRow of(Ticket ticket) {
        var row = new TicketRow();
        row.sequence = ticket.act().sequence();
        row.stage = ticket.stage().name();
        row.open = ticket.stage().isOpen();
        row.lane = ticket.lane().name();
        row.promise = ticket.promise().name();
        row.printedEnd = Micros.of(ticket.printedEnd());
        row.takenAt = Micros.of(ticket.takenAt());
        row.place = ticket.place();
        row.turn = ticket.turn();
        row.calls = ticket.calls();
        row.absences = ticket.absences();
        ticket.window().ifPresent(name -> row.atWindow = name);
        ticket.calledAt().ifPresent(at -> row.calledAt = Micros.of(at));
        ticket.firstCalledAt().ifPresent(at -> row.firstCalledAt = Micros.of(at));
        ticket.endedAt().ifPresent(at -> row.endedAt = Micros.of(at));
        ticket.sale().ifPresent(act -> row.sale = act.sequence());
        row.claims(ticket.claims());
        return row;
    }

    private void claims(TicketClaims claims) {
        day = claims.day().toString();
        number = claims.number();
        printedLane = claims.lane().name();
        printedPromise = claims.promise().name();
        firstPrintedEnd = Micros.of(claims.printedEnd());
        waitFrom = claims.foretold().from();
        waitTo = claims.foretold().to();
        series = claims.wish().seriesNumber();
        scope = claims.wish().scope().number();
        face = claims.wish().face().amount();
        units = claims.wish().units();
        month = claims.wish().month().toString();
        claims.wish().member().ifPresent(who -> member = who.number());
    }

    /**
     * @param act names an act of this journal by its sequence
     */
    Ticket ticket(LongFunction<ActId> act) {
        return new Ticket(
                act.apply(sequence),
                claims(),
                Micros.instant(takenAt),
                Lane.valueOf(lane),
                Promise.valueOf(promise),
                Micros.instant(printedEnd),
                TicketStage.valueOf(stage),
                place,
                turn,
                calls,
                absences,
                Optional.ofNullable(atWindow),
                at(calledAt),
                at(firstCalledAt),
                at(endedAt),
                Optional.ofNullable(sale).map(act::apply));
    }

    private static Optional<Instant> at(@Nullable Long micros) {
        return Optional.ofNullable(micros).map(Micros::instant);
    }

    private TicketClaims claims() {
        return new TicketClaims(
                LocalDate.parse(day),
                number,
                Lane.valueOf(printedLane),
                new Wish(
                        series,
                        new Scope(scope),
                        Won.of(face),
                        units,
                        YearMonth.parse(month),
                        Optional.ofNullable(member).map(MemberNumber::new)),
                Promise.valueOf(printedPromise),
                Micros.instant(firstPrintedEnd),
                new Wait(waitFrom, waitTo));
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("ticket")
                .number(sequence)
                .text(stage)
                .flag(open)
                .text(day)
                .number(number)
                .text(lane)
                .text(promise)
                .text(printedLane)
                .text(printedPromise)
                .number(printedEnd)
                .number(firstPrintedEnd)
                .number(waitFrom)
                .number(waitTo)
                .number(series)
                .number(scope)
                .number(face)
                .number(units)
                .text(month)
                .number(member)
                .number(takenAt)
                .number(place)
                .number(turn)
                .number(calls)
                .number(absences)
                .text(atWindow)
                .number(calledAt)
                .number(firstCalledAt)
                .number(endedAt)
                .number(sale);
    }
}
