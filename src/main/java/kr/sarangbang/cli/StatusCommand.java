package kr.sarangbang.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.infrastructure.clock.AnchoredClock;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.sqlite.SiteSnapshot;
import kr.sarangbang.port.Backlog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How a site stands; takes no lock and changes nothing. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "How a site stands; beside its running program too.")
final class StatusCommand extends Shared {
    @Option(names = "--home", required = true, paramLabel = "DIR")
    private Path home;

    @Override
    public Integer call() throws Exception {
        try (SiteLook look = new SiteLook(home);
                SiteSnapshot snapshot = look.snapshot()) {
            AnchoredClock clock = look.clock(snapshot);
            boolean online = look.issuerAnswers(clock);
            String counter = look.counterKind();
            String counterState = look.counterState();
            Backlog backlog = snapshot.backlog();
            SiteView view = snapshot.view();
            List<Object> rights = RightsCommand.all(view, snapshot.bulletin());
            long guaranteeLeft =
                    view.guarantees().stream().mapToLong(g -> g.remaining().amount()).sum();
            Optional<Obstacle> stopped = snapshot.bulletin().profile().flatMap(Obstacle::ofIssuer);
            boolean suspect = clock.quality() == ClockQuality.SUSPECT;
            Facts facts =
                    Facts.of("site", look.config().site().text())
                            .and("role", look.config().role().name().toLowerCase(Locale.ROOT))
                            .and("online", online)
                            .and("waiting", waiting(backlog, clock).asMap())
                            .and(
                                    "waitingOfEarlier",
                                    LeftDelivery.waitingOfEarlier(
                                            new SiteHome(home.toAbsolutePath())))
                            .and("refused", backlog.refused())
                            .and("rights", rights)
                            .and("guaranteeLeft", guaranteeLeft)
                            .and("clock", suspect ? "suspect" : "ok")
                            .and("sealedCounter", counter)
                            .and("sealedCounterState", counterState)
                            .and("printer", look.devices().get("printer").orElse("ok"))
                            .and("paperOwed", view.paperOwed().size())
                            .and("stopped", stopped.map(OutcomeNames::of).orElse(null))
                            .and(
                                    "cashOwed",
                                    view.cashOwed().stream()
                                            .mapToLong(row -> row.owedCash().amount())
                                            .sum());
            var standing =
                    new Standing(
                            look.config().site(),
                            online,
                            backlog,
                            rights.size(),
                            guaranteeLeft,
                            suspect);
            tell(
                    facts,
                    standing.korean()
                            + ", 봉인 "
                            + korean(counter, counterState)
                            + stopped.map(o -> ". " + SaleWords.korean(o)).orElse(""),
                    standing.english()
                            + "; sealed counter "
                            + english(counter, counterState)
                            + stopped.map(o -> ". " + SaleWords.english(o)).orElse(""));
        }
        return ExitStatus.DONE;
    }

    /** The same in a sentence. */
    private record Standing(
            SiteId site,
            boolean online,
            Backlog backlog,
            int rights,
            long guaranteeLeft,
            boolean suspect) {
        String korean() {
            return site
                    + ": "
                    + (online ? "연결됨" : "연결 안 됨")
                    + ", 기다리는 것 "
                    + backlog.waiting()
                    + "건 "
                    + backlog.amount().amount()
                    + "원, 권한 "
                    + rights
                    + "개, 남은 보증 "
                    + guaranteeLeft
                    + "원, 시계 "
                    + (suspect ? "의심" : "맞음");
        }

        String english() {
            return "Site "
                    + site
                    + (online ? " reaches" : " does not reach")
                    + " its issuer; "
                    + backlog.waiting()
                    + " entries over "
                    + backlog.amount().amount()
                    + " won wait; "
                    + rights
                    + " rights; "
                    + guaranteeLeft
                    + " won of guarantee left; clock "
                    + (suspect ? "suspect" : "ok");
        }
    }

    private static String korean(String counter, String state) {
        return switch (state) {
            case "setBack" -> counter + " (기록이 되돌아가 있어 새로 들여야 함)";
            case "gone" -> counter + " (답하지 않음)";
            default -> counter.equals("none") ? "없음" : counter;
        };
    }

    private static String english(String counter, String state) {
        return switch (state) {
            case "setBack" -> counter + ": the journal was set back, the site must join again.";
            case "gone" -> counter + ", which does not answer.";
            default -> counter + ".";
        };
    }

    private static Facts waiting(Backlog backlog, AnchoredClock clock) {
        long oldest =
                backlog.oldest()
                        .map(at -> Duration.between(at, clock.now()).toSeconds())
                        .map(seconds -> Math.max(0, seconds))
                        .orElse(0L);
        return Facts.of("count", backlog.waiting())
                .and("won", backlog.amount().amount())
                .and("oldestSeconds", oldest);
    }
}
