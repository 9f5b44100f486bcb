package kr.sarangbang.infrastructure.device.escpos;

import java.util.Optional;

/** Puts the bytes that a printer sends together to words. One connection, one thread. */
final class PrinterEar {
    /** Begins a block that ends with a zero: the answer to GS ( H or to DLE DC4 8. */
    private static final int BLOCK = 0x37;

    private static final int PROCESS = 0x22;

    /** A block whose end was lost on the way must not swallow what follows. */
    private static final int LONGEST_BLOCK = 8;

    private final int[] automatic = new int[4];
    private final StringBuilder block = new StringBuilder();
    private boolean insideBlock;
    private int heard;

    /** Takes one byte, 0 to 255; gives the word that it completes. */
    Optional<PrinterWord> take(int bits) {
        if (insideBlock) {
            return inBlock(bits);
        }
        if (bits == BLOCK) {
            insideBlock = true;
            return Optional.empty();
        }
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

    private Optional<PrinterWord> inBlock(int bits) {
        if (bits != 0 && block.length() < LONGEST_BLOCK) {
            block.append((char) bits);
            return Optional.empty();
        }
        String whole = block.toString();
        block.setLength(0);
        insideBlock = false;
        boolean process = !whole.isEmpty() && whole.charAt(0) == PROCESS;
        return process
                ? Optional.of(new PrinterWord.ProcessDone(whole.substring(1)))
                : Optional.empty();
    }
}
