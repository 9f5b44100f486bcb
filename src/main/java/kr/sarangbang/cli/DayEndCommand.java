package kr.sarangbang.cli;

import java.util.Optional;
import kr.sarangbang.application.DayEnd;
import kr.sarangbang.domain.site.DayTotals;
import picocli.CommandLine.Command;

/** Closes today. */
@Command(
        name = "day-end",
        mixinStandardHelpOptions = true,
        description = "Closes the business day, with a paper of its totals.")
final class DayEndCommand extends SiteCommand {
    @Override
    String name() {
        return "day-end";
    }

    @Override
    int act(OpenSite site) throws Exception {
        site.resume();
        boolean up = site.connect();
        var dayEnd = new DayEnd(site.place());
        dayEnd.closeEarlierDays();
        Optional<DayEnd.Closed> closed = dayEnd.closeToday(actor());
        if (up) {
            site.comeOnline().catchUp();
        }
        long waiting = site.place().journal().backlog().waiting();
        DayTotals totals = closed.map(DayEnd.Closed::totals).orElse(null);
        Facts facts =
                Facts.of("act", closed.map(c -> c.act().toString()).orElse(null))
                        .and("waiting", waiting);
        if (totals != null) {
            facts.and("sales", totals.sales())
                    .and("sold", totals.soldFace().amount())
                    .and("paid", totals.paid().amount())
                    .and("redemptions", totals.redemptions())
                    .and("redeemed", totals.redeemed().amount())
                    .and("cancelled", totals.cancelled().amount());
        }
        tell(
                facts,
                closed.isPresent() ? "오늘을 마감했어요." : "오늘은 마감할 것이 없어요.",
                closed.isPresent() ? "The day is closed." : "There is nothing to close today.");
        return ExitStatus.DONE;
    }
}
