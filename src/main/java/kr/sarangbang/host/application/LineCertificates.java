package kr.sarangbang.host.application;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;

/** Makes certificates for the line. */
public interface LineCertificates {
    /**
     * @return X.509 DER for the incarnation's key
     */
    Bytes issue(SiteId site, int incarnation, Bytes publicKey);
}
