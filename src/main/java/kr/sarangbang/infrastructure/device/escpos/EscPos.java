package kr.sarangbang.infrastructure.device.escpos;

import java.nio.charset.StandardCharsets;

/** The commands that are used, byte by byte, with the names of Epson's command reference. */
final class EscPos {
    static final int DLE = 0x10;
    static final int ESC = 0x1B;
    static final int FS = 0x1C;
    static final int GS = 0x1D;

    /** ESC @: settings as at power on; what is already received stays. */
    static final byte[] INITIALIZE = {ESC, '@'};

    /** FS &amp;: two-byte characters, on Korean printers Hangul in the code of x-windows-949. */
    static final byte[] HANGUL_ON = {FS, '&'};

    /**
     * GS V 66 n: feeds to the knife and n dots more, then cuts; a cut without feeding would go
     * through the text.
     */
    static final byte[] FEED_AND_CUT = {GS, 'V', 66, 24};

    /** GS r 1: answered only when all before it is done. */
    static final byte[] ANSWER_WHEN_DONE = {GS, 'r', 1};

    /** GS a 14: tells by itself when it goes on or off line, has an error, or its paper changes. */
    static final byte[] TELL_BY_ITSELF = {GS, 'a', 0x0E};

    static final byte[] TELL_NOTHING = {GS, 'a', 0};

    /** ESC p 0: 50 ms on, 500 ms off, on the drawer's first pin. */
    static final byte[] OPEN_DRAWER = {ESC, 'p', 0, 25, (byte) 250};

    /**
     * DLE DC4 8: forgets what is received and not printed, so that it does not come out before the
     * second copy.
     */
    static final byte[] FORGET = {DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    private EscPos() {}

    /**
     * GS ( H: answered with the same four letters, only when all before it is done. A late answer
     * to an earlier job cannot be taken for this one.
     */
    static byte[] answerWhenDone(String fourLetters) {
        byte[] b = fourLetters.getBytes(StandardCharsets.US_ASCII);
        return new byte[] {GS, '(', 'H', 6, 0, 48, 48, b[0], b[1], b[2], b[3]};
    }

    /** DLE EOT n: answered at once, even with the cover open. */
    static byte[] askStatus(int n) {
        return new byte[] {DLE, 4, (byte) n};
    }

    /** GS v 0: the head of a raster image. */
    static byte[] raster(int bytesAcross, int rows) {
        return new byte[] {
            GS,
            'v',
            '0',
            0,
            (byte) bytesAcross,
            (byte) (bytesAcross >> 8),
            (byte) rows,
            (byte) (rows >> 8)
        };
    }

    /** GS ! : width and height, 1 to 8 times. */
    static byte[] size(int width, int height) {
        return new byte[] {GS, '!', (byte) ((width - 1) << 4 | (height - 1))};
    }

    /** ESC a : 0 left, 1 centred, 2 right. */
    static byte[] align(int where) {
        return new byte[] {ESC, 'a', (byte) where};
    }

    /** ESC E : heavier strokes. */
    static byte[] bold(boolean on) {
        return new byte[] {ESC, 'E', (byte) (on ? 1 : 0)};
    }

    /**
     * Image bytes without a sequence that a printer would obey: it looks for DLE EOT, DLE ENQ and
     * DLE DC4 in whatever it receives, pictures too, and would answer, or forget the rest. Such a
     * place gets one black dot more.
     */
    static byte[] disarm(byte[] image) {
        byte[] safe = image.clone();
        for (int i = 0; i + 1 < safe.length; i++) {
            int next = safe[i + 1];
            if (safe[i] == DLE && (next == 0x04 || next == 0x05 || next == 0x14)) {
                safe[i] = DLE | 0x08;
            }
        }
        return safe;
    }
}
