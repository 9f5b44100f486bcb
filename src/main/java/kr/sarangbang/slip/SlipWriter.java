package kr.sarangbang.slip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.sarangbang.codec.SlipCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.voucher.Slip;

/** Writes slips as the text of their codes, in the alphabet of {@link Base45}. */
public final class SlipWriter {
    private final byte[] issuer;

    /**
     * Writes for one issuer.
     *
     * @param issuerKey Ed25519, 32 bytes; of the issuer whose slips these are
     */
    public SlipWriter(Bytes issuerKey) {
        this.issuer = SlipText.issuer(issuerKey);
    }

    /**
     * Returns the text of each code that the paper carries, in order: one of at most 800 characters
     * (450 for a slip that no shop made), or else two of about the same length.
     *
     * @throws IllegalArgumentException if a shop's acts do not follow from one another
     */
    public List<String> texts(Slip slip) {
        return texts(SlipCodec.bytes(slip));
    }

    /** As {@link #texts(Slip)}, from a slip's bytes as {@link SlipCodec#bytes} gave them. */
    public List<String> texts(Bytes slip) {
        byte[] whole = SlipText.frame(issuer, slip.toArray());
        String text = SlipText.WHOLE + Base45.encode(whole);
        return text.length() <= SlipText.MOST_CHARS ? List.of(text) : parts(whole);
    }

    private static List<String> parts(byte[] whole) {
        int most = (SlipText.MOST_CHARS - SlipText.PART.length()) / 3 * 2 - SlipText.PIECE_AT;
        int count = (whole.length + most - 1) / most;
        if (count > SlipText.MOST_PARTS) {
            throw new IllegalArgumentException("a slip of more than four codes");
        }
        int size = (whole.length + count - 1) / count;
        List<String> texts = new ArrayList<>();
        for (int part = 1; part <= count; part++) {
            byte[] piece =
                    Arrays.copyOfRange(
                            whole, (part - 1) * size, Math.min(part * size, whole.length));
            texts.add(SlipText.PART + Base45.encode(SlipText.frame(part, count, whole, piece)));
        }
        return texts;
    }
}
