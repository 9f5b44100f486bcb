package kr.sarangbang.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.application.LostTicketOutcome;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LostTicketRefusal;
import kr.sarangbang.domain.line.Ticket;

/** Holders of numbers of lost sites show them at another (rule 23, I7). */
final class LostNumbers {
    private final Town town;
    private final Buying buying;
    private final Queueing queueing;
    private final Surroundings around;
    private final Chance chance;

    LostNumbers(Town town, Buying buying, Queueing queueing) {
        this.town = town;
        this.buying = buying;
        this.queueing = queueing;
        this.around = town.around();
        this.chance = around.chance();
    }

    /** Somebody who has a number of it comes to another site. */
    void show(Loss loss) {
        List<Map.Entry<ActId, String>> papers =
                List.copyOf(around.facts().numbers(loss.machine()).entrySet());
        List<SimulatedSite> open = open(loss);
        if (papers.isEmpty() || open.isEmpty()) {
            return;
        }
        Instant now = around.clock().instant();
        List<Map.Entry<ActId, String>> standing =
                papers.stream().filter(p -> loss.stands(p.getKey(), p.getValue(), now)).toList();
        Map.Entry<ActId, String> paper =
                chance.pick(standing.isEmpty() || chance.oneIn(4) ? papers : standing);
        SimulatedSite at = chance.pick(open);
        if (!at.line().up() && !chance.oneIn(4)) {
            // Only the issuer can say, so whoever works there tries to reach it first.
            at.sync();
        }
        show(loss, paper.getKey(), paper.getValue(), at);
    }

    /** Other sites where people take numbers. */
    private List<SimulatedSite> open(Loss loss) {
        return queueing.lines().stream()
                .filter(site -> site != loss.machine() && town.sites().contains(site))
                .toList();
    }

    /** Every promise that still stands is kept somewhere. */
    void showAll() {
        for (Loss loss : around.facts().losses().all()) {
            for (var paper : around.facts().numbers(loss.machine()).entrySet()) {
                Instant now = around.clock().instant();
                if (loss.stands(paper.getKey(), paper.getValue(), now)) {
                    back(loss, paper.getKey())
                            .ifPresent(at -> show(loss, paper.getKey(), paper.getValue(), at));
                }
            }
        }
        once();
    }

    /** Where it was asked for before, if anywhere. */
    private Optional<SimulatedSite> back(Loss loss, ActId number) {
        Optional<String> before = loss.asked(number);
        List<SimulatedSite> open =
                open(loss).stream()
                        .filter(
                                site ->
                                        !around.facts().losses().isWrittenOff(site)
                                                && before.map(site.machine()::equals).orElse(true))
                        .toList();
        return open.stream().findFirst();
    }

    private void show(Loss loss, ActId number, String text, SimulatedSite at) {
        Optional<Ticket> truth = loss.truth(number);
        boolean stands = loss.stands(number, text, around.clock().instant());
        truth.map(Ticket::wish)
                .filter(wish -> wish.member().isPresent())
                .ifPresent(wish -> around.facts().losses().shown(number, wish));
        Lane lane = truth.map(Ticket::lane).orElse(Lane.GENERAL);
        boolean up = at.line().up();
        Optional<LostTicketOutcome> outcome =
                at.during(p -> p.tickets().serveLost(text, lane, buying.actor(at)));
        around.trace()
                .note(
                        at.machine()
                                + " number of "
                                + loss.machine().machine()
                                + " "
                                + outcome.map(Outcomes::word).orElse("-")
                                + (outcome.orElse(null) instanceof LostTicketOutcome.NotServed not
                                        ? " " + not.reason()
                                        : ""));
        switch (outcome.orElse(null)) {
            case LostTicketOutcome.Taken taken -> {
                loss.servedAt(number, at);
                queueing.served(at, taken.ticket());
            }
            case LostTicketOutcome.NotServed not -> mayRefuse(loss, number, stands, at, not);
            case LostTicketOutcome.NeedsLine none when up -> loss.askedAt(number, at);
            case LostTicketOutcome.NeedsLine none -> {}
            case LostTicketOutcome.Stopped stopped -> {
                if (chance.oneIn(2)) {
                    at.mend();
                }
            }
            case LostTicketOutcome.Unreadable bad ->
                    throw new Broken("I7 a number's paper that came out is not readable: " + bad);
            case null -> loss.askedAt(number, at);
        }
    }

    /** What stands is refused only for what lies at the site that was asked. */
    private void mayRefuse(
            Loss loss,
            ActId number,
            boolean stands,
            SimulatedSite at,
            LostTicketOutcome.NotServed not) {
        boolean before =
                not.reason() == LostTicketRefusal.ALREADY_SERVED && loss.asked(number).isPresent();
        boolean barred =
                not.reason() == LostTicketRefusal.SITE_NOT_ALLOWED
                        && around.facts().losses().isWrittenOff(at);
        boolean declared = not.reason() == LostTicketRefusal.LIMIT_GONE && loss.isDeclaredFreely();
        Broken.unless(
                !stands || before || barred || declared,
                "I7 number "
                        + number
                        + " of lost "
                        + loss.machine().machine()
                        + " was not served at "
                        + at.machine()
                        + ": "
                        + not);
        Broken.unless(
                not.reason() != LostTicketRefusal.BAD_TICKET
                        && not.reason() != LostTicketRefusal.SITE_NOT_LOST
                        && not.reason() != LostTicketRefusal.MEMBER_BLOCKED
                        && not.reason() != LostTicketRefusal.SERIES_CLOSED,
                "I7 number " + number + " of a lost site was refused at " + at.id() + ": " + not);
    }

    /** By every journal that there is, no number was taken a second time elsewhere. */
    private void once() {
        var taken = new ArrayList<ActId>();
        for (SimulatedSite site : town.machines()) {
            for (var signed : site.disk().entries()) {
                if (signed.entry() instanceof Entry.TicketTaken entry) {
                    entry.insteadOf()
                            .ifPresent(
                                    lost -> {
                                        Broken.unless(
                                                !taken.contains(lost),
                                                "I7 number " + lost + " was served twice");
                                        taken.add(lost);
                                    });
                }
            }
        }
    }
}
