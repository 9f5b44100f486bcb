package kr.sarangbang.domain.site;

import java.util.function.UnaryOperator;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaim;

/** What each entry about cash in a machine changes in the derived rows. */
final class CashRows {
    private CashRows() {}

    static void apply(SiteTables tables, EntryHeader header, Entry.OfCash entry) {
        switch (entry) {
            case Entry.CashInserted in -> inserted(tables, header, all -> all.plus(in.note()));
            case Entry.CashReturned out -> {
                inserted(tables, header, all -> all.minusOrZero(out.amount()));
                tables.act(header.act())
                        .filter(CashRows::isPaidOut)
                        .ifPresent(row -> tables.put(row.with(ActStage.DONE)));
            }
            case Entry.CashClaimed claimed -> claim(tables, header, claimed.claim().claim());
            case Entry.CashClaimReleased released ->
                    SiteProjection.change(
                            tables,
                            header,
                            row ->
                                    row.stage() == ActStage.OWED
                                            ? row.with(ActStage.RELEASED)
                                            : row);
            case Entry.CashClaimAsked asked ->
                    tables.put(
                            SiteProjection.begin(
                                            header,
                                            ActKind.CASH_PAYMENT,
                                            ActStage.ASKED,
                                            asked.claim().claim().amount())
                                    .about(asked.claim().claim().act()));
        }
    }

    /** What lies in the machine under the act. */
    private static void inserted(
            SiteTables tables, EntryHeader header, UnaryOperator<Won> becomes) {
        SiteProjection.change(
                tables, header, row -> row.withInserted(becomes.apply(row.inserted())));
    }

    /** Of a claim that is paid here: nothing is left, or what was granted is out. */
    private static boolean isPaidOut(ActRow row) {
        return switch (row.kind()) {
            case CASH_CLAIM -> row.stage() == ActStage.OWED && row.inserted().isZero();
            case CASH_PAYMENT -> row.stage() == ActStage.GRANTED;
            case SALE, REDEMPTION, CANCELLATION, REFUND, ENROLMENT, REISSUE, TICKET, LINE_END ->
                    false;
        };
    }

    /** The money moves from the sale, which owed it to nobody by name, to the claim's paper. */
    private static void claim(SiteTables tables, EntryHeader header, CashClaim claim) {
        tables.act(claim.sale())
                .ifPresent(
                        row ->
                                tables.put(
                                        row.withInserted(
                                                row.inserted().minusOrZero(claim.amount()))));
        tables.put(
                SiteProjection.begin(header, ActKind.CASH_CLAIM, ActStage.OWED, claim.amount())
                        .withInserted(claim.amount())
                        .owing(true));
    }
}
