package kr.sarangbang.domain.exchange;

import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;

/**
 * What the issuer has registered of a site.
 *
 * @param blocked why it is blocked; its entries are taken, its rights are not
 * @param closed whether it closed for good
 * @param writtenOff whether this journal is written off: it delivers, and does nothing else
 * @param promiseRoom what the issuer's reserve covers of this site's promises, in won, by the
 *     number of the series; nothing for one that is not named
 */
public record SiteProfile(
        SiteId site,
        SiteRole role,
        String name,
        Optional<District> district,
        Optional<String> category,
        boolean closed,
        Optional<String> blocked,
        boolean writtenOff,
        Map<Integer, Won> promiseRoom) {
    public SiteProfile {
        promiseRoom = Map.copyOf(promiseRoom);
    }

    /** The most that may be promised of a series at this site at one time. */
    public Won roomOf(int seriesNumber) {
        return promiseRoom.getOrDefault(seriesNumber, Won.ZERO);
    }
}
