package kr.sarangbang.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.port.Milestones;
import kr.sarangbang.station.HubLost;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every act at a site has. */
abstract class SiteCommand extends Shared {
    @Option(
            names = "--home",
            required = true,
            paramLabel = "DIR",
            description = "The folder that holds all state of this site.")
    private Path home;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "Demo homes: moves the shared clock forward to this time first.")
    private @Nullable String at;

    @Option(
            names = "--device",
            paramLabel = "NAME=VALUE",
            description = "Demo homes: clock=+3h, payment=decline, printer=paper-out, …")
    private List<String> devices = List.of();

    @Option(
            names = "--pause-at",
            paramLabel = "POINT",
            description = "Demo homes: prints 'at POINT' and waits to be killed.")
    private @Nullable String pauseAt;

    @Option(names = "--list-points", description = "Names the points of --pause-at.")
    private boolean listPoints;

    @Option(names = "--by", paramLabel = "STAFF", description = "Who does it.")
    private @Nullable String by;

    @Option(names = "--approved-by", paramLabel = "STAFF", description = "Who approved it.")
    private @Nullable String approvedBy;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why; kept in the journal with the act. 1 to 100 characters.")
    private @Nullable String reason;

    @Override
    public final Integer call() throws Exception {
        if (listPoints) {
            for (Milestones.Point point : Milestones.Point.values()) {
                line(point.word());
            }
            return ExitStatus.DONE;
        }
        if (OpenStation.isStation(home)) {
            try (OpenStation station = OpenStation.open(home, demo(), name())) {
                return actAt(station);
            } catch (HubLost lost) {
                throw CommandFailed.broken(
                        "The hub was lost, and its journal says what was done: "
                                + lost.getMessage());
            }
        }
        try (OpenSite site = OpenSite.open(home, demo(), name())) {
            int status = act(site);
            site.deliver();
            return status;
        } catch (DatabaseRefused | JournalFailed locked) {
            return whenLocked(new SiteHome(home.toAbsolutePath()), locked);
        }
    }

    /** The journal cannot be trusted or read: nothing is sold, accepted or returned. */
    int whenLocked(SiteHome place, RuntimeException locked) throws Exception {
        throw locked;
    }

    /** Does the act at the open site. */
    abstract int act(OpenSite site) throws Exception;

    /** Does the act at a station, where this command is one that a station has. */
    int actAt(ActingPlace station) throws Exception {
        throw CommandFailed.wrongUse(
                "A station has no journal of its own; do this at its branch's hub");
    }

    /** The command's name, for the sentence that others get who find the home in use. */
    abstract String name();

    final DemoWishes demo() {
        return new DemoWishes(
                Optional.ofNullable(at).map(SiteCommand::instant),
                devices,
                Optional.ofNullable(pauseAt).map(SiteCommand::point),
                this::line);
    }

    final Actor actor() {
        try {
            return new Actor(
                    Optional.ofNullable(by),
                    Optional.ofNullable(approvedBy),
                    0,
                    Optional.ofNullable(reason));
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongUse(
                    "--by, --approved-by or --reason: " + e.getMessage() + ".");
        }
    }

    static Instant instant(String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw CommandFailed.wrongUse(
                    "A time is written like 2022-07-14T10:00:00+09:00, not " + text + ".");
        }
    }

    private static Milestones.Point point(String word) {
        for (Milestones.Point point : Milestones.Point.values()) {
            if (point.word().equals(word.toLowerCase(Locale.ROOT))) {
                return point;
            }
        }
        throw CommandFailed.wrongUse("There is no point " + word + "; --list-points names them.");
    }

    static ActId actId(String text) {
        try {
            return ActId.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongUse(String.valueOf(e.getMessage()));
        }
    }

    static MemberNumber member(String text) {
        try {
            return MemberNumber.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongUse(
                    "That is no member number: it has ten digits, the last a check digit.");
        }
    }

    static Won won(long amount) {
        if (amount < 0 || amount > 1_000_000_000_000L) {
            throw CommandFailed.wrongUse("An amount is in whole won, 0 or more, not " + amount);
        }
        return Won.of(amount);
    }
}
