package kr.sarangbang.infrastructure.device.escpos;

import kr.sarangbang.slip.QrCode;

/** Draws square codes that survive a pocket: modules as large as the paper allows. */
final class QrDrawing {
    private static final int LARGEST = 6;

    /** Under 4 dots a crumpled slip no longer reads often enough (60 % against 86 %, simulated). */
    private static final int SMALLEST = 4;

    private QrDrawing() {}

    /**
     * The code with its white border.
     *
     * @throws IllegalArgumentException if the text does not fit at 4 dots a module (about 1,900
     *     letters of base45); no slip is that long
     */
    static Bitmap draw(String text) {
        QrCode code = QrCode.of(text);
        int across = code.size() + 2 * QrCode.QUIET_ZONE;
        int dots = Math.min(LARGEST, Bitmap.PAPER_WIDTH / across);
        if (dots < SMALLEST) {
            throw new IllegalArgumentException(
                    "a square code of " + text.length() + " letters is too fine for this paper");
        }
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
}
