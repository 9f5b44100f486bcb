package kr.sarangbang.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kr.sarangbang.codec.Samples;
import kr.sarangbang.codec.SlipCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Goal: nothing but a genuine slip is accepted, and nothing makes the reader fail otherwise than by
 * its documented refusal. Method: real texts with characters changed, lost, doubled, swapped, mixed
 * with another slip's; real bytes likewise, in a frame whose check holds so that the damage reaches
 * the signatures. A mutant that a keyboard's inversion makes the original again does not count.
 */
class SlipFuzzTest {
    private static final long SEED = 20_220_714L;
    private static final String STRANGE = "abzㅁㅠ가힣ＳＢ１\u0000\n\t\uFEFF\uD83D~";

    private final SlipReader reader = new SlipReader(Samples.ISSUER_KEY);
    private final SlipWriter writer = new SlipWriter(Samples.ISSUER_KEY);
    private final List<String> texts =
            SlipSamples.all().values().stream()
                    .flatMap(slip -> writer.texts(slip).stream())
                    .toList();
    private final Set<String> originals = originals();
    private final List<Bytes> slips =
            SlipSamples.all().values().stream().map(SlipCodec::bytes).toList();

    @Test
    void fiftyThousandMutantsAreRefused() {
        refuse(50_000, SEED);
    }

    @Test
    @Tag("nightly")
    void aMillionMutantsAreRefused() {
        refuse(1_000_000, SEED + 1);
    }

    private void refuse(int mutants, long seed) {
        Random random = new Random(seed);
        Map<BadSlip, Integer> found = new EnumMap<>(BadSlip.class);
        int counted = 0;
        int drawn = 0;
        while (counted < mutants) {
            assertThat(drawn++).as("mutants drawn").isLessThan(2 * mutants);
            boolean inBytes = random.nextInt(2) == 0;
            String mutant = inBytes ? mutantOfBytes(random) : mutantOfText(random);
            if (isOriginal(mutant)) {
                continue;
            }
            counted++;
            SlipReading reading = reader.read(mutant);
            assertThat(reading)
                    .as("seed %d, mutant %d: %s", seed, drawn, mutant)
                    .isNotInstanceOf(SlipReading.Genuine.class);
            if (reading instanceof SlipReading.Bad bad) {
                found.merge(bad.why(), 1, Integer::sum);
            }
        }
        assertThat(found.keySet())
                .as("the mutants reach every refusal that they can")
                .contains(BadSlip.NOT_A_SLIP, BadSlip.CUT, BadSlip.DAMAGED, BadSlip.FORGED);
    }

    /** One code as it was, or all codes of one paper behind one another in any order. */
    private boolean isOriginal(String mutant) {
        String meant = KeyboardText.normalise(mutant);
        return originals.contains(meant)
                || originals.contains(meant.replaceAll(" +" + SlipText.PART, SlipText.PART));
    }

    private Set<String> originals() {
        Set<String> all = new HashSet<>(texts);
        for (Slip slip : SlipSamples.all().values()) {
            List<String> parts = writer.texts(slip);
            all.add(String.join("", parts));
            all.add(String.join("", parts.reversed()));
            all.add(framed(SlipCodec.bytes(slip).toArray()));
        }
        return all;
    }

    private String mutantOfText(Random random) {
        StringBuilder text = new StringBuilder(pick(texts, random));
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(Math.max(1, text.length()));
            switch (random.nextInt(7)) {
                case 0 -> text.setLength(at);
                case 1 -> text.insert(at, character(random));
                case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(5)));
                case 3 -> text.append(pick(texts, random));
                case 4 -> {
                    String other = pick(texts, random);
                    int from = Math.min(at, other.length());
                    text.setLength(Math.min(at, text.length()));
                    text.append(other.substring(from));
                }
                case 5 -> swap(text, at, random.nextInt(Math.max(1, text.length())));
                default -> {
                    if (at < text.length()) {
                        text.setCharAt(at, character(random));
                    }
                }
            }
        }
        return text.toString();
    }

    private static void swap(StringBuilder text, int one, int other) {
        if (one < text.length() && other < text.length()) {
            char c = text.charAt(one);
            text.setCharAt(one, text.charAt(other));
            text.setCharAt(other, c);
        }
    }

    private String mutantOfBytes(Random random) {
        byte[] slip = pick(slips, random).toArray();
        List<Byte> bytes = new ArrayList<>();
        for (byte b : slip) {
            bytes.add(b);
        }
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(4)) {
                case 0 -> bytes.set(at, (byte) (bytes.get(at) ^ (1 << random.nextInt(8))));
                case 1 -> bytes.set(at, (byte) random.nextInt(256));
                case 2 -> bytes.add(at, (byte) random.nextInt(256));
                default -> {
                    if (bytes.size() > 1) {
                        bytes.remove(at);
                    }
                }
            }
        }
        byte[] mutant = new byte[bytes.size()];
        for (int i = 0; i < mutant.length; i++) {
            mutant[i] = bytes.get(i);
        }
        return framed(mutant);
    }

    private static String framed(byte[] slip) {
        return SlipText.WHOLE
                + Base45.encode(SlipText.frame(SlipText.issuer(Samples.ISSUER_KEY), slip));
    }

    private static char character(Random random) {
        String from = random.nextInt(4) == 0 ? STRANGE : Base45.ALPHABET;
        return from.charAt(random.nextInt(from.length()));
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
