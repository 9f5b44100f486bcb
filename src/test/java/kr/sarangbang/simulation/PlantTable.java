package kr.sarangbang.simulation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.sarangbang.simulation.plants.Plant;
import kr.sarangbang.simulation.plants.Plants;

/**
 * Looks for every planted bug, seed after seed from 1, until it is found, and writes down where:
 * {@code docs/planted-bugs.md} for people, {@code planted-bugs.properties} for the test that runs
 * them all. From the checkout, with the test classes on the class path; names as arguments look for
 * those alone and leave the others as they were written before.
 */
public final class PlantTable {
    static final int MOST_SEEDS = 300;
    static final int STEPS = 400;
    static final int SITES = 6;
    private static final int MOST_LETTERS = 110;
    static final Path TABLE = Path.of("docs", "planted-bugs.md");
    static final String RESOURCE = "planted-bugs.properties";
    private static final Path PLACES = Path.of("src", "test", "resources", RESOURCE);

    /** Fewer steps before everything heals, if the bug is found in the same seed all the same. */
    private static final int[] SHORTER = {50, 100, 200};

    /**
     * Where a bug was found.
     *
     * @param step of the run of {@link #STEPS}
     * @param enough steps that a run of the same seed needs to find it too
     */
    record Found(long seed, int step, int enough, String invariant) {
        static Found read(String text) {
            String[] parts = text.split(" ", 4);
            return new Found(
                    Long.parseLong(parts[0]),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    parts[3]);
        }

        String written() {
            return seed + " " + step + " " + enough + " " + invariant;
        }
    }

    private PlantTable() {}

    /**
     * Takes minutes; every bug that is not found is named.
     *
     * @param arguments names, and a number of seeds if not {@link #MOST_SEEDS}
     */
    public static void main(String[] arguments) throws IOException {
        int most = MOST_SEEDS;
        var names = new ArrayList<String>();
        for (String argument : arguments) {
            if (argument.matches("\\d+")) {
                most = Integer.parseInt(argument);
            } else {
                names.add(argument);
            }
        }
        var found = new TreeMap<>(Files.exists(PLACES) ? read(Files.readString(PLACES)) : Map.of());
        found.keySet().retainAll(Plants.all().stream().map(Plant::name).toList());
        for (Plant plant : Plants.all()) {
            String name = plant.name();
            if (names.isEmpty() || names.contains(name)) {
                Optional<Found> here = search(name, most);
                found.remove(name);
                here.ifPresent(f -> found.put(name, f));
                System.out.println(name + ": " + here.map(Found::written).orElse("NOT FOUND"));
                write(found);
            }
        }
    }

    private static Optional<Found> search(String name, int seeds) {
        for (long seed = 1; seed <= seeds; seed++) {
            Optional<World.BrokenAt> broken = run(seed, STEPS, Plants.named(name).orElseThrow());
            if (broken.isPresent()) {
                int step = broken.get().step();
                int enough = step < STEPS ? step : shorter(name, seed);
                return Optional.of(new Found(seed, step, enough, line(broken.get().invariant())));
            }
        }
        return Optional.empty();
    }

    private static int shorter(String name, long seed) {
        for (int steps : SHORTER) {
            if (run(seed, steps, Plants.named(name).orElseThrow()).isPresent()) {
                return steps;
            }
        }
        return STEPS;
    }

    static Optional<World.BrokenAt> run(long seed, int steps, Plant plant) {
        return World.run(new World.Setting(seed, steps, SITES, plant), line -> {}).broken();
    }

    /** What was found when the table was last written, by name. */
    static Map<String, Found> read(String text) {
        var lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var read = new LinkedHashMap<String, Found>();
        for (String name : new TreeSet<>(lines.stringPropertyNames())) {
            read.put(name, Found.read(lines.getProperty(name)));
        }
        return read;
    }

    private static void write(Map<String, Found> found) throws IOException {
        var places = new StringBuilder("# name=seed step invariant; written by PlantTable\n");
        found.forEach(
                (name, at) -> places.append(name).append('=').append(at.written()).append('\n'));
        Files.writeString(PLACES, places, StandardCharsets.UTF_8);
        Files.writeString(TABLE, table(found), StandardCharsets.UTF_8);
    }

    private static String table(Map<String, Found> found) {
        var rows = new ArrayList<String>();
        for (Plant plant : Plants.all()) {
            Found at = found.get(plant.name());
            if (at != null) {
                rows.add(
                        "| `%s` | %s | %s | %d | %d | %s |"
                                .formatted(
                                        plant.name(),
                                        plant.sentence(),
                                        plant.hole(),
                                        at.seed(),
                                        at.step(),
                                        at.invariant()));
            }
        }
        return PlantWords.BEFORE.formatted(rows.size(), STEPS, SITES)
                + String.join("\n", rows)
                + "\n"
                + PlantWords.AFTER;
    }

    /** Its beginning says which rule it was; what follows is of one run only. */
    private static String line(String invariant) {
        String line = invariant.replaceAll("\\R", " ").replace('|', '/').replace('\\', '/');
        return line.length() <= MOST_LETTERS ? line : line.substring(0, MOST_LETTERS) + "…";
    }
}
