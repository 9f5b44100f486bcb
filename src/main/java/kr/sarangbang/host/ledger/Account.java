package kr.sarangbang.host.ledger;

/** The issuer's accounts. */
public enum Account {
    /** What buyers paid, by cash or card, less what was refunded. */
    CASH("Cash", true),
    /** What the city pays of every voucher sold. */
    SUBSIDY("Subsidy", true),
    /** What holders of vouchers may still use. */
    VOUCHER_LIABILITY("VoucherLiability", false),
    /** What is owed to shops. */
    SHOPS_PAYABLE("ShopsPayable", false),
    /** What was accepted inside guarantees beyond the vouchers' balances. */
    GUARANTEE_LOSSES("GuaranteeLosses", true),
    /** What units sold twice cost, by a site whose disk was rolled back or copied. */
    LOST_SITES("LostSites", true),
    /** Claims beyond what was lent: listed, not owed. */
    DISPUTES("Disputes", true),
    DISPUTED_CLAIMS("DisputedClaims", false);

    private final String reportName;
    private final boolean debit;

    Account(String reportName, boolean debit) {
        this.reportName = reportName;
        this.debit = debit;
    }

    public String reportName() {
        return reportName;
    }

    /** A sum of debits less credits as people read it: above zero on the account's own side. */
    public long reported(long debitsLessCredits) {
        return debit ? debitsLessCredits : -debitsLessCredits;
    }
}
