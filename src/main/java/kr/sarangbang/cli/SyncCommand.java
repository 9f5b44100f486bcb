package kr.sarangbang.cli;

import java.time.Duration;
import kr.sarangbang.application.ForwardEntries;
import kr.sarangbang.infrastructure.config.HomeLock;
import kr.sarangbang.infrastructure.config.SiteHome;
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
        ForwardEntries.Result left = site.deliverEarlier();
        tellResult(
                new ForwardEntries.Result(
                        result.acknowledged() + left.acknowledged(),
                        result.refused() + left.refused(),
                        result.waiting() + left.waiting()),
                false);
        if (!up) {
            progress(site.lineTrouble().orElse(words("연결이 없어요.", "There is no line.")));
            return ExitStatus.FAILED;
        }
        return ExitStatus.DONE;
    }

    /** What cannot be read is replaced by its hash; everything else goes as it was written. */
    @Override
    int whenLocked(SiteHome place, RuntimeException locked) throws Exception {
        Rejoining.requireFinished(place);
        try (HomeLock _ = OpenSite.lock(place, "sync")) {
            tellResult(LeftDelivery.ofLocked(place), true);
        }
        progress(String.valueOf(locked.getMessage()));
        return ExitStatus.FAILED;
    }

    private void tellResult(ForwardEntries.Result result, boolean locked) {
        tell(
                Facts.of("acknowledged", result.acknowledged())
                        .and("refused", result.refused())
                        .and("waiting", result.waiting())
                        .and("locked", locked),
                "보낸 것 "
                        + result.acknowledged()
                        + "건, 기다리는 것 "
                        + result.waiting()
                        + "건"
                        + (locked ? ". 일지를 믿을 수 없어 이 판매소는 잠겼어요. 새 초대장으로 다시 시작해 주세요." : ""),
                "Delivered "
                        + result.acknowledged()
                        + ", "
                        + result.waiting()
                        + " still wait."
                        + (locked
                                ? " The journal cannot be trusted, so this site is locked; join"
                                        + " again with a new invitation."
                                : ""));
    }
}
