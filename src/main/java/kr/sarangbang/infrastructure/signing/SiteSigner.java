package kr.sarangbang.infrastructure.signing;

import kr.sarangbang.codec.ActCodec;
import kr.sarangbang.codec.ClaimsCodec;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.port.SlipSigner;

/** Signs slips with the incarnation's key. Any thread. */
public final class SiteSigner implements SlipSigner {
    private final Signer signer;

    public SiteSigner(Signer signer) {
        this.signer = signer;
    }

    @Override
    public SignedSale sign(SignedRight stock, SaleClaims claims) {
        return ClaimsCodec.sign(signer, stock, claims);
    }

    @Override
    public SignedAct sign(SlipAct act) {
        return ActCodec.sign(signer, act);
    }
}
