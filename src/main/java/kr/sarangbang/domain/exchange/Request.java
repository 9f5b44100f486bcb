package kr.sarangbang.domain.exchange;

import java.time.YearMonth;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;

/** What a site asks of the issuer. Every request may be repeated; the answer is the same. */
public sealed interface Request {
    /**
     * A new incarnation asks to begin.
     *
     * @param token from the one-time invitation
     * @param publicKey of the new incarnation, Ed25519, 32 bytes
     */
    record Join(String token, Bytes publicKey) implements Request {}

    /**
     * The line is up: where do we stand?
     *
     * @param lastNumber of the journal
     * @param settled the last entry that the issuer has acknowledged or refused, 0 for none: an
     *     issuer that has not booked it was set back
     * @param epoch the highest that the issuer ever told, 0 for none
     * @param credential as the issuer signed it, for an issuer that has lost this joining
     */
    record SignOn(
            long lastNumber,
            Bytes head,
            int policyVersion,
            long listVersion,
            long settled,
            int epoch,
            Bytes credential)
            implements Request {}

    /** Rights that were granted and are not yet in the journal. */
    record PendingRights() implements Request {}

    /**
     * More stock, until the site has so much free; a repeat while a grant is pending gives that.
     *
     * @param amount won; zero for what this site is to have
     */
    record MoreStock(int seriesNumber, Won amount) implements Request {}

    /** A member's limit, for one sale or ahead. */
    record MoreLimit(MemberNumber member, Scope scope, YearMonth month, Won amount)
            implements Request {}

    /** A member's vouchers of which something is left, for a counter that makes a lost one anew. */
    record VouchersOf(MemberNumber member) implements Request {}

    /** A promised number of a lost site is to be served here, from the reserve. */
    record ServeTicket(SignedTicket ticket) implements Request {}

    /** What is new since these versions. */
    record News(int policyVersion, long listVersion) implements Request {}

    /** Entries that already happened, oldest first, consecutive, at most {@link #MOST_ENTRIES}. */
    record Deliver(List<RawEntry> entries) implements Request {
        public static final int MOST_ENTRIES = 32;

        public Deliver {
            entries = List.copyOf(entries);
        }
    }

    /** An act that the issuer decides: its first entry, and how the person showed who they are. */
    record Decide(RawEntry entry, MemberProof proof) implements Request {}
}
