package kr.sarangbang.domain.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.LostTicketRefusal;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.VoucherNumber;

/** What the issuer answers. */
public sealed interface Answer {
    /**
     * What a site gets when it joins.
     *
     * @param certificate for the line, X.509 DER, for the new incarnation's key
     * @param issuerKey Ed25519, 32 bytes: every slip is checked with it
     * @param sealingKey X25519, 32 bytes: identity tokens are sealed to it
     */
    record Joined(
            SiteId site,
            int incarnation,
            SignedCredential credential,
            Bytes certificate,
            Bytes issuerKey,
            Bytes sealingKey)
            implements Answer {}

    /**
     * The line is up.
     *
     * @param bookedThrough the last number up to which all entries are booked or passed
     * @param news what changed since the versions that the site named
     */
    record SignedOn(Instant issuerTime, int epoch, long bookedThrough, Published news)
            implements Answer {}

    /**
     * At most {@link #MOST_RIGHTS}; whoever has taken as many asks for the others.
     *
     * @param recalls what the site is asked to give back of what it has, if it is free; at most
     *     {@link #MOST_RECALLS}
     */
    record Granted(List<SignedRight> rights, List<Recall> recalls) implements Answer {
        /** In one answer. */
        public static final int MOST_RIGHTS = 64;

        /** In one answer. */
        public static final int MOST_RECALLS = 64;

        public Granted {
            rights = List.copyOf(rights);
            recalls = List.copyOf(recalls);
        }

        public Granted(List<SignedRight> rights) {
            this(rights, List.of());
        }
    }

    /**
     * No right, and why.
     *
     * @param possible won that could be lent; what other sites may give back is in it, but for
     *     {@link NoRight#LIMIT_ELSEWHERE}
     * @param elsewhere for {@link NoRight#LIMIT_ELSEWHERE} who was asked to give back, the most
     *     first, at most {@link #MOST_ELSEWHERE}
     */
    record NotGranted(NoRight reason, Won possible, List<LentElsewhere> elsewhere)
            implements Answer {
        /** In one answer. */
        public static final int MOST_ELSEWHERE = 16;

        public NotGranted {
            elsewhere = List.copyOf(elsewhere);
        }

        public NotGranted(NoRight reason, Won possible) {
            this(reason, possible, List.of());
        }
    }

    /** A member's vouchers, the latest first, at most {@link #MOST_VOUCHERS}. */
    record Vouchers(List<HeldVoucher> vouchers) implements Answer {
        public static final int MOST_VOUCHERS = 100;

        public Vouchers {
            vouchers = List.copyOf(vouchers);
        }
    }

    /** One voucher of a member. */
    record HeldVoucher(
            VoucherNumber number,
            Scope scope,
            Won face,
            Won balance,
            Instant soldAt,
            SiteId soldBy,
            LocalDate expires) {}

    /**
     * A number of a lost site is served by the site that asked, and by no other.
     *
     * @param wish what it held
     * @param rights lent for it; they reach the site in no other way
     */
    record TicketServed(Wish wish, List<SignedRight> rights) implements Answer {
        public TicketServed {
            rights = List.copyOf(rights);
        }
    }

    /**
     * A number of another site is not served here.
     *
     * @param where it was served; empty where it was not
     * @param when it was served
     */
    record TicketNotServed(LostTicketRefusal reason, Optional<SiteId> where, Optional<Instant> when)
            implements Answer {}

    record News(Published published) implements Answer {}

    /**
     * What became of each entry, and where booking stands.
     *
     * @param needFrom a gap: the number from which entries are missing; empty when none is
     */
    record Delivered(List<Disposition> entries, long bookedThrough, Optional<Long> needFrom)
            implements Answer {
        public Delivered {
            entries = List.copyOf(entries);
        }
    }

    record DecidedAct(Decision decision) implements Answer {}

    /**
     * Nothing was done; ask again later. There is too much at once, or the issuer reads every
     * site's journal after a fail-over and grants and decides nothing meanwhile.
     */
    record TryLater() implements Answer {}

    /**
     * Nothing was done: the issuer is in another epoch than the one in which this site signed on.
     * The site signs on anew, so that each says where it stands.
     */
    record SignOnAgain() implements Answer {}

    /** The request itself is not one; nothing was done. */
    record NotUnderstood(String reason) implements Answer {}

    /** Why the issuer lends nothing. */
    enum NoRight {
        UNKNOWN_MEMBER,
        OVER_PURCHASE_LIMIT,
        OVER_HOLDING_LIMIT,
        NO_STOCK,
        BLOCKED,
        SERIES_CLOSED,

        /** It lies at other sites, which were asked to give it back. */
        LIMIT_ELSEWHERE
    }

    /**
     * What became of one entry.
     *
     * @param refused why it does not verify; empty when it is taken
     * @param member for an enrolment, the person's number once it is booked
     */
    record Disposition(long number, Optional<String> refused, Optional<MemberNumber> member) {}
}
