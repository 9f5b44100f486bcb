package kr.sarangbang.port;

import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.SlipAct;

/** Signs for this incarnation of the site. Any thread. */
public interface SlipSigner {
    SignedSale sign(SignedRight stock, SaleClaims claims);

    SignedAct sign(SlipAct act);
}
