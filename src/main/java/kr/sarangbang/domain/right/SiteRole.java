package kr.sarangbang.domain.right;

/** What a site is for. */
public enum SiteRole {
    KIOSK(1),
    TELLER(2),
    SHOP(3),
    BRANCH(4);

    private final int code;

    SiteRole(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static SiteRole ofCode(int code) {
        if (code < 1 || code > values().length) {
            throw new IllegalArgumentException("no role has code " + code);
        }
        return values()[code - 1];
    }

    public boolean sells() {
        return this != SHOP;
    }
}
