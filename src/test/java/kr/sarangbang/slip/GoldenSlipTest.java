package kr.sarangbang.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kr.sarangbang.codec.Samples;
import kr.sarangbang.codec.SlipCodec;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import org.junit.jupiter.api.Test;

/**
 * Goal: paper that is out there is read for ever. Method: text and squares of every form of slip in
 * files that only {@code -Dgolden.write=true} writes; the squares as plain PBM, which any program
 * draws.
 */
class GoldenSlipTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/slip");

    private final SlipWriter writer = new SlipWriter(Samples.ISSUER_KEY);
    private final SlipReader reader = new SlipReader(Samples.ISSUER_KEY);

    @Test
    void everySlipIsTheTextAndTheSquaresItAlwaysWas() throws Exception {
        Map<String, String> now = new LinkedHashMap<>();
        SlipSamples.all().forEach((name, slip) -> draw(now, name, writer.texts(slip)));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            for (var file : now.entrySet()) {
                Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
            }
        }
        for (var file : now.entrySet()) {
            assertThat(file.getValue()).as(file.getKey()).isEqualTo(golden(file.getKey()));
        }
        TreeSet<String> there = new TreeSet<>();
        try (var files = Files.list(FOLDER)) {
            files.forEach(file -> there.add(file.getFileName().toString()));
        }
        assertThat(there).isEqualTo(new TreeSet<>(now.keySet()));
    }

    @Test
    void everyGoldenTextIsReadAsItsSlip() throws Exception {
        for (var sample : SlipSamples.all().entrySet()) {
            List<String> texts = golden(sample.getKey() + ".txt").lines().toList();
            assertThat(reader.read(texts))
                    .as(sample.getKey())
                    .isEqualTo(genuine(sample.getValue()));
        }
    }

    @Test
    void everyGoldenSquareIsReadAsItsText() throws Exception {
        for (String name : SlipSamples.all().keySet()) {
            List<String> texts = golden(name + ".txt").lines().toList();
            for (int i = 0; i < texts.size(); i++) {
                List<String> rows = golden(name + "-" + (i + 1) + ".pbm").lines().toList();
                int side = Integer.parseInt(rows.get(1).substring(0, rows.get(1).indexOf(' ')));
                int[] pixels = new int[side * side * 9];
                for (int y = 0; y < side * 3; y++) {
                    for (int x = 0; x < side * 3; x++) {
                        boolean dark = rows.get(2 + y / 3).charAt(x / 3) == '1';
                        pixels[y * side * 3 + x] = dark ? 0xff000000 : 0xffffffff;
                    }
                }
                assertThat(QrCode.read(side * 3, side * 3, pixels)).as(name).hasValue(texts.get(i));
            }
        }
    }

    private static void draw(Map<String, String> files, String name, List<String> texts) {
        files.put(name + ".txt", String.join("\n", texts) + "\n");
        for (int i = 0; i < texts.size(); i++) {
            files.put(name + "-" + (i + 1) + ".pbm", pbm(QrCode.of(texts.get(i))));
        }
    }

    private static String pbm(QrCode code) {
        int side = code.size() + 2 * QrCode.QUIET_ZONE;
        List<String> rows = new ArrayList<>(List.of("P1", side + " " + side));
        for (int y = 0; y < side; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < side; x++) {
                row.append(dark(code, x, y) ? '1' : '0');
            }
            rows.add(row.toString());
        }
        return String.join("\n", rows) + "\n";
    }

    private static boolean dark(QrCode code, int x, int y) {
        int column = x - QrCode.QUIET_ZONE;
        int row = y - QrCode.QUIET_ZONE;
        return column >= 0
                && row >= 0
                && column < code.size()
                && row < code.size()
                && code.dark(column, row);
    }

    private static String golden(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    private static SlipReading genuine(Slip slip) {
        return new SlipReading.Genuine(slip, SlipCodec.bytes(slip));
    }
}
