package kr.sarangbang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kr.sarangbang.infrastructure.device.virtual.PaymentMemory;
import org.jspecify.annotations.Nullable;

/** A demo issuer and its sites in one folder, worked by commands as a person would. */
final class DemoTown implements AutoCloseable {
    static final String SERIES = "city-2022-07";

    private final Path folder;
    private @Nullable Child issuer;
    private final int port = freePort();
    private int members;

    /**
     * Makes the issuer; its clock shows the given instant.
     *
     * @param more what else {@code issuer init} shall hear
     */
    DemoTown(Path folder, String clock, String... more) {
        this.folder = folder;
        String[] init = {"issuer", "init", "--home", home("I"), "--demo-clock", clock};
        here(and(init, more)).ends(ExitStatus.DONE);
    }

    String home(String site) {
        return folder.resolve(site).toString();
    }

    Path folder() {
        return folder;
    }

    /** Where the issuer serves whenever it runs. */
    int port() {
        return port;
    }

    /** Runs a command in this process, which is quicker. */
    Ran here(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        int status =
                Main.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        all.toArray(new String[0]));
        return new Ran(all, status, out.toString(), err.toString());
    }

    /** Runs a command in a process of its own. */
    Ran apart(String... words) throws Exception {
        try (Child child = start(words)) {
            return child.ended();
        }
    }

    /** Starts a command in a process of its own. */
    Child start(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        return Child.start(all.toArray(new String[0]));
    }

    /** Starts the issuer, always at the same port, and waits until it serves. */
    Child issuerUp(String... more) throws Exception {
        issuerDown();
        List<String> words =
                new ArrayList<>(List.of("issuer", "run", "--home", home("I"), "--port", "" + port));
        words.addAll(List.of(more));
        Child child = Child.start(words.toArray(new String[0]));
        issuer = child;
        child.awaitLine("ready " + port);
        return child;
    }

    /**
     * A port that the kernel gives to nobody who asks for any: it stays free while the issuer is
     * down.
     */
    private static int freePort() {
        var random = new Random();
        for (int tried = 0; tried < 100; tried++) {
            int port = random.nextInt(20_000, 32_000);
            if (isFree(port)) {
                return port;
            }
        }
        throw new AssertionError("no free port below 32,000");
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    boolean isIssuerUp() {
        return issuer != null;
    }

    /** Kills the issuer, if it runs. */
    void issuerDown() throws IOException {
        if (issuer != null) {
            issuer.close();
            issuer = null;
        }
    }

    /** Registers a site and joins it; the issuer must be up. */
    void site(String id, String role, String... more) {
        Path invitation = folder.resolve(id + ".invitation");
        List<String> words =
                new ArrayList<>(List.of("issuer", "add-site", "--home", home("I"), "--site", id));
        words.addAll(List.of("--role", role, "--district", "mapo", "--out", "" + invitation));
        words.addAll(List.of(more));
        here(words.toArray(new String[0])).ends(ExitStatus.DONE);
        here("join", "--home", home(id), "--invite", "" + invitation).ends(ExitStatus.DONE);
    }

    /** Enrols somebody new at the issuer; the member's number. */
    String member() {
        String token = "CI-" + ++members;
        return here(
                        "issuer",
                        "add-member",
                        "--home",
                        home("I"),
                        "--identity",
                        token,
                        "--birth-year",
                        "1960",
                        "--pin",
                        "2580")
                .ends(ExitStatus.DONE)
                .text("member");
    }

    /** Lends a limit to a site and has the site fetch it; the issuer must be up. */
    void lend(String member, String site, long won) {
        here(
                        "issuer",
                        "lend-limit",
                        "--home",
                        home("I"),
                        "--member",
                        member,
                        "--site",
                        site,
                        "--amount",
                        "" + won)
                .ends(ExitStatus.DONE);
        sync(site);
    }

    String[] sale(String site, String member, long won, String pay) {
        return new String[] {
            "sell",
            "--home",
            home(site),
            "--member",
            member,
            "--series",
            SERIES,
            "--amount",
            "" + won,
            "--pay",
            pay
        };
    }

    String[] redemption(String site, String slip, long won) {
        return new String[] {"redeem", "--home", home(site), "--slip", slip, "--amount", "" + won};
    }

    static String[] and(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    /** Delivers until nothing waits. */
    Ran sync(String site) {
        return here("sync", "--home", home(site)).ends(ExitStatus.DONE);
    }

    Ran report() {
        return here("issuer", "report", "--home", home("I")).ends(ExitStatus.DONE);
    }

    long account(String name) {
        return report().json().path("accounts").path(name).asLong();
    }

    /** Every invariant holds on each of these homes. */
    void verify(String... sites) {
        for (String site : sites) {
            here("verify", "--home", home(site)).ends(ExitStatus.DONE);
        }
    }

    /** Won that the payment provider took from cards at a site, less what it gave back. */
    long cardsTaken(String site) throws IOException {
        return new PaymentMemory(folder.resolve(site).resolve("payments")).taken();
    }

    /** Times that the drawer of a site was opened. */
    long drawerOpened(String site) throws IOException {
        Path pulses = folder.resolve(site).resolve("paper").resolve("drawer.escpos");
        return Files.exists(pulses) ? Files.size(pulses) / 5 : 0;
    }

    /** Papers of one act that came out at a site, copies included. */
    long papers(String site, String act) throws IOException {
        Path papers = folder.resolve(site).resolve("paper");
        if (!Files.isDirectory(papers)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(papers)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\Q" + act + "\\E(-\\d+)?\\.escpos"))
                    .count();
        }
    }

    /** All papers that came out at a site. */
    long papers(String site) throws IOException {
        Path papers = folder.resolve(site).resolve("paper");
        if (!Files.isDirectory(papers)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(papers)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".escpos") && !name.startsWith("drawer"))
                    .count();
        }
    }

    @Override
    public void close() throws IOException {
        issuerDown();
    }
}
