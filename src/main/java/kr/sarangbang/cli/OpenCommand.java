package kr.sarangbang.cli;

import java.nio.file.Path;
import java.util.Locale;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.infrastructure.config.HomeLock;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
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

    @Option(names = "--windowed", description = "A window instead of the whole panel.")
    private boolean windowed;

    @Override
    public Integer call() throws Exception {
        var place = new SiteHome(home.toAbsolutePath());
        SiteConfig config = OpenSite.config(place);
        checkScreen(config.role());
        requireDisplay();
        var end = new ProcessEnd();
        try (HomeLock _ = OpenSite.lock(place, "open")) {
            new SiteWindow(place, config, windowed, end, this::progress).run();
            return ExitStatus.DONE;
        } finally {
            end.closed();
        }
    }

    private void checkScreen(SiteRole role) {
        String has = role == SiteRole.SHOP ? "shop" : "kiosk";
        String wanted = screen == null ? ofRole(role) : screen.toLowerCase(Locale.ROOT);
        switch (wanted) {
            case "teller", "board" ->
                    throw CommandFailed.wrongUse(
                            "The "
                                    + wanted
                                    + " screen is not there yet; it comes with later work.");
            case "kiosk", "shop" -> {
                if (!wanted.equals(has)) {
                    throw CommandFailed.wrongUse(
                            "This home is a "
                                    + role.name().toLowerCase(Locale.ROOT)
                                    + "; it has no "
                                    + wanted
                                    + " screen.");
                }
            }
            default ->
                    throw CommandFailed.wrongUse(
                            "--screen is kiosk, teller, shop or board, not " + wanted);
        }
    }

    private static String ofRole(SiteRole role) {
        return switch (role) {
            case KIOSK, BRANCH -> "kiosk";
            case SHOP -> "shop";
            case TELLER -> "teller";
        };
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
