package kr.sarangbang.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import kr.sarangbang.simulation.plants.Plant;
import kr.sarangbang.simulation.plants.Plants;

/**
 * Looks for every planted bug, seed after seed from 1, until it is found, and writes down where:
 * {@code docs/planted-bugs.md} for people, {@code planted-bugs.properties} for the test that runs
 * them all. From the checkout, with the test classes on the class path; names as arguments look
 * for those alone and leave the others as they were written before.
 */
public final class PlantTable {
    static final int MOST_SEEDS = 300;
    static final int STEPS = 400;
    static final int SITES = 6;
    static final Path TABLE = Path.of("docs", "planted-bugs.md");
    static final String RESOURCE = "planted-bugs.properties";
    private static final Path PLACES = Path.of("src", "test", "resources", RESOURCE);

    /** Where a bug was found. */
    record Found(long seed, int step, String invariant) {
        static Found read(String text) {
            String[] parts = text.split(" ", 3);
            return new Found(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        }

        String written() {
            return seed + " " + step + " " + invariant;
        }
    }

    private PlantTable() {}

    /** Takes minutes; every bug that is not found within {@link #MOST_SEEDS} seeds is named. */
    public static void main(String[] names) throws IOException {
        Map<String, Found> found = Files.exists(PLACES) ? read(Files.readString(PLACES)) : Map.of();
        var now = new TreeMap<String, Found>();
        for (Plant plant : Plants.all()) {
            String name = plant.name();
            if (names.length > 0 && !List.of(names).contains(name)) {
                Optional.ofNullable(found.get(name)).ifPresent(f -> now.put(name, f));
            } else {
                Optional<Found> here = search(name, 1, MOST_SEEDS);
                here.ifPresent(f -> now.put(name, f));
                System.out.println(name + ": " + here.map(Found::written).orElse("NOT FOUND"));
            }
            write(now);
        }
    }

    /** The first seed of some in which the bug is found. */
    static Optional<Found> search(String name, long first, int seeds) {
        for (long seed = first; seed < first + seeds; seed++) {
            Optional<Found> found = run(seed, Plants.named(name).orElseThrow());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static Optional<Found> run(long seed, Plant plant) {
        return World.run(new World.Setting(seed, STEPS, SITES, plant), line -> {})
                .broken()
                .map(at -> new Found(seed, at.step(), at.invariant()));
    }

    /** What was found when the table was last written, by name. */
    static Map<String, Found> read(String text) {
        var lines = new Properties();
        try {
            lines.load(new java.io.StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var read = new LinkedHashMap<String, Found>();
        for (String name : new java.util.TreeSet<>(lines.stringPropertyNames())) {
            read.put(name, Found.read(lines.getProperty(name)));
        }
        return read;
    }

    private static void write(Map<String, Found> found) throws IOException {
        var places = new StringBuilder("# name=seed step invariant; written by PlantTable\n");
        found.forEach(
                (name, at) -> places.append(name).append('=').append(oneLine(at)).append('\n'));
        Files.writeString(PLACES, places, StandardCharsets.UTF_8);
        Files.writeString(TABLE, table(found), StandardCharsets.UTF_8);
    }

    private static String oneLine(Found at) {
        return at.written().replace("\\", "\\\\").replaceAll("\\R", " ");
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
                                        cell(at.invariant())));
            }
        }
        return PlantWords.BEFORE.formatted(rows.size(), STEPS, SITES)
                + String.join("\n", rows)
                + "\n"
                + PlantWords.AFTER;
    }

    /** Acts and amounts are of one run only; the sentence's beginning says which rule it was. */
    private static String cell(String invariant) {
        String line = invariant.replaceAll("\\R", " ").replace("|", "/");
        return line.length() <= 110 ? line : line.substring(0, 109) + "…";
    }
}
