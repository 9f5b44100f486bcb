package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.host.application.IssuerOffice;
import kr.sarangbang.infrastructure.config.HomeLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** An officer's act: on a stopped issuer here, on a running one through its socket. */
abstract class OfficerCommand extends Shared {
    @Option(names = "--home", required = true, paramLabel = "DIR")
    private Path home;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "Demo issuers: moves the shared clock forward to this time first.")
    private @Nullable String at;

    @Spec private CommandSpec own;

    private @Nullable OpenIssuer running;

    /** The running issuer serves this command itself. */
    final void serveFrom(OpenIssuer issuer) {
        running = issuer;
    }

    @Override
    public final Integer call() throws Exception {
        OpenIssuer serving = running;
        if (serving != null) {
            return answer(serving);
        }
        var place = new IssuerHome(home.toAbsolutePath());
        OpenIssuer.requireIssuer(place);
        OpenIssuer.moveClock(place, at);
        if (isRunning(place)) {
            List<String> words = own.commandLine().getParseResult().originalArgs();
            return OfficerLine.pass(
                    place, path(words), own.commandLine().getOut(), own.commandLine().getErr());
        }
        try (OpenIssuer issuer = OpenIssuer.open(home, "issuer " + own.name(), IssuerPause.NONE)) {
            return answer(issuer);
        }
    }

    private int answer(OpenIssuer issuer) throws Exception {
        try {
            return act(issuer);
        } catch (Refused refused) {
            String reason = String.valueOf(refused.getMessage());
            tell(Facts.of("outcome", "Refused").and("reason", reason), reason);
            return ExitStatus.REFUSED;
        }
    }

    /** The office said no; how an officer's act ends early. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason, null, false, false);
        }
    }

    /** Relative paths are the caller's, so they are made whole before they travel. */
    private List<String> path(List<String> words) {
        List<String> files =
                own.positionalParameters().stream()
                        .flatMap(one -> one.originalStringValues().stream())
                        .toList();
        var all = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean file = files.contains(word) || (i > 0 && namesFile(words.get(i - 1)));
            all.add(file ? Path.of(word).toAbsolutePath().toString() : word);
        }
        return all;
    }

    private static boolean namesFile(String option) {
        return option.equals("--out") || option.equals("--home");
    }

    private static boolean isRunning(IssuerHome place) throws IOException {
        if (!Files.exists(place.socket())) {
            return false;
        }
        try (HomeLock _ = HomeLock.take(place.lock(), "looking")) {
            return false;
        } catch (HomeLock.HomeInUse used) {
            return true;
        }
    }

    abstract int act(OpenIssuer issuer) throws Exception;

    final <T> T done(IssuerOffice.Outcome<T> outcome) {
        return switch (outcome) {
            case IssuerOffice.Outcome.Done<T> done -> done.result();
            case IssuerOffice.Outcome.Refused<T> refused -> throw new Refused(refused.reason());
        };
    }

    static SiteId site(String text) {
        try {
            return new SiteId(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongUse(String.valueOf(e.getMessage()));
        }
    }

    static Map<SeriesId, Won> stock(List<String> wishes) {
        var stock = new LinkedHashMap<SeriesId, Won>();
        for (String wish : wishes) {
            int equals = wish.indexOf('=');
            if (equals < 1) {
                throw CommandFailed.wrongUse("--stock is written SERIES=WON, not " + wish);
            }
            try {
                stock.put(
                        new SeriesId(wish.substring(0, equals).toLowerCase(Locale.ROOT)),
                        SiteCommand.won(RightsCommand.number(wish.substring(equals + 1))));
            } catch (IllegalArgumentException e) {
                throw CommandFailed.wrongUse(String.valueOf(e.getMessage()));
            }
        }
        return stock;
    }
}
