package kr.sarangbang.application;

import java.time.YearMonth;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Limits;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.site.SiteProjection;

/**
 * Asks what a member may still buy this month, for whoever sells at a counter. Nothing is lent by
 * asking: what is asked for is more than anybody may be lent, and the refusal says how much could
 * be. Site thread; waits for the issuer as long as an answer takes; safe to repeat.
 */
public final class AskLimit {
    private final Workplace place;
    private final RequestRights rights;
    private final ForwardEntries forward;

    public AskLimit(Workplace place) {
        this.place = place;
        this.rights = new RequestRights(place);
        this.forward = new ForwardEntries(place);
    }

    public LimitAnswer ask(MemberNumber member, Series series) {
        if (place.bulletin().blocked(member)) {
            return new LimitAnswer.MemberBlocked();
        }
        YearMonth month = YearMonth.from(SiteProjection.businessDay(place.clock().now()));
        Won here =
                new LimitPurse(place.view(), member, series.scope(), month).freeFor(called(member));
        if (!place.issuer().up() || place.bulletin().policy().isEmpty()) {
            return new LimitAnswer.LeftHere(here);
        }
        if (place.journal().backlog().waiting() > 0) {
            // Until the issuer has heard what was sold, it counts what it lent as still unsold.
            forward.forward();
        }
        Limits limits = place.policy().limits(series.scope());
        Won moreThanAnybody = limits.perMonth().plus(limits.held()).plus(series.unit());
        return switch (rights.ask(
                new Request.MoreLimit(member, series.scope(), month, moreThanAnybody))) {
            case RightsOutcome.NotGranted not -> answer(not, here);
            case RightsOutcome.Received received -> new LimitAnswer.LeftHere(here);
            case RightsOutcome.NoLine none -> new LimitAnswer.LeftHere(here);
            case RightsOutcome.Stopped stopped -> new LimitAnswer.LeftHere(here);
        };
    }

    /** What is held for whoever stands at a window is theirs to buy with. */
    private Optional<Ticket> called(MemberNumber member) {
        return place.view().openTickets().stream()
                .filter(t -> t.stage() == TicketStage.CALLED)
                .filter(t -> t.wish().member().equals(Optional.of(member)))
                .findFirst();
    }

    private static LimitAnswer answer(RightsOutcome.NotGranted not, Won here) {
        return switch (not.reason()) {
            case UNKNOWN_MEMBER -> new LimitAnswer.UnknownMember();
            case BLOCKED -> new LimitAnswer.MemberBlocked();
            case OVER_PURCHASE_LIMIT, OVER_HOLDING_LIMIT ->
                    new LimitAnswer.Left(here.plus(not.possible()));
            case NO_STOCK, SERIES_CLOSED, LIMIT_ELSEWHERE -> new LimitAnswer.LeftHere(here);
        };
    }
}
