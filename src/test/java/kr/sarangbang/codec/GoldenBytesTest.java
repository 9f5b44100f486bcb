package kr.sarangbang.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.voucher.Decision;
import org.junit.jupiter.api.Test;

/**
 * Goal: what was signed once is read for ever, and what is signed today is what was signed then.
 * Method: files that only {@code -Dgolden.write=true} writes. A difference in one of them breaks
 * every chain and every paper that exists: add a kind or a format instead.
 */
class GoldenBytesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/entry");
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void everyEntryIsTheBytesItAlwaysWas() throws Exception {
        Map<String, String> now = new LinkedHashMap<>();
        Samples.entries().forEach((name, entry) -> now.put("entry-" + name, hex(entry)));
        compare(now, "entry-");
    }

    @Test
    void everyGoldenEntryIsRead() throws Exception {
        for (var sample : Samples.entries().entrySet()) {
            String[] lines = golden("entry-" + sample.getKey()).split("\n", -1);
            Bytes payload = Bytes.fromHex(lines[0]);
            Bytes signature = Bytes.fromHex(lines[1]);
            SignedEntry read = EntryCodec.read(payload, signature);
            assertThat(read.entry()).as(sample.getKey()).isEqualTo(sample.getValue());
            assertThat(EntryCodec.verifies(payload, signature, Samples.kiosk().publicKey()))
                    .isTrue();
        }
    }

    @Test
    void everyRightCredentialAndDecisionIsTheBytesItAlwaysWas() throws Exception {
        Map<String, String> now = new LinkedHashMap<>();
        now.put("right-StockRight", hex(Samples.stock().signed()));
        now.put("right-LimitRight", hex(Samples.limit().signed()));
        now.put("right-Guarantee", hex(Samples.guarantee().signed()));
        now.put("right-Credential", hex(Samples.shopCredential().signed()));
        Samples.decisions()
                .forEach(
                        (name, decision) ->
                                now.put("decision-" + name, hex(DecisionCodec.encode(decision))));
        compare(now, "right-", "decision-");
        for (var sample : Samples.decisions().entrySet()) {
            Bytes bytes = Bytes.fromHex(golden("decision-" + sample.getKey()).strip());
            assertThat(DecisionCodec.read(bytes)).isEqualTo(sample.getValue());
        }
    }

    @Test
    void everyKindHasItsGoldenFile() {
        assertThat(Samples.entries()).hasSize((int) kinds(Entry.class).count());
        assertThat(Samples.decisions()).hasSize((int) kinds(Decision.class).count());
    }

    /** What stands at the ends of a sealed type. */
    static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenBytesTest::kinds)
                : Stream.of(type);
    }

    private static void compare(Map<String, String> now, String... prefixes) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            for (var file : now.entrySet()) {
                Files.writeString(FOLDER.resolve(file.getKey() + ".hex"), file.getValue());
            }
        }
        for (var file : now.entrySet()) {
            assertThat(file.getValue()).as(file.getKey()).isEqualTo(golden(file.getKey()));
        }
        TreeSet<String> there = new TreeSet<>();
        try (var files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString().replace(".hex", ""))
                    .filter(name -> Arrays.stream(prefixes).anyMatch(name::startsWith))
                    .forEach(there::add);
        }
        assertThat(there).isEqualTo(new TreeSet<>(now.keySet()));
    }

    private static String golden(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".hex"));
    }

    /** Payload and signature, a line each. */
    private static String hex(Entry entry) {
        SignedEntry signed = Samples.signed(entry);
        return signed.payload().hex() + "\n" + signed.signature().hex() + "\n";
    }

    private static String hex(Bytes bytes) {
        return HEX.formatHex(bytes.toArray()) + "\n";
    }
}
