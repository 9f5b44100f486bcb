package kr.sarangbang.slip;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.voucher.BadSlip;

/**
 * The text of a square code that is no voucher's, framed as a slip's ({@link SlipText}) under a
 * beginning of its own, so that no reader of vouchers takes it for one. Pure; any thread.
 */
final class SignedCode {
    /** So much and no more is looked at, whatever is typed. */
    private static final int MOST_CHARS = 2000;

    private final String beginning;
    private final byte[] issuer;

    /**
     * Of the sites of one issuer.
     *
     * @param issuerKey Ed25519, 32 bytes
     */
    SignedCode(String beginning, Bytes issuerKey) {
        this.beginning = beginning;
        this.issuer = SlipText.issuer(issuerKey);
    }

    String text(Bytes content) {
        return beginning + Base45.encode(SlipText.frame(issuer, content.toArray()));
    }

    /**
     * Reads what a scanner or a person gave, through a Hangul keyboard too.
     *
     * @param genuine what to make of the content
     * @param bad what to make of none
     */
    <T> T read(String typed, Function<Bytes, T> genuine, Function<BadSlip, T> bad) {
        if (typed.length() > MOST_CHARS) {
            return bad.apply(BadSlip.NOT_A_SLIP);
        }
        String text = KeyboardText.normalise(typed);
        if (!text.startsWith(beginning)) {
            return bad.apply(BadSlip.NOT_A_SLIP);
        }
        String framed = text.substring(beginning.length());
        if (framed.length() < SlipText.LENGTH_CHARS) {
            return bad.apply(BadSlip.CUT);
        }
        Optional<byte[]> length = Base45.decode(framed.substring(0, SlipText.LENGTH_CHARS));
        if (length.isPresent()
                && framed.length()
                        < SlipText.chars(
                                SlipText.LENGTH_BYTES + SlipText.number(length.get(), 0))) {
            return bad.apply(BadSlip.CUT);
        }
        return Base45.decode(framed)
                .map(bytes -> unframed(bytes, genuine, bad))
                .orElseGet(() -> bad.apply(BadSlip.DAMAGED));
    }

    private <T> T unframed(byte[] framed, Function<Bytes, T> genuine, Function<BadSlip, T> bad) {
        if (!SlipText.checks(framed)
                || SlipText.number(framed, 0) != framed.length - SlipText.LENGTH_BYTES) {
            return bad.apply(BadSlip.DAMAGED);
        }
        byte[] of = Arrays.copyOfRange(framed, SlipText.ISSUER_AT, SlipText.CHECK_AT);
        return Arrays.equals(of, issuer)
                ? genuine.apply(
                        Bytes.of(Arrays.copyOfRange(framed, SlipText.SLIP_AT, framed.length)))
                : bad.apply(BadSlip.NOT_OURS);
    }
}
