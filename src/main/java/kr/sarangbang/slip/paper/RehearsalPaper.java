package kr.sarangbang.slip.paper;

import java.util.stream.Collectors;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.paper.PaperLine.Weight;
import kr.sarangbang.domain.rehearsal.Check;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.domain.rehearsal.State;

/** What came of trying everything before the site opens (열기 전 점검): for staff. */
public record RehearsalPaper(PaperPlace place, Rehearsal rehearsal) {
    /** Composes it. */
    public Paper paper() {
        Composer composer =
                Composer.under("열기 전 점검")
                        .centred(place.name(), Weight.STRONG)
                        .centred(Wording.shortMoment(rehearsal.at()), Weight.PLAIN)
                        .rule();
        for (Check check : rehearsal.checks()) {
            composer.row(check.part().korean(), check.state().korean());
        }
        composer.rule();
        for (Check check : rehearsal.todo()) {
            composer.strong(check.part().korean() + ": " + check.state().korean())
                    .plain(check.korean(), check.finding().koreanStep());
        }
        if (!rehearsal.todo().isEmpty()) {
            composer.rule();
        }
        return verdict(composer).dashed().help(PaperKind.REHEARSAL, place);
    }

    private Composer verdict(Composer composer) {
        if (rehearsal.opens()) {
            return composer.banner("오늘 영업 가능");
        }
        String parts =
                rehearsal.todo().stream()
                        .filter(check -> check.state() == State.STOPS)
                        .map(check -> check.part().korean())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return composer.large("먼저 고칠 것").large(parts);
    }
}
