package kr.sarangbang.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import kr.sarangbang.slip.QrCode;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: whoever sits eight metres away reads every line, and a telephone the code. Method: every
 * state of the board is laid out at its panel's size and measured; its picture is read.
 */
class BoardIsReadableTest {
    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStateIsWholeAndReadFromEightMetres(Theme theme) {
        assertThat(DrawnBoard.faults("", Language.KOREAN, theme)).isEmpty();
    }

    @Test
    void everyStateIsWholeInEnglish() {
        assertThat(DrawnBoard.faults("", Language.ENGLISH, Theme.LIGHT)).isEmpty();
    }

    @Test
    void theCodeIsReadFromTheBoardsPicture() throws IOException {
        DrawnBoard.faults("board", Language.KOREAN, Theme.LIGHT);
        BufferedImage board =
                ImageIO.read(Path.of("target", "screens", "board", "b-calls.png").toFile());
        int left = board.getWidth() * 2 / 3;
        int top = board.getHeight() / 2;
        int width = board.getWidth() - left;
        int height = board.getHeight() - top;
        int[] pixels = board.getRGB(left, top, width, height, null, 0, width);
        assertThat(QrCode.read(width, height, pixels)).hasValue(BoardGallery.CODE);
    }
}
