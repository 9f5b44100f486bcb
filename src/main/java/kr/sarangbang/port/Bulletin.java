package kr.sarangbang.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;

/**
 * What the issuer told this site, kept on disk: policy, series, used versions, blocked members,
 * lost cards, stopped terminals, and the time floor. Used by the site thread.
 */
public interface Bulletin {
    /** Keeps what is new. When this returns it survives a power cut. */
    void take(Published news);

    /** Raises the time floor to the issuer's time; it never falls (rule 26). */
    void anchor(Instant issuerTime, boolean clockWasRight);

    /** The highest epoch that the issuer ever told; 0 before the first. */
    int epoch();

    /** Keeps an epoch; a lower one changes nothing. When this returns it survives a power cut. */
    void hear(int epoch);

    Optional<Policy> policy();

    List<Series> series();

    default Optional<Series> series(SeriesId id) {
        return series().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    default Optional<Series> series(int number) {
        return series().stream().filter(s -> s.number() == number).findFirst();
    }

    Optional<SiteProfile> profile();

    int policyVersion();

    long listVersion();

    /** The issuer's time of the list; empty before the first. */
    Optional<Instant> listAsOf();

    boolean blocked(MemberNumber member);

    /**
     * Whether the member reported the card lost.
     *
     * @param issued when the card was given out
     */
    boolean lost(MemberNumber member, Instant issued);

    /**
     * From when on papers sold by this site need the issuer's word; empty for a site that was not
     * stopped.
     */
    Optional<Instant> stoppedFrom(SiteId site);

    /** No time before it is believed. {@link Instant#EPOCH} before the first. */
    Instant timeFloor();

    /** Whether the last comparison with the issuer found the clock within the tolerance. */
    boolean clockWasRight();
}
