package kr.sarangbang.infrastructure.device.escpos;

import java.util.Optional;

/**
 * The roll and the print head of a printer. Papers are designed in units of 1/8 mm, so letters are
 * as large on every printer; only what stands beside what changes with the width.
 */
public enum PaperFormat {
    /** 80 mm, 203 dots an inch: 72 mm are printed. */
    MM_80_DPI_203(80, 203, 576),
    /** 80 mm, 180 dots an inch: 72 mm are printed. */
    MM_80_DPI_180(80, 180, 512),
    /** 58 mm, 203 dots an inch: 48 mm are printed. */
    MM_58_DPI_203(58, 203, 384),
    /** 58 mm, 180 dots an inch: 51 mm are printed. */
    MM_58_DPI_180(58, 180, 360);

    /** What most counters have. */
    public static final PaperFormat USUAL = MM_80_DPI_203;

    private final int millimetres;
    private final int dotsPerInch;
    private final int dots;

    PaperFormat(int millimetres, int dotsPerInch, int dots) {
        this.millimetres = millimetres;
        this.dotsPerInch = dotsPerInch;
        this.dots = dots;
    }

    /** The format of a roll and a head, if there is one. */
    public static Optional<PaperFormat> of(int millimetres, int dotsPerInch) {
        for (PaperFormat format : values()) {
            if (format.millimetres == millimetres && format.dotsPerInch == dotsPerInch) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Dots in one row. */
    public int dots() {
        return dots;
    }

    /** Dots for one unit of 1/8 mm: 1 at 203 dots an inch, 8/9 at 180. */
    double scale() {
        return dotsPerInch == 180 ? 8.0 / 9 : 1;
    }

    /** Units across. */
    double width() {
        return dots / scale();
    }

    boolean narrow() {
        return millimetres < 80;
    }

    /** White units at both edges of everything but the eave. */
    double margin() {
        return narrow() ? 8 : 16;
    }

    /** What lies between the margins. */
    double measure() {
        return width() - 2 * margin();
    }

    /** Where the right margin begins. */
    double right() {
        return width() - margin();
    }

    double middle() {
        return width() / 2;
    }
}
