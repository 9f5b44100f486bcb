package kr.sarangbang.infrastructure.device.escpos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The paper side of an ESC/POS printer: takes its bytes in pieces of any size and draws what a
 * printer would print. It knows every command that the encoder sends and steps over nothing
 * silently: what it does not know is listed. One thread at a time.
 */
public final class EscPosCanvas {
    /** What a printer hears that leaves no dot on paper. */
    public interface Ear {
        /** DLE EOT n. */
        default void statusAsked(int n) {}

        /** GS r n: everything before it is on paper. */
        default void answerAsked(int n) {}

        /** GS ( H: as GS r, with four bytes to be sent back. */
        default void processAsked(byte[] name) {}

        /** GS a n. */
        default void automaticStatus(int n) {}

        /** ESC p. */
        default void drawerKicked() {}

        /** DLE DC4 8, or DLE ENQ 2: what is received and not printed is to be forgotten. */
        default void forgetAsked() {}

        /** A piece of paper was cut off. */
        default void cut(Bitmap paper) {}
    }

    /** How far the text is above the knife: what the printer feeds by itself before it cuts. */
    private static final int HEAD_TO_KNIFE = 40;

    private final Roll roll;
    private final Ear ear;
    private final List<String> unknown = new ArrayList<>();
    private final List<Bitmap> papers = new ArrayList<>();
    private byte[] pending = new byte[0];

    /** A printer with paper of this format. */
    public EscPosCanvas(Lettering lettering, PaperFormat format, Ear ear) {
        this.roll = new Roll(lettering, format.dots());
        this.ear = ear;
    }

    /** Papers cut off so far. */
    public List<Bitmap> papers() {
        return List.copyOf(papers);
    }

    /** Rows printed since the last cut; torn off by hand they are a piece of a paper. */
    public int rowsSinceCut() {
        return roll.rows();
    }

    /** The piece that hangs out of the printer, uncut. */
    public Bitmap uncut() {
        return roll.uncut();
    }

    /** Commands that were not understood, as hexadecimal; a stream of ours leaves this empty. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Whether the stream ends inside a command. */
    public boolean insideCommand() {
        return pending.length > 0;
    }

    /** Tears the uncut piece off by hand, as one does with a new roll. */
    public Bitmap tearOff() {
        return roll.cut();
    }

    /** Forgets what was received and not drawn. */
    public void forget() {
        pending = new byte[0];
        roll.reset();
    }

    /** Takes the next bytes of the stream. */
    public void take(byte[] bytes) {
        byte[] all = Arrays.copyOf(pending, pending.length + bytes.length);
        System.arraycopy(bytes, 0, all, pending.length, bytes.length);
        pending = new byte[0];
        int at = 0;
        while (at < all.length) {
            int used = step(all, at);
            if (used == 0) {
                break;
            }
            at += used;
        }
        pending = Arrays.copyOfRange(all, at, all.length);
    }

    /** Obeys one command; returns its length, or 0 if it is not all there. */
    private int step(byte[] b, int at) {
        return switch (b[at] & 0xFF) {
            case EscPos.DLE -> dle(b, at);
            case EscPos.ESC -> esc(b, at);
            case EscPos.FS -> fs(b, at);
            case EscPos.GS -> gs(b, at);
            case '\n' -> {
                roll.lineFeed();
                yield 1;
            }
            case '\r' -> 1;
            default -> text(b, at);
        };
    }

    private int text(byte[] b, int at) {
        int first = b[at] & 0xFF;
        if (first < 0x20) {
            return skip(b, at, 1);
        }
        if (first < 0x80 || !roll.hangul()) {
            roll.letter(Character.toString(first), 1);
            return 1;
        }
        if (at + 1 >= b.length) {
            return 0;
        }
        roll.letter(new String(b, at, 2, Roll.WIRE), 2);
        return 2;
    }

    private int dle(byte[] b, int at) {
        if (at + 2 >= b.length) {
            return 0;
        }
        int n = b[at + 2];
        switch (b[at + 1]) {
            case 4 -> ear.statusAsked(n);
            case 5 -> {
                if (n == 2) {
                    ear.forgetAsked();
                }
            }
            case 0x14 -> {
                int length = n == 8 ? 10 : 5;
                if (at + length > b.length) {
                    return 0;
                }
                if (n == 8) {
                    ear.forgetAsked();
                    return length;
                }
                return skip(b, at, length);
            }
            default -> {
                return skip(b, at, 2);
            }
        }
        return 3;
    }

    private int esc(byte[] b, int at) {
        int letter = byteAt(b, at + 1);
        if (letter < 0) {
            return 0;
        }
        if (letter == '@') {
            roll.reset();
            return 2;
        }
        if (letter == '2') {
            roll.lineSpacing(Roll.DEFAULT_SPACING);
            return 2;
        }
        int n = byteAt(b, at + 2);
        if (n < 0) {
            return 0;
        }
        switch (letter) {
            case 'a' -> roll.align(n % 48);
            case 'E' -> roll.bold((n & 1) == 1);
            case 'd' -> roll.feedLines(n);
            case 'J' -> roll.feed(n);
            case '3' -> roll.lineSpacing(n);
            case 'p' -> {
                if (at + 5 > b.length) {
                    return 0;
                }
                ear.drawerKicked();
                return 5;
            }
            default -> {
                return skip(b, at, 3);
            }
        }
        return 3;
    }

    private int fs(byte[] b, int at) {
        int letter = byteAt(b, at + 1);
        if (letter < 0) {
            return 0;
        }
        return switch (letter) {
            case '&' -> {
                roll.hangul(true);
                yield 2;
            }
            case '.' -> {
                roll.hangul(false);
                yield 2;
            }
            default -> skip(b, at, 2);
        };
    }

    private int gs(byte[] b, int at) {
        int letter = byteAt(b, at + 1);
        int n = byteAt(b, at + 2);
        if (letter < 0 || n < 0) {
            return 0;
        }
        switch (letter) {
            case 'v' -> {
                return raster(b, at);
            }
            case 'V' -> {
                return cut(b, at, n);
            }
            case '(' -> {
                return extended(b, at, n);
            }
            case '!' -> roll.size((n >> 4 & 7) + 1, (n & 7) + 1);
            case 'r' -> ear.answerAsked(n);
            case 'a' -> ear.automaticStatus(n);
            default -> {
                return skip(b, at, 3);
            }
        }
        return 3;
    }

    private int raster(byte[] b, int at) {
        if (at + 8 > b.length) {
            return 0;
        }
        int across = (b[at + 4] & 0xFF) | (b[at + 5] & 0xFF) << 8;
        int rows = (b[at + 6] & 0xFF) | (b[at + 7] & 0xFF) << 8;
        int length = 8 + across * rows;
        if (at + length > b.length) {
            return 0;
        }
        roll.raster(b, at + 8, across, rows);
        return length;
    }

    private int cut(byte[] b, int at, int how) {
        boolean feeding = how >= 65;
        int dots = byteAt(b, at + 3);
        if (feeding && dots < 0) {
            return 0;
        }
        if (feeding) {
            roll.feed(HEAD_TO_KNIFE + dots);
        }
        Bitmap paper = roll.cut();
        papers.add(paper);
        ear.cut(paper);
        return feeding ? 4 : 3;
    }

    /** GS ( and a letter: two bytes say how long it is. */
    private int extended(byte[] b, int at, int letter) {
        if (byteAt(b, at + 4) < 0) {
            return 0;
        }
        int length = 5 + (byteAt(b, at + 3) | byteAt(b, at + 4) << 8);
        if (at + length > b.length) {
            return 0;
        }
        boolean processId = letter == 'H' && length == 11 && b[at + 5] == 48;
        if (!processId) {
            return skip(b, at, length);
        }
        ear.processAsked(Arrays.copyOfRange(b, at + 7, at + 11));
        return length;
    }

    private int skip(byte[] b, int at, int length) {
        int end = Math.min(b.length, at + length);
        unknown.add(java.util.HexFormat.of().formatHex(b, at, end));
        return end - at;
    }

    /** The byte there, 0 to 255, or -1 where the stream has not come so far. */
    private static int byteAt(byte[] b, int at) {
        return at < b.length ? b[at] & 0xFF : -1;
    }
}
