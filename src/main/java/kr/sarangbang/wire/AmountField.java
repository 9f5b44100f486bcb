package kr.sarangbang.wire;

import java.io.IOException;
import java.io.InputStream;
import org.jpos.iso.IFB_AMOUNT2003;
import org.jpos.iso.ISOComponent;
import org.jpos.iso.ISOException;

/**
 * DE 4 in packed BCD, decimal digits only. A packed E is read by jPOS as an exponent, and one
 * amount of 9E99999999 would keep the reader busy for hours.
 */
public final class AmountField extends IFB_AMOUNT2003 {
    /** Of sixteen digits, two in each. */
    private static final int BYTES = 8;

    @Override
    public int unpack(ISOComponent component, byte[] packed, int offset) throws ISOException {
        requireDigits(packed, offset);
        return super.unpack(component, packed, offset);
    }

    /** A message is always read whole before it is unpacked. */
    @Override
    public void unpack(ISOComponent component, InputStream in) throws IOException, ISOException {
        throw new ISOException("An amount is not read from a stream.");
    }

    private static void requireDigits(byte[] packed, int offset) throws ISOException {
        if (packed.length - offset < BYTES) {
            throw new ISOException("The amount is cut off.");
        }
        for (int i = offset; i < offset + BYTES; i++) {
            if ((packed[i] & 0xf0) > 0x90 || (packed[i] & 0x0f) > 0x09) {
                throw new ISOException("The amount is not made of decimal digits.");
            }
        }
    }
}
