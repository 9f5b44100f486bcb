package kr.sarangbang.domain.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.member.LostCards;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.series.Series;

/**
 * What the issuer tells a site, since the versions that the site named.
 *
 * @param asOf the issuer's time; the list's age counts from it
 * @param listVersion of the list of used versions, lost cards and stopped terminals after these
 * @param used versions used up since; at most {@link #MOST_USED} in one answer
 * @param complete whether there is no more
 * @param policy only when it changed
 * @param lostCards reported since; at most {@link #MOST_LOST} in one answer
 * @param stopped terminals stopped, or trusted again, since; at most {@link #MOST_STOPPED} in one
 *     answer
 */
public record Published(
        Instant asOf,
        long listVersion,
        List<UsedVersion> used,
        boolean complete,
        Optional<Policy> policy,
        List<Series> series,
        SiteProfile profile,
        List<MemberNumber> blockedMembers,
        List<LostCards> lostCards,
        List<StoppedSite> stopped) {
    public static final int MOST_USED = 500;
    public static final int MOST_LOST = 500;
    public static final int MOST_STOPPED = 200;

    public Published {
        used = List.copyOf(used);
        series = List.copyOf(series);
        blockedMembers = List.copyOf(blockedMembers);
        lostCards = List.copyOf(lostCards);
        stopped = List.copyOf(stopped);
    }
}
