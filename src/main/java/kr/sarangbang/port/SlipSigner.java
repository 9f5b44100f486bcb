package kr.sarangbang.port;

import java.util.Optional;
import kr.sarangbang.domain.line.BoardStatement;
import kr.sarangbang.domain.line.SignedBoard;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;

/** Signs for this incarnation of the site. Any thread. */
public interface SlipSigner {
    SignedSale sign(SignedRight stock, SaleClaims claims);

    /**
     * Signs an act together with the paper that it makes.
     *
     * @param shown the slip that the act is done to; empty when its number was typed
     */
    SignedAct sign(Optional<Slip> shown, SlipAct act);

    SignedCashClaim sign(CashClaim claim);

    SignedTicket sign(TicketStub ticket);

    SignedBoard sign(BoardStatement board);
}
