package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.foundation.yaml.YamlMistake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an officer does with series and policies. */
final class SeriesCommands {
    private SeriesCommands() {}

    /** Adds series. */
    @Command(
            name = "add-series",
            mixinStandardHelpOptions = true,
            description = {
                "Adds the series that a file describes, or each .yaml file of a folder.",
                "Sites that sell are lent their first stock; the others hear of it too."
            })
    static final class AddSeries extends OfficerCommand {
        @Parameters(arity = "1..*", paramLabel = "FILE")
        private List<Path> files = List.of();

        @Override
        int act(OpenIssuer issuer) throws Exception {
            var added = new ArrayList<Series>();
            for (Path file : each(files)) {
                String text = text(file);
                added.add(done(orWrongUse(() -> issuer.seriesOffice().add(file.toString(), text))));
            }
            String names = String.join(", ", added.stream().map(s -> s.id().text()).toList());
            tell(
                    Facts.of("series", added.stream().map(s -> s.id().text()).toList()),
                    "상품권 회차 " + added.size() + "개가 들어왔어요: " + names,
                    added.size() + " series are there: " + names);
            return ExitStatus.DONE;
        }

        private static List<Path> each(List<Path> named) throws IOException {
            var all = new ArrayList<Path>();
            for (Path one : named) {
                if (!Files.isDirectory(one)) {
                    all.add(one);
                    continue;
                }
                try (Stream<Path> inside = Files.list(one)) {
                    List<Path> yaml =
                            inside.filter(file -> file.toString().endsWith(".yaml"))
                                    .sorted()
                                    .toList();
                    if (yaml.isEmpty()) {
                        throw CommandFailed.wrongUse("There is no .yaml file in " + one);
                    }
                    all.addAll(yaml);
                }
            }
            return all;
        }
    }

    /** Changes a series. */
    @Command(
            name = "change-series",
            mixinStandardHelpOptions = true,
            description = "Changes windows, name or ceiling of a series to what a file says.")
    static final class ChangeSeries extends OfficerCommand {
        @Parameters(paramLabel = "FILE")
        private Path file;

        @Override
        int act(OpenIssuer issuer) throws Exception {
            String text = text(file);
            Series series =
                    done(orWrongUse(() -> issuer.seriesOffice().change(file.toString(), text)));
            tell(
                    Facts.of("series", series.id().text()),
                    "회차를 바꿨어요: " + series.id(),
                    "Series " + series.id() + " is changed.");
            return ExitStatus.DONE;
        }
    }

    /** Closes a series early. */
    @Command(
            name = "close-series",
            mixinStandardHelpOptions = true,
            description = {
                "Ends the sale of a series. Sites that have no line hear of it when they have one;",
                "what they sold meanwhile stands, and is listed."
            })
    static final class CloseSeries extends OfficerCommand {
        @Option(names = "--series", required = true, paramLabel = "ID")
        private String series;

        @Option(names = "--from", paramLabel = "INSTANT", description = "At once if absent.")
        private @Nullable String from;

        @Override
        int act(OpenIssuer issuer) {
            Optional<Instant> at = Optional.ofNullable(from).map(SiteCommand::instant);
            Series closed = done(issuer.seriesOffice().close(id(series), at));
            Instant end = closed.windows().getLast().until();
            tell(
                    Facts.of("series", closed.id().text()).and("closes", end.toString()),
                    "판매를 마쳐요: " + closed.id() + ", " + end + "부터",
                    "The sale of " + closed.id() + " ends at " + end + ".");
            return ExitStatus.DONE;
        }

        private static SeriesId id(String text) {
            try {
                return new SeriesId(text);
            } catch (IllegalArgumentException e) {
                throw CommandFailed.wrongUse(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Takes a policy in. */
    @Command(
            name = "policy",
            mixinStandardHelpOptions = true,
            description = "Takes a policy in, which stands from its own date on.")
    static final class TakePolicy extends OfficerCommand {
        @Parameters(paramLabel = "FILE")
        private Path file;

        @Override
        int act(OpenIssuer issuer) throws Exception {
            String text = text(file);
            Policy policy =
                    done(orWrongUse(() -> issuer.seriesOffice().policy(file.toString(), text)));
            tell(
                    Facts.of("version", policy.version())
                            .and("validFrom", policy.validFrom().toString()),
                    "규칙 " + policy.version() + "판은 " + policy.validFrom() + "부터예요.",
                    "Policy version %d stands from %s on."
                            .formatted(policy.version(), policy.validFrom()));
            return ExitStatus.DONE;
        }
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFailed.wrongUse("There is no file " + file);
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw CommandFailed.wrongUse(file + " is not written in UTF-8.");
        }
    }

    private interface Wish<T> {
        T done();
    }

    private static <T> T orWrongUse(Wish<T> wish) {
        try {
            return wish.done();
        } catch (YamlMistake mistake) {
            throw CommandFailed.wrongUse(String.valueOf(mistake.getMessage()));
        }
    }
}
