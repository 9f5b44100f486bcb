package kr.sarangbang.infrastructure.device.escpos;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** Black dots on white paper; one bit a dot, no grey. Not safe for several threads at once. */
public final class Bitmap {
    private final int width;
    private final int stride;
    private int height;
    private byte[] rows;

    /** A white bitmap. */
    public Bitmap(int width, int height) {
        this.width = width;
        this.stride = (width + 7) / 8;
        this.height = height;
        this.rows = new byte[stride * height];
    }

    /** The dots of a drawing: black where at least half of a dot is covered. */
    static Bitmap of(BufferedImage grey) {
        Bitmap bitmap = new Bitmap(grey.getWidth(), grey.getHeight());
        byte[] light = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < bitmap.height; y++) {
            for (int x = 0; x < bitmap.width; x++) {
                if ((light[y * bitmap.width + x] & 0xFF) < 128) {
                    bitmap.blacken(x, y);
                }
            }
        }
        return bitmap;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Bytes in one row; the leftmost dot is the highest bit of the first. */
    int stride() {
        return stride;
    }

    public boolean isBlack(int x, int y) {
        return (rows[y * stride + x / 8] & (0x80 >> (x % 8))) != 0;
    }

    /** Whether no dot is black. */
    public boolean isBlank() {
        for (int i = 0; i < height * stride; i++) {
            if (rows[i] != 0) {
                return false;
            }
        }
        return true;
    }

    void blacken(int x, int y) {
        rows[y * stride + x / 8] |= (byte) (0x80 >> (x % 8));
    }

    /** The packed bytes of {@code count} rows from {@code first}. */
    byte[] rows(int first, int count) {
        return Arrays.copyOfRange(rows, first * stride, (first + count) * stride);
    }

    /** Makes the paper at least this long; what is new is white. */
    void growTo(int newHeight) {
        if (newHeight * stride > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(newHeight * stride, rows.length * 2));
        }
        height = Math.max(height, newHeight);
    }

    /**
     * Adds the black dots of another bitmap at this place; what falls outside the width is lost.
     */
    void stamp(Bitmap other, int left, int top) {
        growTo(top + other.height);
        if (left == 0 && other.width == width) {
            darken(other.rows, 0, stride, other.height, top);
            return;
        }
        for (int y = 0; y < other.height; y++) {
            for (int x = 0; x < other.width; x++) {
                if (other.isBlack(x, y) && x + left >= 0 && x + left < width) {
                    blacken(x + left, y + top);
                }
            }
        }
    }

    /** Adds packed rows at the left edge; what is wider than the paper is lost. */
    void darken(byte[] packed, int from, int bytesAcross, int count, int top) {
        growTo(top + count);
        int shown = Math.min(bytesAcross, stride);
        for (int y = 0; y < count; y++) {
            for (int x = 0; x < shown; x++) {
                rows[(top + y) * stride + x] |= packed[from + y * bytesAcross + x];
            }
        }
    }

    /** A picture of one bit a dot, for files and for eyes. */
    public BufferedImage picture() {
        BufferedImage picture =
                new BufferedImage(width, Math.max(height, 1), BufferedImage.TYPE_BYTE_BINARY);
        byte[] white = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        Arrays.fill(white, (byte) 0xFF);
        for (int i = 0; i < height * stride; i++) {
            white[i] = (byte) ~rows[i];
        }
        return picture;
    }
}
