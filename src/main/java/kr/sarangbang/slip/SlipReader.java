package kr.sarangbang.slip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.codec.SlipCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.SlipReading;

/**
 * Reads what a scanner or a person gives for a slip and checks it with the issuer's key alone. It
 * understands small letters and a text that went through the Hangul input method.
 */
public final class SlipReader {
    /** So much and no more is looked at, whatever is typed; two full codes are a third of it. */
    private static final int MOST_CHARS = 6000;

    private final Bytes issuerKey;
    private final byte[] issuer;

    /**
     * Reads for one issuer.
     *
     * @param issuerKey Ed25519, 32 bytes
     */
    public SlipReader(Bytes issuerKey) {
        this.issuerKey = issuerKey;
        this.issuer = SlipText.issuer(issuerKey);
    }

    /** Reads one code, or all codes of one paper behind one another. */
    public SlipReading read(String typed) {
        return read(List.of(typed));
    }

    /** Reads the codes of one paper in any order; a code given twice counts once. */
    public SlipReading read(List<String> typed) {
        SlipParts codes = new SlipParts();
        for (String one : typed) {
            Optional<BadSlip> fault =
                    one.length() > MOST_CHARS
                            ? Optional.of(BadSlip.NOT_A_SLIP)
                            : codes.add(KeyboardText.normalise(one));
            if (fault.isPresent()) {
                return new SlipReading.Bad(fault.get());
            }
        }
        return codes.missing()
                .<SlipReading>map(part -> new SlipReading.NeedsOtherPart(part, codes.count()))
                .orElseGet(() -> whole(codes.whole()));
    }

    private SlipReading whole(byte[] whole) {
        if (!SlipText.checks(whole)
                || SlipText.number(whole, 0) != whole.length - SlipText.LENGTH_BYTES) {
            return new SlipReading.Bad(BadSlip.DAMAGED);
        }
        byte[] of = Arrays.copyOfRange(whole, SlipText.ISSUER_AT, SlipText.CHECK_AT);
        if (!Arrays.equals(of, issuer)) {
            return new SlipReading.Bad(BadSlip.NOT_OURS);
        }
        Bytes slip = Bytes.of(Arrays.copyOfRange(whole, SlipText.SLIP_AT, whole.length));
        SlipReading reading = SlipCodec.read(slip, issuerKey);
        return reading instanceof SlipReading.Bad(BadSlip why) && why == BadSlip.NOT_OURS
                ? new SlipReading.Bad(BadSlip.FORGED)
                : reading;
    }
}
