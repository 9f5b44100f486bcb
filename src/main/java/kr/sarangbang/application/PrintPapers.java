package kr.sarangbang.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.port.ActPapers;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.port.Milestones.Point;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;

/**
 * Prints what an act owes, from the journal alone: no paper carries what the disk does not know
 * (rule 18).
 */
public final class PrintPapers {
    private final Workplace place;
    private final ActStory story;

    public PrintPapers(Workplace place) {
        this.place = place;
        this.story = new ActStory(place);
    }

    /** The papers of an act that was just done, for the first time. */
    PaperResult first(ActId act) {
        return print(act, 0, Actor.CUSTOMER);
    }

    /**
     * The papers of an act again, marked 재출력: nobody can be sure that the first did not come out.
     * Empty if there is no such act or nothing of it is on paper.
     */
    public Optional<PaperResult> again(ActId act, Actor actor) {
        Optional<ActRow> row = place.view().act(act);
        if (row.isEmpty() || story.papers(act, 1).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(print(act, Math.max(1, row.get().copies()), actor));
    }

    /** Everything that is owed at this machine, oldest first, until the printer stops. */
    public List<ActId> owed() {
        var done = new ArrayList<ActId>();
        if (place.journal().sealTrouble().isPresent()) {
            return done;
        }
        for (ActRow row : place.view().paperOwed().stream().filter(place::isOurs).toList()) {
            PaperResult result = print(row.act(), Math.max(1, row.copies()), Actor.CUSTOMER);
            if (!(result instanceof PaperResult.Printed)) {
                break;
            }
            done.add(row.act());
        }
        return done;
    }

    /** No paper says what the sealed counter does not know (rule 17a). */
    private void requireSealed() {
        place.journal()
                .sealTrouble()
                .ifPresent(
                        trouble -> {
                            throw new JournalFailed(trouble.sentence());
                        });
    }

    private PaperResult print(ActId act, int copy, Actor actor) {
        Optional<ActPapers> papers = story.papers(act, copy);
        if (papers.isEmpty()) {
            return new PaperResult.Printed();
        }
        requireSealed();
        place.milestones().reached(Point.PRINTING);
        PrintOutcome outcome =
                place.printer()
                        .print(new PrintJob(act.toString(), place.papers().papers(papers.get())));
        return switch (outcome) {
            case PrintOutcome.Printed printed -> {
                place.milestones().reached(Point.PRINTED);
                place.journal().append(new Draft(act, new Entry.PaperPrinted(copy), actor));
                yield new PaperResult.Printed();
            }
            case PrintOutcome.NotPrinted not -> new PaperResult.Owed(not.fault());
            case PrintOutcome.Unknown unknown -> new PaperResult.Unsure();
        };
    }
}
