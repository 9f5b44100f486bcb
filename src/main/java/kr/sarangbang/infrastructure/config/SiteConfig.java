package kr.sarangbang.infrastructure.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.foundation.yaml.YamlFile;
import kr.sarangbang.foundation.yaml.YamlMap;

/**
 * What a site knows of itself since it joined.
 *
 * @param issuerHost and {@code issuerPort}: where the issuer answers
 * @param issuerKey Ed25519, 32 bytes: every slip is checked with it
 * @param sealingKey X25519, 32 bytes: identity tokens are sealed to it
 * @param credential as the issuer signed it
 * @param demoClock the file of the clock that all homes of one demo share; empty for a real home
 * @param rehearseAt when the open program tries the opening each day, Asia/Seoul; empty for never
 * @param counter where the journal is sealed outside the disk; empty for nowhere
 */
public record SiteConfig(
        SiteId site,
        int incarnation,
        SiteRole role,
        String issuerHost,
        int issuerPort,
        Bytes issuerKey,
        Bytes sealingKey,
        Bytes credential,
        Optional<Path> demoClock,
        Optional<LocalTime> rehearseAt,
        Optional<CounterConfig> counter) {
    private static final int MOST_PORT = 65_535;

    /** As it is written when a site joins. */
    public SiteConfig(
            SiteId site,
            int incarnation,
            SiteRole role,
            String issuerHost,
            int issuerPort,
            Bytes issuerKey,
            Bytes sealingKey,
            Bytes credential,
            Optional<Path> demoClock) {
        this(
                site,
                incarnation,
                role,
                issuerHost,
                issuerPort,
                issuerKey,
                sealingKey,
                credential,
                demoClock,
                Optional.empty(),
                Optional.empty());
    }

    /** The same site, whose journal is sealed in this counter since its incarnation began. */
    public SiteConfig sealedIn(CounterConfig sealed) {
        return new SiteConfig(
                site,
                incarnation,
                role,
                issuerHost,
                issuerPort,
                issuerKey,
                sealingKey,
                credential,
                demoClock,
                rehearseAt,
                Optional.of(sealed));
    }

    /**
     * @throws IOException if the file cannot be read
     * @throws kr.sarangbang.foundation.yaml.YamlMistake naming file, line and what is expected
     */
    public static SiteConfig read(Path file) throws IOException {
        YamlMap map = YamlFile.parse(file.toString(), Files.readString(file));
        SiteConfig config =
                map.build(
                        () ->
                                new SiteConfig(
                                        new SiteId(map.text("site")),
                                        (int) map.number("incarnation", 1, Integer.MAX_VALUE),
                                        SiteRole.valueOf(map.text("role")),
                                        map.text("issuerHost"),
                                        (int) map.number("issuerPort", 1, MOST_PORT),
                                        Bytes.fromHex(map.text("issuerKey")),
                                        Bytes.fromHex(map.text("sealingKey")),
                                        Bytes.fromHex(map.text("credential")),
                                        map.has("demoClock")
                                                ? Optional.of(Path.of(map.text("demoClock")))
                                                : Optional.empty(),
                                        map.has("rehearseAt")
                                                ? Optional.of(
                                                        map.read(
                                                                "rehearseAt",
                                                                "a time like \"08:30\"",
                                                                LocalTime::parse))
                                                : Optional.empty(),
                                        map.has("sealedCounter")
                                                ? Optional.of(CounterConfig.read(map))
                                                : Optional.empty()));
        map.close();
        return config;
    }

    public void write(Path file) throws IOException {
        var text =
                new StringBuilder(
                        "# Written when this site joined. The issuer's address may be changed"
                                + " here, and rehearseAt: \"08:30\" added.\n");
        line(text, "site", site.text());
        line(text, "incarnation", Integer.toString(incarnation));
        line(text, "role", role.name());
        line(text, "issuerHost", issuerHost);
        line(text, "issuerPort", Integer.toString(issuerPort));
        line(text, "issuerKey", issuerKey.hex());
        line(text, "sealingKey", sealingKey.hex());
        line(text, "credential", credential.hex());
        demoClock.ifPresent(clock -> line(text, "demoClock", clock.toString()));
        rehearseAt.ifPresent(at -> line(text, "rehearseAt", at.toString()));
        counter.ifPresent(config -> config.write(text));
        DurableFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same with another hour of the daily rehearsal. */
    public SiteConfig rehearsing(Optional<LocalTime> at) {
        return new SiteConfig(
                site,
                incarnation,
                role,
                issuerHost,
                issuerPort,
                issuerKey,
                sealingKey,
                credential,
                demoClock,
                at,
                counter);
    }

    static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": \"").append(value.replace("\"", "\\\"")).append("\"\n");
    }
}
