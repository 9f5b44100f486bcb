package kr.sarangbang.slip;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.WriterException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A QR code of level M in alphanumeric mode, as dark and light modules without the quiet zone. The
 * same text always gives the same modules.
 */
public final class QrCode {
    /** Light modules that must stay free on each side (ISO/IEC 18004). */
    public static final int QUIET_ZONE = 4;

    private static final double[] SCALES = {1, 0.75, 0.6, 0.9, 1.25};

    /** The smallest code has 21 modules on a side. */
    private static final int LEAST_SIDE = 21;

    private static final int DARK_BELOW = 128;
    private static final int FRAME = 32;

    private final ByteMatrix modules;
    private final int version;

    private QrCode(ByteMatrix modules, int version) {
        this.modules = modules;
        this.version = version;
    }

    /**
     * Draws a text of at most 3,391 characters of the base45 alphabet.
     *
     * @throws IllegalArgumentException if it has another character or is longer
     */
    public static QrCode of(String text) {
        if (!text.chars().allMatch(c -> Base45.ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("a character outside the QR alphanumeric alphabet");
        }
        try {
            var code =
                    Encoder.encode(text, ErrorCorrectionLevel.M, Map.<EncodeHintType, Object>of());
            return new QrCode(code.getMatrix(), code.getVersion().getVersionNumber());
        } catch (WriterException e) {
            throw new IllegalArgumentException("longer than a QR code of level M holds", e);
        }
    }

    /**
     * Draws any text, of level L: for a screen, which is neither torn nor stained. Its parts are
     * written each in the way that takes least room.
     *
     * @throws IllegalArgumentException if it is longer than a code holds
     */
    public static QrCode ofScreen(String text) {
        try {
            Map<EncodeHintType, Object> hints =
                    Map.of(
                            EncodeHintType.CHARACTER_SET,
                            StandardCharsets.UTF_8.name(),
                            EncodeHintType.QR_COMPACT,
                            true);
            var code = Encoder.encode(text, ErrorCorrectionLevel.L, hints);
            return new QrCode(code.getMatrix(), code.getVersion().getVersionNumber());
        } catch (WriterException e) {
            throw new IllegalArgumentException("longer than a QR code of level L holds", e);
        }
    }

    /** The QR version, 1 to 40. */
    public int version() {
        return version;
    }

    /** Modules on one side, {@code 17 + 4 * version}. */
    public int size() {
        return modules.getWidth();
    }

    /** True if the module is dark; {@code x} to the right, {@code y} down, both from 0. */
    public boolean dark(int x, int y) {
        return modules.get(x, y) == 1;
    }

    /**
     * Finds and reads one QR code in a picture, rows from the top, one {@code 0xAARRGGBB} a pixel.
     * Empty if there is none that can be read.
     */
    public static Optional<String> read(int width, int height, int[] pixels) {
        // The finder overlooks some clean codes at one size, or by one way of telling dark from
        // light, and sees them at another.
        for (double scale : SCALES) {
            Optional<String> found = read(scaled(width, height, pixels, scale));
            if (found.isPresent()) {
                return found;
            }
        }
        return readBlocks(width, height, pixels);
    }

    /**
     * Letters around a code are now and then taken for its corners. A code has no empty row, so the
     * blocks between empty rows of a clean picture are looked at one by one.
     */
    private static Optional<String> readBlocks(int width, int height, int[] pixels) {
        int top = 0;
        while (top < height) {
            int end = top;
            while (end < height && !isEmpty(width, pixels, end)) {
                end++;
            }
            if (end - top >= LEAST_SIDE) {
                int[] block = Arrays.copyOfRange(pixels, top * width, end * width);
                Optional<String> found = read(framed(width, end - top, block));
                if (found.isPresent()) {
                    return found;
                }
            }
            top = end + 1;
        }
        return Optional.empty();
    }

    private static boolean isEmpty(int width, int[] pixels, int row) {
        for (int x = 0; x < width; x++) {
            if ((pixels[row * width + x] & 0xFF) < DARK_BELOW) {
                return false;
            }
        }
        return true;
    }

    /** A block with the quiet zone above and below that its neighbours may have taken. */
    private static LuminanceSource framed(int width, int height, int[] block) {
        int[] made = new int[width * (height + 2 * FRAME)];
        Arrays.fill(made, 0xFFFFFFFF);
        System.arraycopy(block, 0, made, FRAME * width, block.length);
        return new RGBLuminanceSource(width, height + 2 * FRAME, made);
    }

    private static Optional<String> read(LuminanceSource picture) {
        return read(new HybridBinarizer(picture), DecodeHintType.TRY_HARDER)
                .or(() -> read(new GlobalHistogramBinarizer(picture), DecodeHintType.TRY_HARDER))
                .or(() -> read(new HybridBinarizer(picture), DecodeHintType.PURE_BARCODE));
    }

    /** The picture at another size, each pixel the nearest of the original. */
    private static LuminanceSource scaled(int width, int height, int[] pixels, double scale) {
        int across = (int) (width * scale);
        int down = (int) (height * scale);
        int[] made = new int[across * down];
        for (int y = 0; y < down; y++) {
            int from = (int) Math.floor(y / scale) * width;
            for (int x = 0; x < across; x++) {
                made[y * across + x] = pixels[from + (int) Math.floor(x / scale)];
            }
        }
        return new RGBLuminanceSource(across, down, made);
    }

    private static Optional<String> read(Binarizer picture, DecodeHintType hint) {
        try {
            var hints = Map.of(hint, true);
            return Optional.of(
                    new QRCodeReader().decode(new BinaryBitmap(picture), hints).getText());
        } catch (NotFoundException | ChecksumException | FormatException e) {
            return Optional.empty();
        }
    }
}
