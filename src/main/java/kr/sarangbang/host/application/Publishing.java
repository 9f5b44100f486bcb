package kr.sarangbang.host.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.exchange.StoppedSite;
import kr.sarangbang.domain.exchange.UsedVersion;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.host.store.MemberRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.UsedVersionRow;

/** What every site is told since the versions that it named. */
final class Publishing {
    private final Desk desk;

    Publishing(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param incarnation that asks; an earlier one than the site's newest is told to stop
     */
    Published since(SiteRow site, int incarnation, int policyVersion, long listVersion) {
        List<UsedVersionRow> rows =
                desk.tables()
                        .usedVersions()
                        .list(
                                Query.<UsedVersionRow>all()
                                        .above(UsedVersionRow.NUMBER, listVersion)
                                        .orderBy(UsedVersionRow.NUMBER)
                                        .atMostRows(Published.MOST_USED));
        List<MemberRow> lost =
                desk.tables()
                        .members()
                        .list(
                                Query.<MemberRow>all()
                                        .above(MemberRow.CARDS_LOST_NUMBER, listVersion)
                                        .orderBy(MemberRow.CARDS_LOST_NUMBER)
                                        .atMostRows(Published.MOST_LOST));
        List<SiteRow> stopped =
                desk.tables()
                        .sites()
                        .list(
                                Query.<SiteRow>all()
                                        .above(SiteRow.STOPPED_NUMBER, listVersion)
                                        .orderBy(SiteRow.STOPPED_NUMBER)
                                        .atMostRows(Published.MOST_STOPPED));
        boolean allUsed = rows.size() < Published.MOST_USED;
        boolean allLost = lost.size() < Published.MOST_LOST;
        boolean allStopped = stopped.size() < Published.MOST_STOPPED;
        // The lists have the same numbers: what is cut off one is cut off the others.
        long version =
                Math.min(
                        allStopped ? Long.MAX_VALUE : stopped.getLast().stoppedNumber,
                        Math.min(
                                allUsed ? Long.MAX_VALUE : rows.getLast().number,
                                allLost ? Long.MAX_VALUE : lost.getLast().cardsLostNumber));
        boolean complete = version == Long.MAX_VALUE;
        return new Published(
                desk.now(),
                complete ? Math.max(listVersion, desk.last("usedVersion")) : version,
                rows.stream().filter(row -> row.number <= version).map(Publishing::used).toList(),
                complete,
                desk.policy().version() == policyVersion
                        ? Optional.empty()
                        : Optional.of(desk.policy()),
                desk.allSeries(),
                profile(site, incarnation),
                desk.tables().members().list(Query.where(MemberRow.BLOCKED, true)).stream()
                        .map(row -> new MemberNumber(row.number))
                        .toList(),
                lost.stream()
                        .filter(row -> row.cardsLostNumber <= version)
                        .map(MemberCards::lost)
                        .toList(),
                stopped.stream()
                        .filter(row -> row.stoppedNumber <= version)
                        .map(Publishing::stopped)
                        .toList());
    }

    private static StoppedSite stopped(SiteRow row) {
        return new StoppedSite(
                new SiteId(row.id),
                row.stoppedFrom == 0
                        ? Optional.empty()
                        : Optional.of(Times.instant(row.stoppedFrom)));
    }

    private static UsedVersion used(UsedVersionRow row) {
        return new UsedVersion(
                new VoucherNumber(row.voucher),
                VoucherBook.version(row.version),
                Times.instant(row.at));
    }

    private SiteProfile profile(SiteRow site, int incarnation) {
        boolean replaced = incarnation < site.incarnation;
        Optional<String> barred =
                replaced
                        ? Optional.of("another journal of this site has begun")
                        : RoleOf.barred(site);
        boolean works = barred.isEmpty() && !site.closed && RoleOf.sells(site);
        return new SiteProfile(
                new SiteId(site.id),
                RoleOf.role(site),
                site.name,
                RoleOf.district(site),
                site.category.isEmpty() ? Optional.empty() : Optional.of(site.category),
                site.closed,
                barred,
                replaced || !site.writtenOff.isEmpty(),
                works ? rooms() : Map.of());
    }

    private Map<Integer, Won> rooms() {
        var reserve = new Reserve(desk);
        var rooms = new HashMap<Integer, Won>();
        for (SeriesRow row : desk.seriesRows()) {
            Won room = reserve.room(row);
            if (!room.isZero()) {
                rooms.put(row.number, room);
            }
        }
        return rooms;
    }
}
