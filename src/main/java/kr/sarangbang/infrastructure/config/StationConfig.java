package kr.sarangbang.infrastructure.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.foundation.yaml.YamlFile;
import kr.sarangbang.foundation.yaml.YamlMap;

/**
 * What a station of a branch knows of itself since it joined.
 *
 * @param site the branch's site
 * @param name what this machine is called there
 * @param hubHost and {@code hubPort}: where the hub answers
 * @param issuerKey Ed25519, 32 bytes: cards and papers are checked with it
 * @param demoClock the file of the clock that all homes of one demo share; empty for a real home
 */
public record StationConfig(
        SiteId site,
        String name,
        String hubHost,
        int hubPort,
        Bytes issuerKey,
        Optional<Path> demoClock) {
    private static final int MOST_PORT = 65_535;

    public StationConfig {
        if (!name.matches(Actor.STATION)) {
            throw new IllegalArgumentException(
                    "a station is called by 1 to 16 letters, digits and hyphens, not " + name);
        }
    }

    /**
     * @throws IOException if the file cannot be read
     * @throws kr.sarangbang.foundation.yaml.YamlMistake naming file, line and what is expected
     */
    public static StationConfig read(Path file) throws IOException {
        YamlMap map = YamlFile.parse(file.toString(), Files.readString(file));
        StationConfig config =
                map.build(
                        () ->
                                new StationConfig(
                                        new SiteId(map.text("site")),
                                        map.text("name"),
                                        map.text("hubHost"),
                                        (int) map.number("hubPort", 1, MOST_PORT),
                                        Bytes.fromHex(map.text("issuerKey")),
                                        map.has("demoClock")
                                                ? Optional.of(Path.of(map.text("demoClock")))
                                                : Optional.empty()));
        map.close();
        return config;
    }

    public void write(Path file) throws IOException {
        var text =
                new StringBuilder(
                        "# Written when this station joined. The hub's address may be changed"
                                + " here.\n");
        line(text, "site", site.text());
        line(text, "name", name);
        line(text, "hubHost", hubHost);
        line(text, "hubPort", Integer.toString(hubPort));
        line(text, "issuerKey", issuerKey.hex());
        demoClock.ifPresent(clock -> line(text, "demoClock", clock.toString()));
        DurableFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": \"").append(value.replace("\"", "\\\"")).append("\"\n");
    }
}
