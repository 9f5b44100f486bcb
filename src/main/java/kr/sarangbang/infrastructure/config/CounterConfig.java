package kr.sarangbang.infrastructure.config;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Seal;
import kr.sarangbang.foundation.yaml.YamlMap;

/**
 * Where this site's journal is sealed since its incarnation began. Written when the site joins: a
 * counter that is added or taken away later is a journal that was not sealed, or is no more.
 *
 * @param kind what it is
 * @param device of a TPM: a path, or {@code unix:} and a socket's path; empty for a simulated one
 * @param index of a TPM: its first index; 0 for a simulated one
 * @param begun what its places held when the incarnation began, 32 bytes each
 */
public record CounterConfig(Kind kind, String device, int index, List<Bytes> begun) {
    /** The counters that there are. */
    public enum Kind {
        TPM,
        SIMULATED
    }

    public CounterConfig {
        begun = List.copyOf(begun);
    }

    static CounterConfig read(YamlMap map) {
        Kind kind =
                map.read(
                        "sealedCounter",
                        "tpm or simulated",
                        text -> Kind.valueOf(text.toUpperCase(java.util.Locale.ROOT)));
        boolean tpm = kind == Kind.TPM;
        return new CounterConfig(
                kind,
                tpm ? map.text("tpm") : "",
                tpm ? map.read("tpmIndex", "a number like \"0x01800008\"", Integer::decode) : 0,
                map.read("sealedAt", "what join wrote here", CounterConfig::values));
    }

    void write(StringBuilder text) {
        SiteConfig.line(text, "sealedCounter", kind.name().toLowerCase(java.util.Locale.ROOT));
        if (kind == Kind.TPM) {
            SiteConfig.line(text, "tpm", device);
            SiteConfig.line(text, "tpmIndex", String.format("0x%08x", index));
        }
        var joined = new StringBuilder();
        begun.forEach(value -> joined.append(value.hex()));
        SiteConfig.line(text, "sealedAt", joined.toString());
    }

    private static List<Bytes> values(String hex) {
        int length = 2 * Seal.LENGTH;
        if (hex.isEmpty() || hex.length() % length != 0) {
            throw new IllegalArgumentException("each place has " + length + " characters");
        }
        List<Bytes> values = new ArrayList<>();
        for (int at = 0; at < hex.length(); at += length) {
            values.add(Bytes.fromHex(hex.substring(at, at + length)));
        }
        return values;
    }
}
