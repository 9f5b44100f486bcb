package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.VoucherNumber;

/**
 * What a customer wants to pay with a voucher.
 *
 * @param slip the text of its square code, as it was scanned; both codes behind each other for a
 *     paper with two
 * @param number typed by hand where the paper does not scan; exactly one of the two is present
 * @param proof who the customer showed to be, where it is asked
 */
public record RedemptionRequest(
        Optional<String> slip,
        Optional<VoucherNumber> number,
        Won amount,
        MemberProof proof,
        Actor actor) {
    public RedemptionRequest {
        if (slip.isPresent() == number.isPresent()) {
            throw new IllegalArgumentException("a redemption names a slip or a number");
        }
    }
}
