package kr.sarangbang.domain.voucher;

/**
 * Why a redemption is refused. The order is the order in which reasons are told when several refuse
 * (rule 10c).
 */
public enum RedemptionRefusal {
    CLOCK_SUSPECT,
    BAD_SLIP,
    SHOP_NOT_ALLOWED,
    WRONG_DISTRICT,
    EXPIRED,
    ALREADY_USED,
    OVER_BALANCE,
    NEEDS_MEMBER,
    WRONG_PIN,
    NEEDS_LINE,
    LIST_TOO_OLD,
    OVER_GUARANTEE
}
