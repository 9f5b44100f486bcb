package kr.sarangbang.infrastructure.sqlite;

import java.util.List;
import kr.sarangbang.codec.CashClaimCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;

/**
 * The rules on cash that customers put into a machine: no more goes back, or is owed on a claim,
 * than lies there under the act, and a claim is paid or released once.
 */
final class CashAudit {
    private final RowTables tables;
    private final Bytes issuerKey;
    private final Holder holder;

    /**
     * @param tables as they stand before the entry that is looked at
     */
    CashAudit(RowTables tables, Bytes issuerKey, Holder holder) {
        this.tables = tables;
        this.issuerKey = issuerKey;
        this.holder = holder;
    }

    void returned(EntryHeader header, Entry.CashReturned entry, List<String> problems) {
        Won there = tables.act(header.act()).map(CashAudit::returnable).orElse(Won.ZERO);
        if (entry.amount().isOver(there)) {
            problems.add("more cash went out than was owed");
        }
    }

    private static Won returnable(ActRow row) {
        return row.stage() == ActStage.OPEN ? row.inserted() : row.owedCash();
    }

    void claimed(EntryHeader header, Entry.CashClaimed entry, List<String> problems) {
        CashClaim claim = entry.claim().claim();
        if (!CashClaimCodec.verifies(entry.claim(), issuerKey)
                || !entry.claim().site().credential().holder().equals(holder)) {
            problems.add("the claim is not signed by this site");
        }
        if (!claim.act().equals(header.act())) {
            problems.add("the claim names another act");
        }
        Won owed = tables.act(claim.sale()).map(ActRow::owedCash).orElse(Won.ZERO);
        if (claim.amount().isOver(owed)) {
            problems.add("the claim is on more than was owed under " + claim.sale());
        }
    }

    void released(EntryHeader header, List<String> problems) {
        if (tables.act(header.act()).filter(row -> row.stage() == ActStage.OWED).isEmpty()) {
            problems.add("a claim was released that this site did not owe");
        }
    }

    void asked(Entry.CashClaimAsked entry, List<String> problems) {
        if (!CashClaimCodec.verifies(entry.claim(), issuerKey)) {
            problems.add("the claim is not of this issuer's site");
        }
    }
}
