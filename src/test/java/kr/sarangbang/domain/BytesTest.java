package kr.sarangbang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
    @Property
    void whatWentInComesOut(@ForAll byte[] content) {
        Bytes bytes = Bytes.of(content);
        assertThat(bytes.toArray()).isEqualTo(content);
        assertThat(bytes.length()).isEqualTo(content.length);
    }

    @Property
    void nobodyChangesThemFromOutside(@ForAll @NotEmpty byte[] content) {
        Bytes bytes = Bytes.of(content);
        byte[] before = content.clone();
        content[0]++;
        assertThat(bytes.toArray()).isEqualTo(before);
        bytes.toArray()[0]++;
        assertThat(bytes.toArray()).isEqualTo(before);
    }

    @Property
    void theyAreEqualExactlyWhenTheirContentIs(@ForAll byte[] one, @ForAll byte[] other) {
        assertThat(Bytes.of(one)).isEqualTo(Bytes.of(one.clone()));
        assertThat(Bytes.of(one)).hasSameHashCodeAs(Bytes.of(one.clone()));
        assertThat(Bytes.of(one).equals(Bytes.of(other))).isEqualTo(Arrays.equals(one, other));
    }

    @Property
    void oneChangedByteMakesThemOthers(@ForAll @NotEmpty byte[] content, @ForAll int at) {
        byte[] changed = content.clone();
        changed[Math.floorMod(at, content.length)] ^= 1;
        assertThat(Bytes.of(changed)).isNotEqualTo(Bytes.of(content));
    }

    @Property
    void theHexFormReadsBack(@ForAll byte[] content) {
        String hex = Bytes.of(content).hex();
        assertThat(hex).hasSize(2 * content.length).matches("[0-9a-f]*");
        assertThat(Bytes.fromHex(hex)).isEqualTo(Bytes.of(content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0g", "00 00", "0x00"})
    void whatIsNoHexIsRefused(String text) {
        assertThatThrownBy(() -> Bytes.fromHex(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsBytesToo() {
        assertThat(Bytes.EMPTY).isEqualTo(Bytes.of()).isEqualTo(Bytes.fromHex(""));
    }

    /** A log that shows a value shows its length: contents may be a voucher. */
    @Test
    void aLogShowsOnlyHowManyTheyAre() {
        assertThat(Bytes.of((byte) 0x4b, (byte) 0x13)).hasToString("2 bytes");
    }
}
