package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.foundation.keys.Certificates;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.yaml.YamlFile;
import kr.sarangbang.foundation.yaml.YamlMap;
import kr.sarangbang.foundation.yaml.YamlMistake;
import kr.sarangbang.infrastructure.config.DurableFile;
import kr.sarangbang.infrastructure.config.StationConfig;

/**
 * A one-time invitation into a branch, as a file that only its bearer may read.
 *
 * @param station what the machine will know of itself
 * @param key and {@code certificate}: good for joining at the hub, and for nothing else
 */
record StationInvitation(
        StationConfig station,
        String token,
        X509Certificate authority,
        X509Certificate certificate,
        Ed25519Key key) {
    static StationInvitation read(Path file) {
        try {
            YamlMap map = YamlFile.parse(file.toString(), Files.readString(file));
            StationInvitation invitation =
                    map.build(
                            () ->
                                    new StationInvitation(
                                            station(map),
                                            map.text("token"),
                                            Invitation.certificate(map.text("authority")),
                                            Invitation.certificate(map.text("certificate")),
                                            Ed25519Key.ofPkcs8(Invitation.bytes(map.text("key")))));
            map.close();
            return invitation;
        } catch (IOException e) {
            throw CommandFailed.wrongUse("The invitation " + file + " cannot be read.");
        } catch (YamlMistake e) {
            throw CommandFailed.wrongUse(
                    "The invitation is damaged: " + String.valueOf(e.getMessage()));
        }
    }

    private static StationConfig station(YamlMap map) {
        return new StationConfig(
                new SiteId(map.text("site")),
                map.text("station"),
                map.text("hubHost"),
                (int) map.number("hubPort", 1, 65_535),
                Bytes.fromHex(map.text("issuerKey")),
                map.has("demoClock")
                        ? Optional.of(Path.of(map.text("demoClock")))
                        : Optional.empty());
    }

    void write(Path file) throws IOException {
        var text =
                new StringBuilder(
                        "# A one-time invitation. Whoever has this file can join the branch as"
                                + " this station.\n");
        Invitation.line(text, "site", station.site().text());
        Invitation.line(text, "station", station.name());
        Invitation.line(text, "token", token);
        Invitation.line(text, "hubHost", station.hubHost());
        Invitation.line(text, "hubPort", Integer.toString(station.hubPort()));
        Invitation.line(text, "issuerKey", station.issuerKey().hex());
        Invitation.line(text, "authority", Invitation.text(Certificates.der(authority)));
        Invitation.line(text, "certificate", Invitation.text(Certificates.der(certificate)));
        Invitation.line(text, "key", Invitation.text(key.pkcs8()));
        station.demoClock()
                .ifPresent(clock -> Invitation.line(text, "demoClock", clock.toString()));
        DurableFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing of the secrets. */
    @Override
    public String toString() {
        return "StationInvitation[" + station.name() + "]";
    }
}
