package kr.sarangbang.domain.site;

/** How far an act is. */
public enum ActStage {
    /** A sale is open: its stock and limit are held; money may have moved. */
    OPEN,
    /** The issuer was asked, or is about to be. */
    ASKED,
    /** A refund was granted; the money is not yet confirmed out. */
    GRANTED,
    /** Done: the voucher exists, the redemption stands, the money is out. */
    DONE,
    /** It ended with nothing moved. */
    ENDED,
    /** It was asked, got no answer, and was undone. */
    REVERSED,
    /** It was done and later cancelled. */
    CANCELLED,
    /** A claim on cash: the money is here and owed to whoever brings the paper. */
    OWED,
    /** A claim that its own site does not pay any more: the issuer decides who does. */
    RELEASED;

    public boolean isOpen() {
        return this == OPEN || this == ASKED || this == GRANTED;
    }
}
