package kr.sarangbang.domain.site;

import java.time.Instant;
import kr.sarangbang.domain.line.LineDay;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

/**
 * The derived rows, to be changed only by {@link SiteProjection}, in the transaction that adds the
 * entry. Each put replaces the row with the same key.
 */
public interface SiteTables extends SiteView {
    void put(LentStock stock);

    void put(LentLimit limit);

    void put(LentGuarantee guarantee);

    void put(ActRow act);

    /** Keeps the earliest time if it is there already. */
    void putUsed(VoucherNumber number, SlipVersion version, Instant at);

    void putAcceptedHere(VoucherNumber number, Won amount);

    void putWrongPins(MemberNumber member, int count);

    void put(DayTotals day);

    void put(Ticket ticket);

    void put(LineDay day);
}
