package kr.sarangbang.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.cli.OpenWish.Face;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.infrastructure.config.HomeLock;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.config.StationConfig;
import kr.sarangbang.ui.shared.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The site's program. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens this site's screen and runs it until its window is closed.")
final class OpenCommand extends Shared {
    @Option(
            names = "--home",
            required = true,
            paramLabel = "DIR",
            description = "The folder that holds all state of this site.")
    private Path home;

    @Option(
            names = "--screen",
            paramLabel = "kiosk|teller|shop|board",
            description = "The screen; the site's role says it if absent.")
    private @Nullable String screen;

    @Option(
            names = "--lang",
            paramLabel = "ko|en",
            description =
                    "The language of the screens; Korean if absent. At a kiosk each visit begins"
                            + " in it.")
    private @Nullable String lang;

    @Option(
            names = "--by",
            paramLabel = "STAFF",
            description = "Who works at the counter; written into every act.")
    private @Nullable String by;

    @Option(
            names = "--window",
            paramLabel = "NAME",
            description =
                    "Which window of the walk-in line this counter is, as people say it: 2."
                            + " 1 if absent.")
    private @Nullable String window;

    @Option(names = "--windowed", description = "A window instead of the whole panel.")
    private boolean windowed;

    @Override
    public Integer call() throws Exception {
        var place = new SiteHome(home.toAbsolutePath());
        if (OpenStation.isStation(home)) {
            return openStation(place);
        }
        SiteConfig config = OpenSite.config(place);
        OpenWish wish = wish(config.role());
        requireDisplay();
        var end = new ProcessEnd();
        try (HomeLock _ = OpenSite.lock(place, "open")) {
            new SiteWindow(place, config, wish, end, this::progress).run();
            return ExitStatus.DONE;
        } finally {
            end.closed();
        }
    }

    private int openStation(SiteHome place) throws Exception {
        StationConfig config = StationConfig.read(place.station());
        if (screen == null) {
            throw CommandFailed.wrongUse("A station needs --screen kiosk, teller or board.");
        }
        OpenWish wish = wish(SiteRole.BRANCH);
        requireDisplay();
        var end = new ProcessEnd();
        try (HomeLock _ = OpenSite.lock(place, "open")) {
            new StationWindow(place, config, wish, end, this::progress).run();
            return ExitStatus.DONE;
        } finally {
            end.closed();
        }
    }

    private OpenWish wish(SiteRole role) {
        Face face = screen == null ? usual(role) : wanted(screen);
        if (!faces(role).contains(face)) {
            throw CommandFailed.wrongUse(
                    "This home is a "
                            + role.name().toLowerCase(Locale.ROOT)
                            + "; it has no "
                            + face.name().toLowerCase(Locale.ROOT)
                            + " screen.");
        }
        boolean counter = face == Face.TELLER;
        if (!counter && by != null) {
            throw CommandFailed.wrongUse("--by is for a teller's screen.");
        }
        if (!counter && window != null) {
            throw CommandFailed.wrongUse("--window is for a teller's screen.");
        }
        return new OpenWish(face, windowed, language(), staff(), windowName());
    }

    private static Face wanted(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "kiosk" -> Face.KIOSK;
            case "teller" -> Face.TELLER;
            case "shop" -> Face.SHOP;
            case "board" -> Face.BOARD;
            default ->
                    throw CommandFailed.wrongUse(
                            "--screen is kiosk, teller, shop or board, not " + name);
        };
    }

    private static Face usual(SiteRole role) {
        return switch (role) {
            case KIOSK, BRANCH -> Face.KIOSK;
            case SHOP -> Face.SHOP;
            case TELLER -> Face.TELLER;
        };
    }

    /**
     * A branch has both a kiosk and counters; wherever numbers can be given out there may be a
     * board.
     */
    private static Set<Face> faces(SiteRole role) {
        return switch (role) {
            case BRANCH -> EnumSet.of(Face.KIOSK, Face.TELLER, Face.BOARD);
            case KIOSK, TELLER -> EnumSet.of(usual(role), Face.BOARD);
            case SHOP -> EnumSet.of(Face.SHOP);
        };
    }

    private Language language() {
        return switch (lang == null ? "ko" : lang.toLowerCase(Locale.ROOT)) {
            case "ko" -> Language.KOREAN;
            case "en" -> Language.ENGLISH;
            default -> throw CommandFailed.wrongUse("--lang is ko or en, not " + lang);
        };
    }

    /** As it stands in the journal at every call. */
    private String windowName() {
        String name = window == null ? "1" : window.strip();
        if (name.isEmpty() || name.length() > CallCommand.MOST_WINDOW_CHARS) {
            throw CommandFailed.wrongUse(
                    "--window is a name of 1 to " + CallCommand.MOST_WINDOW_CHARS + " characters");
        }
        return name;
    }

    private Optional<String> staff() {
        try {
            // Checked here, where a wrong name still has somebody to be told.
            return new Actor(Optional.ofNullable(by), Optional.empty(), 0, Optional.empty())
                    .staff();
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongUse("--by: " + e.getMessage());
        }
    }

    /** Without one the toolkit would wait for ever. */
    static void requireDisplay() {
        if (!hasDisplay()) {
            throw CommandFailed.broken(
                    "There is no display to open a window on; start it in a desktop session, or use"
                            + " 'tour', which needs none.");
        }
    }

    static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name", "").equals("Linux");
        boolean unseen = System.getProperty("monocle.platform") != null;
        String display = System.getenv("DISPLAY");
        return !linux || unseen || (display != null && !display.isBlank());
    }
}
