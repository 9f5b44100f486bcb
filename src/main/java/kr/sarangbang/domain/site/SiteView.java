package kr.sarangbang.domain.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.LineDay;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

/**
 * What a site knows of itself, as of the last entry of its journal. Lists are in order of number.
 */
public interface SiteView {
    Optional<LentStock> stock(RightId id);

    /** Rights of which something is left. */
    List<LentStock> stocks();

    Optional<LentLimit> limit(RightId id);

    /** Rights of which something is left. */
    List<LentLimit> limits();

    Optional<LentGuarantee> guarantee(RightId id);

    /** Rights of which something is left. */
    List<LentGuarantee> guarantees();

    Optional<ActRow> act(ActId id);

    /** Acts whose stage is open, oldest first. */
    List<ActRow> openActs();

    /** Acts whose papers are still to come out, oldest first. */
    List<ActRow> paperOwed();

    /** Acts under which cash is owed to a customer, claims among them, oldest first. */
    List<ActRow> cashOwed();

    /** The latest acts, newest first. */
    List<ActRow> latestActs(int count);

    /** When this paper was used up, as far as this site knows. */
    Optional<Instant> usedAt(VoucherNumber number, SlipVersion version);

    /** What this terminal accepted for a voucher inside its guarantee. */
    Won acceptedHere(VoucherNumber number);

    /** Wrong PINs since the last right one. */
    int wrongPins(MemberNumber member);

    DayTotals day(LocalDate day);

    /** Business days with acts that no day-end has closed, oldest first. */
    List<LocalDate> openDays();

    Optional<Ticket> ticket(ActId id);

    /** Tickets that still are places in the line, in order of their acts. */
    List<Ticket> openTickets();

    /** Tickets that were served, latest first. */
    List<Ticket> servedTickets(int count);

    LineDay lineDay(LocalDate day);
}
