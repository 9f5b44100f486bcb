package kr.sarangbang.codec;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.Slip;

/**
 * Decisions as bytes: as the issuer stores and answers them, and as a site's entry keeps them. The
 * next slip is in them as the issuer signed it and is not verified here.
 */
public final class DecisionCodec {
    private static final int MOST_BYTES = 600;

    private static final int REDEEMED = 1;
    private static final int CANCELLED = 2;
    private static final int REFUND_GRANTED = 3;
    private static final int REFUND_REFUSED = 4;
    private static final int REFUSED = 5;
    private static final int REVERSED_BEFORE = 6;
    private static final int REISSUED = 7;
    private static final int CASH_CLAIM_GRANTED = 20;
    private static final int CASH_CLAIM_REFUSED = 21;

    private static final int KIND = 1;
    private static final int AMOUNT = 2;
    private static final int BALANCE = 3;
    private static final int NEXT = 4;
    private static final int MEANS = 5;
    private static final int REASON = 6;
    private static final int USED_AT = 7;
    private static final int PAID_BY = 8;

    private DecisionCodec() {}

    public static Bytes encode(Decision decision) {
        return Bytes.of(form(decision).encode());
    }

    /**
     * Reads a decision without verifying the slip in it.
     *
     * @throws Malformed if the bytes are no decision
     */
    public static Decision read(Bytes bytes) {
        CborReader form = CborReader.read(bytes.toArray(), MOST_BYTES);
        return Reading.of(() -> read(form));
    }

    static CborMap form(Decision decision) {
        CborMap form = new CborMap();
        switch (decision) {
            case Decision.Redeemed redeemed -> {
                form.put(KIND, REDEEMED);
                Fields.put(form, AMOUNT, redeemed.amount());
                Fields.put(form, BALANCE, redeemed.balance());
                redeemed.next().ifPresent(next -> Fields.put(form, NEXT, next.signed()));
            }
            case Decision.Cancelled cancelled -> {
                form.put(KIND, CANCELLED);
                Fields.put(form, AMOUNT, cancelled.amount());
                Fields.put(form, BALANCE, cancelled.balance());
                cancelled.next().ifPresent(next -> Fields.put(form, NEXT, next.signed()));
            }
            case Decision.RefundGranted granted -> {
                form.put(KIND, REFUND_GRANTED);
                Fields.put(form, AMOUNT, granted.payOut());
                form.put(MEANS, Codes.MEANS.of(granted.means()));
            }
            case Decision.Reissued reissued -> {
                form.put(KIND, REISSUED);
                Fields.put(form, BALANCE, reissued.balance());
                Fields.put(form, NEXT, reissued.next().signed());
            }
            case Decision.RefundRefused refused ->
                    form.put(KIND, REFUND_REFUSED).put(REASON, Codes.REFUND.of(refused.reason()));
            case Decision.Refused refused -> {
                form.put(KIND, REFUSED).put(REASON, Codes.REDEMPTION.of(refused.reason()));
                refused.usedAt().ifPresent(at -> form.put(USED_AT, Instants.micros(at)));
            }
            case Decision.ReversedBefore none -> form.put(KIND, REVERSED_BEFORE);
            case Decision.CashClaimGranted granted -> {
                form.put(KIND, CASH_CLAIM_GRANTED);
                Fields.put(form, AMOUNT, granted.payOut());
            }
            case Decision.CashClaimRefused refused -> {
                form.put(KIND, CASH_CLAIM_REFUSED)
                        .put(REASON, Codes.CASH_CLAIM.of(refused.reason()));
                refused.paidBy().ifPresent(act -> Fields.put(form, PAID_BY, act));
            }
        }
        return form;
    }

    static Decision read(CborReader form) {
        return switch (form.small(KIND, REDEEMED, CASH_CLAIM_REFUSED)) {
            case REDEEMED ->
                    new Decision.Redeemed(
                            Fields.won(form, AMOUNT), Fields.won(form, BALANCE), next(form));
            case CANCELLED ->
                    new Decision.Cancelled(
                            Fields.won(form, AMOUNT), Fields.won(form, BALANCE), next(form));
            case REFUND_GRANTED ->
                    new Decision.RefundGranted(
                            Fields.won(form, AMOUNT), Codes.MEANS.value(form.natural(MEANS)));
            case REFUND_REFUSED ->
                    new Decision.RefundRefused(Codes.REFUND.value(form.natural(REASON)));
            case REFUSED ->
                    new Decision.Refused(
                            Codes.REDEMPTION.value(form.natural(REASON)), usedAt(form));
            case REISSUED ->
                    new Decision.Reissued(
                            Fields.won(form, BALANCE),
                            next(form)
                                    .orElseThrow(
                                            () -> new Malformed("a paper made anew is missing")));
            case REVERSED_BEFORE -> new Decision.ReversedBefore();
            case CASH_CLAIM_GRANTED -> new Decision.CashClaimGranted(Fields.won(form, AMOUNT));
            case CASH_CLAIM_REFUSED ->
                    new Decision.CashClaimRefused(
                            Codes.CASH_CLAIM.value(form.natural(REASON)),
                            Fields.optional(form, PAID_BY, key -> Fields.act(form, key)));
            default -> throw new Malformed("a decision of a kind that is not known");
        };
    }

    private static Optional<Slip.OfIssuer> next(CborReader form) {
        return Fields.optional(
                form, NEXT, key -> ClaimsCodec.readIssuerSlip(Fields.bytes(form, key, MOST_BYTES)));
    }

    private static Optional<Instant> usedAt(CborReader form) {
        return Fields.optional(
                form,
                USED_AT,
                key -> Instants.ofMicros(form.integer(key, 0, Instants.MOST_MICROS)));
    }
}
