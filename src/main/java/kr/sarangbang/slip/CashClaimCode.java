package kr.sarangbang.slip;

import java.util.Arrays;
import java.util.Optional;
import kr.sarangbang.codec.CashClaimCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.payment.CashClaimReading;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.voucher.BadSlip;

/**
 * The text of the square code on a 맡긴 돈 표, framed as a slip's ({@link SlipText}) under a beginning
 * of its own, so that no reader of vouchers takes it for one. Pure; any thread.
 */
public final class CashClaimCode {
    private static final String FORM_1 = "SBC1:";

    /** So much and no more is looked at, whatever is typed. */
    private static final int MOST_CHARS = 2000;

    private final Bytes issuerKey;
    private final byte[] issuer;

    /**
     * Of the sites of one issuer.
     *
     * @param issuerKey Ed25519, 32 bytes
     */
    public CashClaimCode(Bytes issuerKey) {
        this.issuerKey = issuerKey;
        this.issuer = SlipText.issuer(issuerKey);
    }

    /** What the code holds; some 450 characters. */
    public String text(SignedCashClaim claim) {
        return FORM_1
                + Base45.encode(SlipText.frame(issuer, CashClaimCodec.bytes(claim).toArray()));
    }

    /** Reads what a scanner or a person gave, through a Hangul keyboard too. */
    public CashClaimReading read(String typed) {
        if (typed.length() > MOST_CHARS) {
            return bad(BadSlip.NOT_A_SLIP);
        }
        String text = KeyboardText.normalise(typed);
        if (!text.startsWith(FORM_1)) {
            return bad(BadSlip.NOT_A_SLIP);
        }
        String framed = text.substring(FORM_1.length());
        if (framed.length() < SlipText.LENGTH_CHARS) {
            return bad(BadSlip.CUT);
        }
        Optional<byte[]> length = Base45.decode(framed.substring(0, SlipText.LENGTH_CHARS));
        if (length.isPresent()
                && framed.length()
                        < SlipText.chars(
                                SlipText.LENGTH_BYTES + SlipText.number(length.get(), 0))) {
            return bad(BadSlip.CUT);
        }
        return Base45.decode(framed).map(this::unframed).orElseGet(() -> bad(BadSlip.DAMAGED));
    }

    private CashClaimReading unframed(byte[] framed) {
        if (!SlipText.checks(framed)
                || SlipText.number(framed, 0) != framed.length - SlipText.LENGTH_BYTES) {
            return bad(BadSlip.DAMAGED);
        }
        byte[] of = Arrays.copyOfRange(framed, SlipText.ISSUER_AT, SlipText.CHECK_AT);
        return Arrays.equals(of, issuer)
                ? CashClaimCodec.read(
                        Bytes.of(Arrays.copyOfRange(framed, SlipText.SLIP_AT, framed.length)),
                        issuerKey)
                : bad(BadSlip.NOT_OURS);
    }

    private static CashClaimReading bad(BadSlip why) {
        return new CashClaimReading.Bad(why);
    }
}
