package kr.sarangbang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The homes of a demo, made by the very commands that make real ones: an issuer with its shared
 * clock, a kiosk and a shop. The people are made up.
 */
final class DemoHomes {
    private static final String KIOSK = "K1";
    private static final String SHOP = "S1";

    private final Path folder;
    private final Consumer<String> told;

    /**
     * @param told hears, in sentences, what is being made
     */
    DemoHomes(Path folder, Consumer<String> told) {
        this.folder = folder;
        this.told = told;
    }

    Path issuer() {
        return folder.resolve("issuer");
    }

    Path kiosk() {
        return folder.resolve("kiosk");
    }

    Path shop() {
        return folder.resolve("shop");
    }

    /** Whether all of it was made before. */
    boolean made() {
        return Files.isRegularFile(kiosk().resolve("site.yaml"))
                && Files.isRegularFile(shop().resolve("site.yaml"));
    }

    /** Makes the issuer, whose clock shows the instant, and the invitations of its sites. */
    void make(Instant clock) throws IOException {
        Path series = folder.resolve("series");
        Files.createDirectories(series);
        copy("/kiosk-config/issuer/series/demo.yaml", series.resolve("demo.yaml"));
        copy("/kiosk-config/demo/series/demo-mapo.yaml", series.resolve("demo-mapo.yaml"));
        told.accept(Shared.words("발행기관을 만들어요.", "Making the issuer."));
        run(
                "issuer",
                "init",
                "--home",
                "" + issuer(),
                "--demo-clock",
                "" + clock,
                "--series",
                "" + series);
        invite(KIOSK, "kiosk", "아현동 주민센터");
        invite(SHOP, "shop", "아현 떡집");
    }

    private void invite(String site, String role, String name) {
        run(
                "issuer",
                "add-site",
                "--home",
                "" + issuer(),
                "--site",
                site,
                "--role",
                role,
                "--district",
                "마포구",
                "--name",
                name,
                "--out",
                "" + folder.resolve(site + ".invitation"));
    }

    /** The sites join the issuer, which must be serving at the port. */
    void join(int port) {
        told.accept(Shared.words("키오스크와 가게가 들어가요.", "Kiosk and shop join."));
        join(kiosk(), KIOSK, port);
        join(shop(), SHOP, port);
    }

    private void join(Path home, String site, int port) {
        run(
                "join",
                "--home",
                "" + home,
                "--invite",
                "" + folder.resolve(site + ".invitation"),
                "--issuer",
                "localhost:" + port);
    }

    /** A made-up person becomes a member at the kiosk, and keeps the member's paper. */
    void enrol() {
        run(
                "member",
                "enrol",
                "--home",
                "" + kiosk(),
                "--identity",
                "MADE-UP-PERSON-1",
                "--birth-year",
                "1948",
                "--pin",
                "2580");
        // What was lent to the new member is fetched with the next sign-on.
        run("sync", "--home", "" + kiosk());
    }

    /** The port at which the issuer listened last, or any free one. */
    int port() throws IOException {
        Path port = new IssuerHome(issuer()).port();
        return Files.exists(port) ? Integer.parseInt(Files.readString(port).strip()) : 0;
    }

    /** Runs a command in this process; what it has to say is of interest only if it fails. */
    private static void run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of(words));
        all.add("--json");
        int status =
                Main.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        all.toArray(new String[0]));
        if (status != ExitStatus.DONE) {
            throw CommandFailed.broken(err.toString().isBlank() ? out.toString() : err.toString());
        }
    }

    private static void copy(String bundled, Path to) throws IOException {
        try (InputStream in = DemoHomes.class.getResourceAsStream(bundled)) {
            if (in == null) {
                throw new IOException("this program lacks its own file " + bundled);
            }
            Files.write(to, in.readAllBytes());
        }
    }
}
