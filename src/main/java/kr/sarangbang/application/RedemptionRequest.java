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
 * @param presence how the customer showed to be the member, where it is asked; empty for whoever
 *     bears the paper
 */
public record RedemptionRequest(
        Optional<String> slip,
        Optional<VoucherNumber> number,
        Won amount,
        Optional<Presence> presence,
        Actor actor) {
    public RedemptionRequest {
        if (slip.isPresent() == number.isPresent()) {
            throw new IllegalArgumentException("a redemption names a slip or a number");
        }
    }

    /** What the issuer is told of it. */
    MemberProof proof() {
        return presence.map(Presence::proof).orElse(MemberProof.NONE);
    }
}
