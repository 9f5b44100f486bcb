package kr.sarangbang.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CborReaderTest {
    private static final HexFormat HEX = HexFormat.of();

    @Property
    void whatWasPutIsRead(
            @ForAll long number,
            @ForAll boolean flag,
            @ForAll("texts") String text,
            @ForAll byte[] bytes,
            @ForAll @Size(max = 5) List<Long> numbers) {
        long[] array = numbers.stream().mapToLong(Long::longValue).toArray();
        byte[] form =
                new CborMap()
                        .put(5, new CborMap().put(1, number))
                        .put(300, text)
                        .put(-2, bytes)
                        .put(1, number)
                        .put(2, flag)
                        .putIntegers(6, array)
                        .putTexts(7, List.of(text, text))
                        .putByteStrings(8, List.of(bytes))
                        .putMaps(9, List.of(new CborMap(), new CborMap().put(4, text)))
                        .encode();

        CborReader read = CborReader.read(form, form.length);

        assertThat(read.integer(1, Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(number);
        assertThat(read.map(5).integer(1, number, number)).isEqualTo(number);
        assertThat(read.flag(2)).isEqualTo(flag);
        assertThat(read.text(300, 100)).isEqualTo(text);
        assertThat(read.bytes(-2, bytes.length)).isEqualTo(bytes);
        assertThat(read.bytesExactly(-2, bytes.length)).isEqualTo(bytes);
        assertThat(read.integers(6, 5, Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(array);
        assertThat(read.texts(7, 2, 100)).containsExactly(text, text);
        assertThat(read.byteStrings(8, 1, bytes.length)).containsExactly(bytes);
        assertThat(read.maps(9, 2).get(1).text(4, 100)).isEqualTo(text);
        assertThat(read.has(9)).isTrue();
        assertThat(read.has(10)).isFalse();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(100).withChars("a감자 ₩\u0000é");
    }

    @Property
    void theOrderOfPuttingLeavesNoTrace(@ForAll int first, @ForAll int second) {
        if (first == second) {
            return;
        }
        assertThat(new CborMap().put(first, 1).put(second, 2).encode())
                .isEqualTo(new CborMap().put(second, 2).put(first, 1).encode());
    }

    /**
     * Goal: a value has one form, so a hash names one value. Method: each row is a map that says
     * the same as a canonical one in another way, or says something that this project never says.
     */
    @ParameterizedTest
    @CsvSource({
        "a1011801, a longer integer than needed",
        "a118010 1, a longer key than needed",
        "a102f93c00, a half float",
        "a102fa3f800000, a float",
        "a102fb3ff0000000000000, a double that is an integer",
        "a102f6, null",
        "a102f7, undefined",
        "a102e0, a simple value",
        "a102c11a00000000, a tagged value",
        "c1a10101, a tagged map",
        "a102c2420100, a big number",
        "a1021bffffffffffffffff, an integer of 64 bits unsigned",
        "a1021b8000000000000000, one more than a long holds",
        "a1023b8000000000000000, one less than a long holds",
        "bf0101ff, a map of unknown length",
        "a1029f01ff, an array of unknown length",
        "a1025f4101ff, a byte string of unknown length",
        "a202020101, keys out of order",
        "a201010102, a key twice",
        "a16161 01, a text as a key",
        "a1f401, a boolean as a key",
        "a11a8000000001, a key of more than 32 bits",
        "a1010100, a byte behind the map",
        "a101, a map cut short",
        "a1, a map without its entry",
        "'', nothing",
        "bbffffffffffffffff, a map longer than memory",
        "a1029b00ffffffffffffff, an array longer than memory",
        "a1025b7fffffffffffffff, a byte string longer than memory",
        "a10261ff, a text that is not UTF-8",
        "8101, an array",
        "a10181818181 80, too deep",
        "ff, a break",
        "1c, a reserved byte"
    })
    void refuses(String hex, String why) {
        byte[] bytes = HEX.parseHex(hex.replace(" ", ""));
        assertThatThrownBy(() -> CborReader.read(bytes, 1000))
                .as(why)
                .isInstanceOf(Malformed.class);
    }

    @Test
    void refusesWhatIsLongerThanAllowed() {
        byte[] form = new CborMap().put(1, new byte[20]).encode();
        assertThatThrownBy(() -> CborReader.read(form, form.length - 1))
                .isInstanceOf(Malformed.class)
                .hasMessage("longer than " + (form.length - 1) + " bytes");
    }

    @Test
    void refusesOtherTypesAndBounds() {
        byte[] form =
                new CborMap()
                        .put(1, 5)
                        .put(2, "text")
                        .put(3, new byte[3])
                        .put(4, true)
                        .putIntegers(5, 1, 2, 3)
                        .putTexts(6, List.of("text"))
                        .put(7, new CborMap())
                        .encode();
        CborReader read = CborReader.read(form, 1000);
        List<Runnable> wrong =
                List.of(
                        () -> read.integer(1, 6, 9),
                        () -> read.integer(1, 0, 4),
                        () -> read.integer(2, 0, 9),
                        () -> read.integer(4, 0, 9),
                        () -> read.small(9, 0, 9),
                        () -> read.text(2, 3),
                        () -> read.text(3, 9),
                        () -> read.bytes(3, 2),
                        () -> read.bytes(2, 9),
                        () -> read.bytesExactly(3, 4),
                        () -> read.flag(1),
                        () -> read.integers(5, 2, 0, 9),
                        () -> read.integers(5, 3, 0, 2),
                        () -> read.integers(6, 3, 0, 9),
                        () -> read.texts(6, 1, 3),
                        () -> read.texts(5, 9, 9),
                        () -> read.byteStrings(6, 9, 9),
                        () -> read.maps(5, 9),
                        () -> read.map(5),
                        () -> read.maps(7, 9));
        for (Runnable reading : wrong) {
            assertThatThrownBy(reading::run).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aKeyIsPutOnce() {
        CborMap map = new CborMap().put(1, 1);
        assertThatThrownBy(() -> map.put(1, 2)).isInstanceOf(IllegalStateException.class);
    }

    /** Goal: no byte string has two readings. Method: change, drop or add bytes of a real form. */
    @Property(tries = 5000)
    void whatIsReadEncodesToTheSameBytesOrIsRefused(@ForAll("mutants") byte[] mutant) {
        try {
            assertThat(Cbor.encode(Cbor.decode(mutant, 1000))).isEqualTo(mutant);
        } catch (Malformed refused) {
            assertThat(refused).hasMessageNotContaining(HEX.formatHex(mutant));
        }
    }

    @Provide
    Arbitrary<byte[]> mutants() {
        byte[] form =
                new CborMap()
                        .put(1, 1234567)
                        .put(2, "감자")
                        .putMaps(3, List.of(new CborMap().put(1, true).put(2, new byte[5])))
                        .putIntegers(24, -1, 300)
                        .encode();
        return Combinators.combine(
                        Arbitraries.integers().between(0, form.length - 1),
                        Arbitraries.bytes(),
                        Arbitraries.integers().between(0, 2))
                .as(
                        (at, value, kind) -> {
                            byte[] mutant = java.util.Arrays.copyOf(form, form.length + kind - 1);
                            mutant[Math.min(at, mutant.length - 1)] = value;
                            return mutant;
                        });
    }
}
