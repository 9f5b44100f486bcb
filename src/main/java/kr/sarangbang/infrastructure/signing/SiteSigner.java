package kr.sarangbang.infrastructure.signing;

import java.util.Optional;
import kr.sarangbang.codec.ActCodec;
import kr.sarangbang.codec.BoardCodec;
import kr.sarangbang.codec.CashClaimCodec;
import kr.sarangbang.codec.ClaimsCodec;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.codec.TicketCodec;
import kr.sarangbang.domain.line.BoardStatement;
import kr.sarangbang.domain.line.SignedBoard;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.port.SlipSigner;

/** Signs slips with the incarnation's key. Any thread. */
public final class SiteSigner implements SlipSigner {
    private final Signer signer;
    private final SignedCredential credential;

    public SiteSigner(Signer signer, SignedCredential credential) {
        this.signer = signer;
        this.credential = credential;
    }

    @Override
    public SignedSale sign(SignedRight stock, SaleClaims claims) {
        return ClaimsCodec.sign(signer, stock, claims);
    }

    @Override
    public SignedAct sign(Optional<Slip> shown, SlipAct act) {
        return ActCodec.sign(signer, credential, shown, act);
    }

    @Override
    public SignedCashClaim sign(CashClaim claim) {
        return CashClaimCodec.sign(signer, credential, claim);
    }

    @Override
    public SignedTicket sign(TicketStub ticket) {
        return TicketCodec.sign(signer, credential, ticket);
    }

    @Override
    public SignedBoard sign(BoardStatement board) {
        return BoardCodec.sign(signer, credential, board);
    }
}
