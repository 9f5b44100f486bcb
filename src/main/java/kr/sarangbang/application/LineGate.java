package kr.sarangbang.application;

import java.util.Comparator;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.series.Series;

/** Where people wait, a sale needs its called ticket, or is past the line by name and reason. */
final class LineGate {
    private final Workplace place;
    private final LineState state;

    LineGate(Workplace place) {
        this.place = place;
        this.state = new LineState(place);
    }

    /** What it found. */
    sealed interface Passage {
        /**
         * The sale may go on.
         *
         * @param ticket whose hold becomes the sale; empty without one
         */
        record Free(Optional<Ticket> ticket) implements Passage {}

        record Barred(SaleOutcome outcome) implements Passage {}
    }

    Passage passage(SaleRequest request) {
        return switch (request.pass()) {
            case LinePass.Own own -> own(request);
            case LinePass.OfTicket of -> of(of.ticket(), request.member());
            case LinePass.PastTheLine past ->
                    isAnswered(request.actor()) ? free(Optional.empty()) : barred();
        };
    }

    private static boolean isAnswered(Actor actor) {
        return actor.staff().isPresent() && actor.reason().isPresent();
    }

    /** Who holds two called numbers is served by the one that is for this series. */
    private Passage own(SaleRequest request) {
        Optional<Integer> series = place.bulletin().series(request.series()).map(Series::number);
        Optional<Ticket> called =
                place.view().openTickets().stream()
                        .filter(t -> t.stage() == TicketStage.CALLED)
                        .filter(t -> t.wish().member().equals(Optional.of(request.member())))
                        .min(
                                Comparator.comparing(
                                                (Ticket t) ->
                                                        !series.equals(
                                                                Optional.of(
                                                                        t.wish().seriesNumber())))
                                        .thenComparing(Ticket::act));
        return called.isPresent() || !state.runs() ? free(called) : barred();
    }

    private Passage of(ActId act, MemberNumber member) {
        Optional<Ticket> ticket =
                place.view()
                        .ticket(act)
                        .filter(t -> t.stage() == TicketStage.CALLED)
                        .filter(t -> t.wish().member().map(member::equals).orElse(true));
        return ticket.isPresent() ? free(ticket) : barred();
    }

    private static Passage free(Optional<Ticket> ticket) {
        return new Passage.Free(ticket);
    }

    private Passage barred() {
        return new Passage.Barred(new SaleOutcome.NeedsTicket(state.line().callingOrder().size()));
    }
}
