package kr.sarangbang.ui.teller;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sarangbang.ui.teller.sell.LineBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineBufferTest {
    private static LineBuffer typed(String keys) {
        var buffer = new LineBuffer();
        keys.chars().forEach(c -> press(buffer, (char) c));
        return buffer;
    }

    private static boolean press(LineBuffer buffer, char key) {
        return key == '*' ? buffer.times() : buffer.digit(String.valueOf(key));
    }

    @Test
    void aFaceAloneIsOnePaper() {
        assertThat(typed("5").meant()).contains(new LineBuffer.Meant(5, 1));
        assertThat(typed("5*3").meant()).contains(new LineBuffer.Meant(5, 3));
        assertThat(typed("10*2").shown()).isEqualTo("10 × 2");
        assertThat(typed("5*").meant()).isEmpty();
        assertThat(typed("*05**").shown()).isEqualTo("5 × ");
    }

    /**
     * Goal: what one key wrote, one Backspace takes back. Method: after any keys, a key that was
     * taken and a Backspace leave what was there.
     */
    @Property
    void oneBackspaceTakesBackOneKey(
            @ForAll
                    @StringLength(max = 12)
                    @CharRange(from = '*', to = '*')
                    @CharRange(from = '0', to = '9')
                    String keys,
            @ForAll @CharRange(from = '*', to = '9') char last) {
        var buffer = typed(keys);
        String before = buffer.shown();
        char key = last == '*' || Character.isDigit(last) ? last : '7';
        if (press(buffer, key)) {
            assertThat(buffer.erase()).isTrue();
        }
        assertThat(buffer.shown()).isEqualTo(before);
    }
}
