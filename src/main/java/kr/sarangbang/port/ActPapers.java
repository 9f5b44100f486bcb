package kr.sarangbang.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.site.DayTotals;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.WordPair;

/**
 * What the papers of one act say, taken from the journal, before anybody has laid them out.
 *
 * <p>{@code copy} is 0 for the first time and 1 and up for 재출력; {@code at} is when the act was
 * done; {@code telephone} whom to call.
 */
public sealed interface ActPapers {
    ActId act();

    int copy();

    record OfSale(
            ActId act,
            int copy,
            Instant at,
            SiteProfile site,
            String telephone,
            Series series,
            List<Slip> vouchers,
            Won face,
            Won paid,
            Won tendered,
            PaymentMeans means,
            Optional<Won> monthLeft,
            WordPair words)
            implements ActPapers {
        public OfSale {
            vouchers = List.copyOf(vouchers);
        }
    }

    /**
     * The papers of a redemption.
     *
     * @param next the slip for the rest; none when nothing is left
     * @param payDay when the shop gets its money
     */
    record OfRedemption(
            ActId act,
            int copy,
            Instant at,
            SiteProfile site,
            String telephone,
            Won amount,
            Won balance,
            Optional<Slip> next,
            boolean byGuarantee,
            LocalDate payDay,
            WordPair words)
            implements ActPapers {}

    record OfUnfinished(
            ActId act,
            int copy,
            Instant at,
            SiteProfile site,
            String telephone,
            Won amount,
            Slip slip,
            WordPair words)
            implements ActPapers {}

    record OfCancellation(
            ActId act,
            int copy,
            Instant at,
            SiteProfile site,
            String telephone,
            ActId undone,
            Won amount,
            Won balance,
            Optional<Slip> next,
            WordPair words)
            implements ActPapers {}

    record OfRefund(
            ActId act,
            int copy,
            Instant at,
            SiteProfile site,
            String telephone,
            Won amount,
            PaymentMeans means,
            WordPair words)
            implements ActPapers {}

    /**
     * A lost voucher's new paper.
     *
     * @param slip it carries
     */
    record OfReissue(
            ActId act,
            int copy,
            Instant at,
            SiteProfile site,
            String telephone,
            Slip slip,
            WordPair words)
            implements ActPapers {}

    record OfEnrolment(
            ActId act,
            int copy,
            Instant at,
            SiteProfile site,
            String telephone,
            MemberNumber member,
            boolean acknowledged)
            implements ActPapers {}

    /** The paper of a claim on cash that a machine kept. */
    record OfCashClaim(
            ActId act,
            int copy,
            Instant at,
            SiteProfile site,
            String telephone,
            SignedCashClaim claim,
            WordPair words)
            implements ActPapers {}

    /**
     * The paper of a number of the walk-in line.
     *
     * @param ticket what its square code says
     */
    record OfTicket(
            ActId act,
            int copy,
            Instant at,
            SiteProfile site,
            String telephone,
            TicketClaims claims,
            SignedTicket ticket,
            int callsBeforeAbsent)
            implements ActPapers {}

    /**
     * The paper of a closed day.
     *
     * @param waiting entries not yet delivered; with any, the closing is 잠정
     */
    record OfClosing(
            ActId act,
            int copy,
            Instant at,
            SiteProfile site,
            String telephone,
            DayTotals totals,
            long waiting,
            Won waitingAmount)
            implements ActPapers {}
}
