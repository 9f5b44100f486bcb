package kr.sarangbang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.PrintPapers;
import kr.sarangbang.domain.journal.ActId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what is owed, or one act's papers again. */
@Command(
        name = "papers",
        mixinStandardHelpOptions = true,
        description = "Prints every paper that is owed, or those of one act again.")
final class PapersCommand extends SiteCommand {
    @Option(names = "--act", paramLabel = "ID")
    private @Nullable String act;

    @Override
    String name() {
        return "papers";
    }

    @Override
    int act(OpenSite site) throws Exception {
        if (act == null) {
            List<String> printed =
                    new ArrayList<>(site.resume().printed().stream().map(ActId::toString).toList());
            int owed = site.place().journal().view().paperOwed().size();
            tell(
                    Facts.of("printed", printed).and("owed", owed),
                    printed.size() + "건을 뽑았어요. 남은 것 " + owed + "건.",
                    "Printed the papers of " + printed.size() + " acts; " + owed + " are owed.");
            return owed == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
        }
        ActId id = actId(act);
        site.resume();
        Optional<PaperResult> result = new PrintPapers(site.place()).again(id, actor());
        if (result.isEmpty()) {
            throw CommandFailed.wrongUse("Nothing on paper belongs to an act " + id + " here.");
        }
        boolean out = result.get() instanceof PaperResult.Printed;
        tell(
                Facts.of("printed", out ? List.of(id.toString()) : List.of()),
                out ? "다시 뽑았어요." : "프린터가 뽑지 못했어요.",
                out ? "Printed again, marked 재출력." : "The printer did not print it.");
        return out ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
