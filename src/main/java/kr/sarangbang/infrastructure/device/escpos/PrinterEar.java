package kr.sarangbang.infrastructure.device.escpos;

import java.util.Optional;

/** Puts the bytes that a printer sends together to words. One connection, one thread. */
final class PrinterEar {
    private final int[] automatic = new int[4];
    private int heard;

    /** Takes one byte, 0 to 255; gives the word that it completes. */
    Optional<PrinterWord> take(int bits) {
        if ((bits & 0x93) == 0x12) {
            return Optional.of(new PrinterWord.RealTime(bits));
        }
        if ((bits & 0x93) == 0x10) {
            automatic[0] = bits;
            heard = 1;
            return Optional.empty();
        }
        boolean flowControl = (bits & 0x90) != 0;
        if (flowControl) {
            return Optional.empty();
        }
        if (heard == 0) {
            return Optional.of(new PrinterWord.Done(bits));
        }
        automatic[heard] = bits;
        heard = (heard + 1) % automatic.length;
        return heard == 0
                ? Optional.of(new PrinterWord.Automatic(automatic[0], automatic[1], automatic[2]))
                : Optional.empty();
    }
}
