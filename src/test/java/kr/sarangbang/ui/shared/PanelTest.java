package kr.sarangbang.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PanelTest {
    /** A board in a window of a small display has less than one pixel to a millimetre. */
    @Test
    void aBoardFitsIntoASmallWindow() {
        Panel small = Panel.board().fitting(800, 420);
        assertThat(small.width()).isLessThanOrEqualTo(800);
        assertThat(small.height()).isLessThanOrEqualTo(420);
        assertThat(small.pixelsPerMillimetre()).isLessThan(1);
    }

    @Test
    void aPanelWithoutAMeasureIsRefused() {
        for (double wrong : new double[] {0, 0.2, 21}) {
            assertThatThrownBy(() -> new Panel(1920, 1080, wrong))
                    .hasMessageContaining("pixels per millimetre");
        }
    }
}
