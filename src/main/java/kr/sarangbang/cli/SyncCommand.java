package kr.sarangbang.cli;

import java.time.Duration;
import kr.sarangbang.application.ForwardEntries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Delivers what waits. */
@Command(name = "sync", mixinStandardHelpOptions = true, description = "Delivers what waits.")
final class SyncCommand extends SiteCommand {
    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long to wait for the line.")
    private int wait;

    @Override
    String name() {
        return "sync";
    }

    @Override
    int act(OpenSite site) throws Exception {
        site.resume();
        boolean up = site.connect(Duration.ofSeconds(Math.max(1, wait)));
        ForwardEntries.Result result =
                up
                        ? site.comeOnline().catchUp()
                        : new ForwardEntries.Result(
                                0, 0, site.place().journal().backlog().waiting());
        tell(
                Facts.of("acknowledged", result.acknowledged())
                        .and("refused", result.refused())
                        .and("waiting", result.waiting()),
                "보낸 것 " + result.acknowledged() + "건, 기다리는 것 " + result.waiting() + "건",
                "Delivered " + result.acknowledged() + ", " + result.waiting() + " still wait.");
        if (!up) {
            progress(site.lineTrouble().orElse(words("연결이 없어요.", "There is no line.")));
            return ExitStatus.FAILED;
        }
        return ExitStatus.DONE;
    }
}
