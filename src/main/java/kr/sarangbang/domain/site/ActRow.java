package kr.sarangbang.domain.site;

import java.time.LocalDate;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

/**
 * Where one act stands. Its whole story is in the journal's entries of the act.
 *
 * @param lastEntry the number of the act's last entry
 * @param amount of the act: face sold, won redeemed, cancelled or refunded
 * @param order of a sale
 * @param payment of a sale, {@link PaymentState#ASKED} from the start
 * @param inserted cash in the machine under this act
 * @param number of the voucher, for what is done with one
 * @param version that a redemption or refund consumes, if the paper named it; of what pays a claim,
 *     the claim; of a sale, its ticket
 * @param byGuarantee whether a redemption was accepted inside the guarantee
 * @param paperOwed whether its papers are still to come out
 * @param copies how often its papers came out
 */
public record ActRow(
        ActId act,
        ActKind kind,
        ActStage stage,
        LocalDate businessDay,
        long lastEntry,
        Won amount,
        Optional<SaleOrder> order,
        PaymentState payment,
        Won inserted,
        Optional<VoucherNumber> number,
        Optional<SlipVersion> version,
        boolean byGuarantee,
        boolean paperOwed,
        int copies) {

    static ActRow begin(ActId act, ActKind kind, ActStage stage, LocalDate day, Won amount) {
        return new ActRow(
                act,
                kind,
                stage,
                day,
                act.sequence(),
                amount,
                Optional.empty(),
                PaymentState.ASKED,
                Won.ZERO,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                0);
    }

    /**
     * Cash that this site owes to a customer under this act: notes of a sale that is over, which
     * bought nothing and did not come out again; a claim that it pays itself and has not yet paid;
     * or one that the issuer let it pay and that is not yet handed out.
     */
    public Won owedCash() {
        return switch (kind) {
            case SALE ->
                    switch (stage) {
                        case ENDED -> inserted;
                        case DONE ->
                                order.map(o -> inserted.minusOrZero(o.price())).orElse(Won.ZERO);
                        default -> Won.ZERO;
                    };
            case CASH_CLAIM -> stage == ActStage.OWED ? inserted : Won.ZERO;
            case CASH_PAYMENT -> stage == ActStage.GRANTED ? amount : Won.ZERO;
            case REDEMPTION, CANCELLATION, REFUND, ENROLMENT, REISSUE, TICKET, LINE_END -> Won.ZERO;
        };
    }

    ActRow with(ActStage next) {
        return new ActRow(
                act,
                kind,
                next,
                businessDay,
                lastEntry,
                amount,
                order,
                payment,
                inserted,
                number,
                version,
                byGuarantee,
                paperOwed,
                copies);
    }

    ActRow with(long entry) {
        return new ActRow(
                act,
                kind,
                stage,
                businessDay,
                entry,
                amount,
                order,
                payment,
                inserted,
                number,
                version,
                byGuarantee,
                paperOwed,
                copies);
    }

    ActRow with(Won newAmount) {
        return new ActRow(
                act,
                kind,
                stage,
                businessDay,
                lastEntry,
                newAmount,
                order,
                payment,
                inserted,
                number,
                version,
                byGuarantee,
                paperOwed,
                copies);
    }

    ActRow with(SaleOrder newOrder) {
        return new ActRow(
                act,
                kind,
                stage,
                businessDay,
                lastEntry,
                amount,
                Optional.of(newOrder),
                payment,
                inserted,
                number,
                version,
                byGuarantee,
                paperOwed,
                copies);
    }

    ActRow with(PaymentState state) {
        return new ActRow(
                act,
                kind,
                stage,
                businessDay,
                lastEntry,
                amount,
                order,
                state,
                inserted,
                number,
                version,
                byGuarantee,
                paperOwed,
                copies);
    }

    ActRow withInserted(Won all) {
        return new ActRow(
                act,
                kind,
                stage,
                businessDay,
                lastEntry,
                amount,
                order,
                payment,
                all,
                number,
                version,
                byGuarantee,
                paperOwed,
                copies);
    }

    ActRow of(VoucherNumber voucher, Optional<SlipVersion> consumed) {
        return new ActRow(
                act,
                kind,
                stage,
                businessDay,
                lastEntry,
                amount,
                order,
                payment,
                inserted,
                Optional.of(voucher),
                consumed,
                byGuarantee,
                paperOwed,
                copies);
    }

    ActRow about(ActId other) {
        return new ActRow(
                act,
                kind,
                stage,
                businessDay,
                lastEntry,
                amount,
                order,
                payment,
                inserted,
                number,
                Optional.of(new SlipVersion(other)),
                byGuarantee,
                paperOwed,
                copies);
    }

    ActRow guaranteed() {
        return new ActRow(
                act,
                kind,
                stage,
                businessDay,
                lastEntry,
                amount,
                order,
                payment,
                inserted,
                number,
                version,
                true,
                paperOwed,
                copies);
    }

    ActRow owing(boolean owed) {
        return new ActRow(
                act,
                kind,
                stage,
                businessDay,
                lastEntry,
                amount,
                order,
                payment,
                inserted,
                number,
                version,
                byGuarantee,
                owed,
                copies);
    }

    ActRow printed() {
        return new ActRow(
                act,
                kind,
                stage,
                businessDay,
                lastEntry,
                amount,
                order,
                payment,
                inserted,
                number,
                version,
                byGuarantee,
                false,
                copies + 1);
    }
}
