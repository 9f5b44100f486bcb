package kr.sarangbang.domain.line;

/** Why a number of a lost site is not served elsewhere. */
public enum LostTicketRefusal {
    /** No site of this issuer signed the paper. */
    BAD_TICKET,
    /** The site that asks sells nothing, or may not now. */
    SITE_NOT_ALLOWED,
    /** Its own site is not written off: the number is good there. */
    SITE_NOT_LOST,
    /** It was no 확정. */
    NOT_PROMISED,
    /** Its holder gave it up, or was absent the published number of times. */
    ENDED,
    /** The end that is printed on it has passed. */
    PAST_ITS_END,
    /** It was served, there or elsewhere. */
    ALREADY_SERVED,
    /** What it held of the member's limit was used, or would be too much to hold. */
    LIMIT_GONE,
    /** The member is not known, or blocked. */
    MEMBER_BLOCKED,
    SERIES_CLOSED,
    /** What is set aside for lost sites is used up. */
    NO_RESERVE
}
