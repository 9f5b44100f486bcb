package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.foundation.keys.Certificates;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.yaml.YamlFile;
import kr.sarangbang.foundation.yaml.YamlMap;
import kr.sarangbang.foundation.yaml.YamlMistake;
import kr.sarangbang.infrastructure.config.DurableFile;
import org.jspecify.annotations.Nullable;

/**
 * A one-time invitation, as a file that only its bearer may read.
 *
 * @param issuerPort 0 when the issuer was not running when it was written
 * @param key and {@code certificate}: good for joining on the line, and for nothing else
 */
record Invitation(
        SiteId site,
        String token,
        String issuerHost,
        int issuerPort,
        X509Certificate authority,
        X509Certificate certificate,
        Ed25519Key key,
        Optional<Path> demoClock) {
    static Invitation read(Path file) {
        try {
            YamlMap map = YamlFile.parse(file.toString(), Files.readString(file));
            Invitation invitation =
                    map.build(
                            () ->
                                    new Invitation(
                                            new SiteId(map.text("site")),
                                            map.text("token"),
                                            map.text("issuerHost"),
                                            (int) map.number("issuerPort", 0, 65_535),
                                            certificate(map.text("authority")),
                                            certificate(map.text("certificate")),
                                            Ed25519Key.ofPkcs8(bytes(map.text("key"))),
                                            map.has("demoClock")
                                                    ? Optional.of(Path.of(map.text("demoClock")))
                                                    : Optional.empty()));
            map.close();
            return invitation;
        } catch (IOException e) {
            throw CommandFailed.wrongUse("The invitation " + file + " cannot be read.");
        } catch (YamlMistake e) {
            throw CommandFailed.wrongUse(
                    "The invitation is damaged: " + String.valueOf(e.getMessage()));
        }
    }

    void write(Path file) throws IOException {
        var text =
                new StringBuilder(
                        "# A one-time invitation. Whoever has this file can join as this site.\n");
        line(text, "site", site.text());
        line(text, "token", token);
        line(text, "issuerHost", issuerHost);
        line(text, "issuerPort", Integer.toString(issuerPort));
        line(text, "authority", text(Certificates.der(authority)));
        line(text, "certificate", text(Certificates.der(certificate)));
        line(text, "key", text(key.pkcs8()));
        demoClock.ifPresent(clock -> line(text, "demoClock", clock.toString()));
        DurableFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    String host(@Nullable String given) {
        return given == null ? issuerHost : hostOf(given);
    }

    static String hostOf(String given) {
        return split(given)[0];
    }

    int port(@Nullable String given) {
        int port = given == null ? issuerPort : portOf(given);
        if (port == 0) {
            throw CommandFailed.wrongUse(
                    "The invitation does not say the issuer's port; give --issuer HOST:PORT.");
        }
        return port;
    }

    static int portOf(String given) {
        try {
            return Integer.parseInt(split(given)[1]);
        } catch (NumberFormatException e) {
            throw CommandFailed.wrongUse("An address is written HOST:PORT, not " + given);
        }
    }

    private static String[] split(String given) {
        int colon = given.lastIndexOf(':');
        if (colon < 1) {
            throw CommandFailed.wrongUse("An address is written HOST:PORT, not " + given);
        }
        return new String[] {given.substring(0, colon), given.substring(colon + 1)};
    }

    static X509Certificate certificate(String text) {
        return Certificates.ofDer(bytes(text));
    }

    static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": \"").append(value).append("\"\n");
    }

    /** Nothing of the secrets. */
    @Override
    public String toString() {
        return "Invitation[" + site + "]";
    }
}
