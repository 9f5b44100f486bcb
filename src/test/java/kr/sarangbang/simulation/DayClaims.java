package kr.sarangbang.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kr.sarangbang.application.CheckLine;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.site.LineAudit;
import kr.sarangbang.domain.voucher.SignedSale;

/** What must be true of a day at a branch when it is over. */
final class DayClaims {
    private static final int PAPERS = 5;

    private final BranchWeek week;
    private final SimulatedSite hub;

    DayClaims(BranchWeek week) {
        this.week = week;
        this.hub = week.branch().hub();
    }

    void hold() {
        whoeverCameWithAPromiseWasServed();
        nobodyPassedAnybody();
        nothingIsOversold();
        week.watch().replayed();
    }

    private void whoeverCameWithAPromiseWasServed() {
        for (Customer customer : week.day().customers()) {
            Optional<Ticket> ticket = customer.ticket.flatMap(act -> hub.view().ticket(act));
            if (ticket.isEmpty()) {
                continue;
            }
            boolean promised = customer.promise.holdsStock() || ticket.get().promise().holdsStock();
            boolean guaranteed =
                    customer.promise == Promise.GUARANTEED
                            || ticket.get().promise() == Promise.GUARANTEED;
            boolean served = ticket.get().stage() == TicketStage.SERVED;
            Broken.unless(
                    !(guaranteed && customer.came) || served,
                    "I7 number " + customer.number + " was 확정 and came: " + customer.refused);
            Broken.unless(
                    !(promised && customer.came) || served || customer.ownLimit,
                    "I7 number " + customer.number + " held stock and came: " + customer.refused);
            Broken.unless(
                    !served || customer.came,
                    "L7 number " + customer.number + " was served and never came");
        }
    }

    private void nobodyPassedAnybody() {
        LineAudit audit =
                hub.during(program -> new CheckLine(program.place()).audit()).orElseThrow();
        Broken.unless(audit.problems().isEmpty(), "L7 " + audit.problems());
        // Each answer reads the whole journal anew: some papers of the day are enough.
        List<String> papers = List.copyOf(week.branch().around().facts().numbers(hub).values());
        for (int i = 0; i < papers.size(); i += papers.size() / PAPERS) {
            String paper = papers.get(i);
            CheckLine.Checked checked =
                    hub.during(program -> program.tickets().check(paper)).orElseThrow();
            Broken.unless(
                    checked instanceof CheckLine.Checked.Fair fair && fair.problems().isEmpty(),
                    "L7 a paper is answered " + checked);
        }
    }

    /** Each unit is on one paper (checked as papers come out), and the books hold to the won. */
    private void nothingIsOversold() {
        hub.sync();
        hub.sync();
        long units =
                hub.disk().entries().stream()
                        .map(entry -> entry.entry())
                        .filter(Entry.VoucherSold.class::isInstance)
                        .map(Entry.VoucherSold.class::cast)
                        .flatMap(sold -> sold.vouchers().stream())
                        .map(SignedSale::claims)
                        .mapToLong(claims -> claims.run().size())
                        .sum();
        Broken.unless(units > 0, "I1 nothing was sold");
        Broken.unless(
                hub.waiting() == 0 && week.branch().issuer().verify().ok(),
                "I5 the books do not hold: " + week.branch().issuer().verify().problems());
        Broken.unless(week.branch().issuer().report().balanced(), "I5 the books do not balance");
    }

    List<String> figures() {
        List<Customer> all = week.day().customers();
        return List.of(
                all.size() + " people came",
                count(all, c -> c.ticket.isPresent()) + " took a number",
                count(all, c -> c.promise == Promise.GUARANTEED && c.ticket.isPresent())
                        + " were 확정 at once",
                count(all, c -> c.promise == Promise.STOCK_HELD) + " had stock held",
                count(all, c -> c.promise == Promise.RESERVE) + " were 예비",
                count(all, c -> c.ticket.isPresent() && c.promise == Promise.NOT_TODAY)
                        + " were told 오늘 어려움",
                count(all, c -> c.served.isPresent()) + " were served",
                count(all, c -> c.ownLimit) + " were refused by their own limit",
                week.day().slips() + " were taken up from their slips");
    }

    private static long count(List<Customer> all, Predicate<Customer> which) {
        return all.stream().filter(which).count();
    }
}
