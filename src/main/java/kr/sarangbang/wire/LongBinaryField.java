package kr.sarangbang.wire;

import org.jpos.iso.BcdPrefixer;
import org.jpos.iso.ISOBinaryFieldPackager;
import org.jpos.iso.LiteralBinaryInterpreter;

/**
 * A binary field with five digits of length in packed BCD (three bytes). jPOS has it for ASCII
 * lengths only ({@code IFA_LLLLLBINARY}); everything else in the packager is packed.
 */
public final class LongBinaryField extends ISOBinaryFieldPackager {
    private static final int MOST = 99_999;

    /** For the packager, which makes it by name. */
    public LongBinaryField() {
        super(LiteralBinaryInterpreter.INSTANCE, BcdPrefixer.LLLLL);
    }

    @Override
    public void setLength(int length) {
        if (length > MOST) {
            throw new IllegalArgumentException(
                    "Five digits of length reach to " + MOST + ", not " + length + ".");
        }
        super.setLength(length);
    }
}
