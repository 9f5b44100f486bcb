package kr.sarangbang.infrastructure.device.escpos;

import kr.sarangbang.slip.QrCode;

/** Draws square codes that survive a pocket: modules as large as the paper allows. */
final class QrDrawing {
    private static final int LARGEST = 6;

    /** Under 4 dots a crumpled slip no longer reads often enough (60 % against 86 %, simulated). */
    private static final int SAFE = 4;

    /** On 58 mm a long text has only these; finer ones blur on a worn print head. */
    private static final int SMALLEST = 3;

    private QrDrawing() {}

    /** Whether the code is so fine on this paper that its owner must be told not to fold it. */
    static boolean delicate(String text, int width) {
        return dots(QrCode.of(text), width) < SAFE;
    }

    /**
     * The code with its white border.
     *
     * @param width of the paper, in dots
     * @throws IllegalArgumentException if the text does not fit at 3 dots a module (about 1,000
     *     letters of base45 at 360 dots, 2,900 at 576); no slip is that long
     */
    static Bitmap draw(String text, int width) {
        QrCode code = QrCode.of(text);
        int dots = dots(code, width);
        if (dots < SMALLEST) {
            throw new IllegalArgumentException(
                    "a square code of " + text.length() + " letters is too fine for this paper");
        }
        int across = across(code);
        Bitmap bitmap = new Bitmap(across * dots, across * dots);
        int border = QrCode.QUIET_ZONE * dots;
        for (int y = 0; y < code.size() * dots; y++) {
            for (int x = 0; x < code.size() * dots; x++) {
                if (code.dark(x / dots, y / dots)) {
                    bitmap.blacken(x + border, y + border);
                }
            }
        }
        return bitmap;
    }

    private static int across(QrCode code) {
        return code.size() + 2 * QrCode.QUIET_ZONE;
    }

    private static int dots(QrCode code, int width) {
        return Math.min(LARGEST, width / across(code));
    }
}
