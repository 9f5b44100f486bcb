package kr.sarangbang.domain.line;

/** What a number is worth, said at once and kept (rule 22). */
public enum Promise {
    /** 확정: stock and the member's limit are held until the printed end. */
    GUARANTEED,
    /** 재고 확보 · 한도 확인 필요: stock is held; nobody knows yet whose limit counts. */
    STOCK_HELD,
    /** 예비: served if something is left. */
    RESERVE,
    /** 오늘 어려움: said before anybody waits. */
    NOT_TODAY;

    /** Whether units are held for it. */
    public boolean holdsStock() {
        return this == GUARANTEED || this == STOCK_HELD;
    }
}
