package kr.sarangbang.domain.payment;

/** Why the issuer lets nobody pay a claim on kept cash. */
public enum CashClaimRefusal {
    /** The site whose machine kept the cash pays it itself, or has not sent it yet. */
    WITH_ITS_SITE,
    ALREADY_PAID,
    /** Its signature is not that site's, or it says something else than that site's journal. */
    NOT_GENUINE,
    /** This site is stopped, or no desk that pays out cash. */
    SITE_NOT_ALLOWED
}
