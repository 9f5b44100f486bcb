package kr.sarangbang.simulation.plants;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.port.Draft;

/** Numbers that promise more than there is. */
final class TicketBugs {
    private TicketBugs() {}

    static List<Plant> all() {
        return List.of(
                promising(
                        "guaranteed-without-limit",
                        "Stock alone is told as guaranteed, though no limit of a member is held.",
                        TicketBugs::guaranteed),
                promising(
                        "promise-beyond-sell-until",
                        "A number is promised for longer than the stock under it may be sold.",
                        TicketBugs::longer));
    }

    private static Plant promising(
            String name, String sentence, UnaryOperator<TicketClaims> otherwise) {
        return Bug.named(name, "H10", sentence)
                .journal(
                        (real, disk) ->
                                new PassingJournal(real) {
                                    @Override
                                    public List<SignedEntry> append(List<Draft> drafts) {
                                        return super.append(
                                                drafts.stream()
                                                        .map(draft -> with(draft, otherwise))
                                                        .toList());
                                    }
                                });
    }

    private static Draft with(Draft draft, UnaryOperator<TicketClaims> otherwise) {
        return draft.entry() instanceof Entry.TicketTaken taken
                ? new Draft(
                        draft.act(),
                        new Entry.TicketTaken(otherwise.apply(taken.ticket())),
                        draft.actor())
                : draft;
    }

    private static TicketClaims guaranteed(TicketClaims said) {
        return new TicketClaims(
                said.day(),
                said.number(),
                said.lane(),
                said.wish(),
                said.promise() == Promise.STOCK_HELD ? Promise.GUARANTEED : said.promise(),
                said.printedEnd(),
                said.foretold());
    }

    private static TicketClaims longer(TicketClaims said) {
        return new TicketClaims(
                said.day(),
                said.number(),
                said.lane(),
                said.wish(),
                said.promise(),
                said.printedEnd().plus(Duration.ofDays(3)),
                said.foretold());
    }
}
