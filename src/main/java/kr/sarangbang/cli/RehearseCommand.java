package kr.sarangbang.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import kr.sarangbang.application.RehearseOpening;
import kr.sarangbang.application.RehearsedDevices;
import kr.sarangbang.domain.rehearsal.Check;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tries everything that a day needs, and says whether the site can open. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description =
                "Tries everything that a day needs, a mock sale among it, and says whether the"
                        + " site can open. Writes nothing into the journal.")
final class RehearseCommand extends SiteCommand {
    @Option(names = "--paper", description = "Prints what was found.")
    private boolean paper;

    @Override
    String name() {
        return "rehearse";
    }

    @Override
    int act(OpenSite site) throws Exception {
        site.resume();
        if (site.connect()) {
            site.comeOnline().catchUp();
        }
        // Nobody may stand before the drawer: a command is run by a timer too.
        var rehearsing =
                new RehearseOpening(
                        site.place(),
                        new RehearsedDevices(false, Optional.empty(), Optional.empty()));
        Rehearsal found = paper ? rehearsing.rehearseOnPaper(false) : rehearsing.rehearse(false);
        tell(
                Facts.of("opens", found.opens())
                        .and("checks", found.checks().stream().map(c -> facts(c).asMap()).toList()),
                words(korean(found), english(found)));
        return found.opens() ? ExitStatus.DONE : ExitStatus.REFUSED;
    }

    private static Facts facts(Check check) {
        return Facts.of("part", OutcomeNames.camel(check.part()))
                .and("state", OutcomeNames.camel(check.state()))
                .and("finding", OutcomeNames.camel(check.finding()))
                .and("figure", check.figure().isEmpty() ? null : check.figure())
                .and("todo", words(check.finding().koreanStep(), check.finding().englishStep()));
    }

    private static String korean(Rehearsal found) {
        return found.checks().stream()
                        .map(c -> line(c.part().korean(), c.korean(), c.finding().koreanStep()))
                        .collect(Collectors.joining("\n"))
                + "\n"
                + (found.opens() ? "오늘 영업 가능" : "먼저 고칠 것이 있어요.");
    }

    private static String english(Rehearsal found) {
        return found.checks().stream()
                        .map(c -> line(c.part().english(), c.english(), c.finding().englishStep()))
                        .collect(Collectors.joining("\n"))
                + "\n"
                + (found.opens()
                        ? "The site can open today."
                        : "Something must be put right first.");
    }

    private static String line(String part, String found, String step) {
        return part + ": " + found + (step.isEmpty() ? "" : " → " + step);
    }
}
