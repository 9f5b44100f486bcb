package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {
    private static final Lettering LETTERING = Lettering.bundled();
    private static final double SIZE = 36;

    private static List<String> wrapped(String text, double width) {
        return LETTERING.wrap(text, SIZE, false, width);
    }

    @Test
    void whatIsReadInOneBreathStandsOnOneLine() {
        assertThat(wrapped("먼저 종이는 이제 쓸 수 없어요.", 368)).containsExactly("먼저 종이는 이제", "쓸 수 없어요.");
        assertThat(wrapped("무늬가 안 읽히면 이 번호를 눌러 주세요.", 300))
                .containsExactly("무늬가 안 읽히면", "이 번호를 눌러", "주세요.");
        assertThat(wrapped("다른 가게는 연결되어 있을 때 받아요.", 368))
                .containsExactly("다른 가게는 연결되어", "있을 때 받아요.");
    }

    @Test
    void onPaperTooNarrowForABreathItIsBrokenAtItsWords() {
        assertThat(wrapped("쓸 수 없어요.", 120)).containsExactly("쓸 수", "없어요.");
        assertThat(wrapped("수 이 안", 1)).containsExactly("수", "이", "안");
    }

    @Test
    void noLineIsWiderThanThePaperAndNoLetterIsLost() {
        String text = "이 가게에서는 바로 쓸 수 있어요. 다른 가게는 연결되어 있을 때 받아요.";
        for (double width = 40; width < 700; width += 7) {
            List<String> lines = wrapped(text, width);
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
            for (String line : lines) {
                assertThat(LETTERING.width(line, SIZE, false)).isLessThanOrEqualTo(width);
            }
        }
    }
}
