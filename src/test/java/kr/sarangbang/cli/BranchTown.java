package kr.sarangbang.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A demo town with one branch: its hub a process of its own, its stations worked by commands. */
final class BranchTown implements AutoCloseable {
    static final String SITE = "B1";

    final DemoTown town;
    private final Map<String, Cable> cables = new HashMap<>();
    private final int port;
    private @Nullable Child hub;

    BranchTown(Path folder, String clock) throws Exception {
        town = new DemoTown(folder, clock);
        town.issuerUp();
        town.site(SITE, "branch");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        hubUp();
    }

    /** Starts the hub, always at the same port; milliseconds until it serves. */
    long hubUp() throws Exception {
        long began = System.nanoTime();
        Child child = Child.start("hub", "--home", town.home(SITE), "--port", "" + port);
        hub = child;
        child.awaitLine("ready " + port);
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** SIGKILL. */
    void hubKilled() {
        Child child = hub;
        if (child != null) {
            child.kill();
            hub = null;
        }
    }

    /** SIGTERM, so that commands may work in its home. */
    void hubDown() throws Exception {
        Child child = hub;
        if (child != null) {
            child.stop();
            child.close();
            hub = null;
        }
    }

    /** Invites a machine and has it join, by a cable of its own. */
    void station(String name) throws IOException {
        var cable = new Cable(port);
        cables.put(name, cable);
        Path file = town.folder().resolve(name + ".invitation");
        town.here(
                        "station",
                        "invite",
                        "--home",
                        town.home(SITE),
                        "--name",
                        name,
                        "--hub",
                        "localhost:" + cable.port(),
                        "--out",
                        file.toString())
                .ends(ExitStatus.DONE);
        town.here("station", "join", "--home", town.home(name), "--invite", file.toString())
                .ends(ExitStatus.DONE);
    }

    Cable cable(String station) {
        Cable cable = cables.get(station);
        if (cable == null) {
            throw new IllegalArgumentException("there is no " + station);
        }
        return cable;
    }

    Ran at(String station, String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command, "--home", town.home(station)));
        words.addAll(List.of(more));
        return town.here(words.toArray(new String[0]));
    }

    @Override
    public void close() throws IOException {
        hubKilled();
        for (Cable cable : cables.values()) {
            cable.close();
        }
        town.close();
    }
}
