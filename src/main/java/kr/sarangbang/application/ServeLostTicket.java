package kr.sarangbang.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LostTicketRefusal;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.TicketReading;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Reply;

/**
 * Serves a promised number of a lost site: the issuer lends what it held, and it gets a number of
 * this line, which holds that from the moment at which this returns (rule 23). What follows is a
 * sale like any other. Site thread; the same paper may be shown again.
 */
public final class ServeLostTicket {
    private final Workplace place;
    private final LineState state;
    private final Threshold threshold;
    private final EndLineDay dayEnd;
    private final ForetellWait foretelling;
    private final PrintPapers printing;

    public ServeLostTicket(Workplace place) {
        this.place = place;
        this.state = new LineState(place);
        this.threshold = new Threshold(place);
        this.dayEnd = new EndLineDay(place);
        this.foretelling = new ForetellWait(place);
        this.printing = new PrintPapers(place);
    }

    /**
     * @param text of the square code on the lost site's 번호표
     */
    public LostTicketOutcome serve(String text, Lane lane, Actor actor) {
        Optional<Obstacle> obstacle = threshold.obstacle();
        if (obstacle.isPresent()) {
            return new LostTicketOutcome.Stopped(obstacle.get());
        }
        return switch (place.slips().readTicket(text)) {
            case TicketReading.Bad bad -> new LostTicketOutcome.Unreadable(bad.why());
            case TicketReading.Genuine genuine -> serve(genuine.ticket(), lane, actor);
        };
    }

    private LostTicketOutcome serve(SignedTicket ticket, Lane lane, Actor actor) {
        if (isOurs(ticket.stub().act())) {
            return notServed(LostTicketRefusal.SITE_NOT_LOST);
        }
        dayEnd.endEarlierDays();
        return switch (place.issuer().ask(new Request.ServeTicket(ticket))) {
            case Reply.NoLine none -> new LostTicketOutcome.NeedsLine();
            case Reply.NoAnswer none -> new LostTicketOutcome.NeedsLine();
            case Reply.Answered answered ->
                    switch (answered.answer()) {
                        case Answer.TicketServed served -> lent(ticket, served, lane, actor);
                        case Answer.TicketNotServed not ->
                                new LostTicketOutcome.NotServed(
                                        not.reason(), not.where(), not.when());
                        default -> new LostTicketOutcome.NeedsLine();
                    };
        };
    }

    private boolean isOurs(ActId act) {
        Chain own = place.journal().chain();
        return act.site().equals(own.site()) && act.incarnation() == own.incarnation();
    }

    private static LostTicketOutcome notServed(LostTicketRefusal reason) {
        return new LostTicketOutcome.NotServed(reason, Optional.empty(), Optional.empty());
    }

    /** Its rights come into the journal with its number, in one transaction, or not at all. */
    private LostTicketOutcome lent(
            SignedTicket lost, Answer.TicketServed served, Lane lane, Actor actor) {
        var rights = new RequestRights(place);
        if (served.rights().stream().anyMatch(right -> rights.isKnown(right.right()))) {
            return new LostTicketOutcome.NotServed(
                    LostTicketRefusal.ALREADY_SERVED,
                    Optional.of(place.journal().chain().site()),
                    Optional.empty());
        }
        if (!served.rights().stream().allMatch(right -> rights.isOurs(right.right()))) {
            return new LostTicketOutcome.NeedsLine();
        }
        int ahead = state.line().ahead(lane);
        var drafts = new ArrayList<Draft>();
        ActId act = place.journal().nextAct();
        for (SignedRight right : served.rights()) {
            drafts.add(new Draft(act, new Entry.RightReceived(right), actor));
            act = new ActId(act.site(), act.incarnation(), act.sequence() + 1);
        }
        drafts.add(
                new Draft(
                        act,
                        new Entry.TicketTaken(claims(served, lane), Optional.of(lost.stub().act())),
                        actor));
        place.journal().append(drafts);
        PaperResult paper = printing.first(act);
        Ticket ticket = place.view().ticket(act).orElseThrow();
        return new LostTicketOutcome.Taken(ticket, ahead, paper);
    }

    private TicketClaims claims(Answer.TicketServed served, Lane lane) {
        Wish wish = served.wish();
        Instant end = end(served.rights());
        return new TicketClaims(
                state.today(),
                state.nextNumber(),
                lane,
                wish,
                Promise.GUARANTEED,
                end,
                foretelling.forNew(lane, wish, Promise.GUARANTEED, end));
    }

    /** As for any number of this line, and never longer than what was lent for it lasts. */
    private Instant end(List<SignedRight> rights) {
        Instant end = state.printedEnd(place.clock().now());
        for (SignedRight one : rights) {
            Right right = one.right();
            if (right instanceof StockRight stock && stock.sellUntil().isBefore(end)) {
                end = stock.sellUntil();
            }
        }
        return end.truncatedTo(ChronoUnit.SECONDS);
    }
}
