package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.infrastructure.device.escpos.PrinterWord.Automatic;
import kr.sarangbang.infrastructure.device.escpos.PrinterWord.Done;
import kr.sarangbang.infrastructure.device.escpos.PrinterWord.ProcessDone;
import kr.sarangbang.infrastructure.device.escpos.PrinterWord.RealTime;
import kr.sarangbang.port.PrinterFault;
import org.junit.jupiter.api.Test;

class PrinterEarTest {
    private static List<PrinterWord> hear(int... bytes) {
        PrinterEar ear = new PrinterEar();
        List<PrinterWord> words = new ArrayList<>();
        for (int each : bytes) {
            ear.take(each).ifPresent(words::add);
        }
        return words;
    }

    @Test
    void answersAreToldApartByTheirFixedBitsHoweverTheyMix() {
        assertThat(hear(0x12, 0x10, 0x00, 0x0F, 0x00, 0x03, 0x11, 0x13, 0x16))
                .containsExactly(
                        new RealTime(0x12),
                        new Automatic(0x10, 0x00, 0x0F),
                        new Done(0x03),
                        new RealTime(0x16));
    }

    @Test
    void aRealTimeAnswerInsideAnAutomaticOneIsHeardAndNothingIsLost() {
        assertThat(hear(0x38, 0x08, 0x12, 0x00, 0x00, 0x00))
                .containsExactly(
                        new RealTime(0x12), new Automatic(0x38, 0x08, 0x00), new Done(0x00));
    }

    @Test
    void everyFaultBitIsCalledByItsName() {
        assertThat(new Automatic(0x30, 0, 0).fault()).contains(PrinterFault.COVER_OPEN);
        assertThat(new Automatic(0x18, 0, 0x0C).fault()).contains(PrinterFault.PAPER_OUT);
        assertThat(new Automatic(0x18, 0x08, 0).fault()).contains(PrinterFault.CUTTER);
        assertThat(new Automatic(0x10, 0, 0x03).fault()).isEqualTo(Optional.empty());
        assertThat(new RealTime(0x16).fault(2)).contains(PrinterFault.COVER_OPEN);
        assertThat(new RealTime(0x32).fault(2)).contains(PrinterFault.PAPER_OUT);
        assertThat(new RealTime(0x1A).fault(3)).contains(PrinterFault.CUTTER);
        assertThat(new RealTime(0x72).fault(4)).contains(PrinterFault.PAPER_OUT);
        assertThat(new RealTime(0x1E).fault(4)).isEmpty();
        assertThat(new RealTime(0x1E).nearEnd()).isTrue();
    }

    @Test
    void theAnswerToForgetIsNotTakenForPrinted() {
        assertThat(hear(0x37, 0x25, 0x00, 0x12)).containsExactly(new RealTime(0x12));
    }

    @Test
    void aJobDoneByNameIsHeardWithItsName() {
        assertThat(hear(0x37, 0x22, 'A', '2', 'r', 'Z', 0x00))
                .containsExactly(new ProcessDone("A2rZ"));
    }

    @Test
    void aBlockWhoseEndWasLostDoesNotSwallowAllThatFollows() {
        assertThat(hear(0x37, 0x22, 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 0x16))
                .contains(new RealTime(0x16));
    }
}
