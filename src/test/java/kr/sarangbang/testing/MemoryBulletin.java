package kr.sarangbang.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.exchange.StoppedSite;
import kr.sarangbang.domain.exchange.UsedVersion;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.LostCards;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.port.Bulletin;

/** What the issuer told, in memory. */
final class MemoryBulletin implements Bulletin {
    private final MemoryTables tables;
    private final MemorySiteStore store;
    private State state =
            new State(
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Set.of(),
                    Map.of(),
                    Map.of(),
                    Instant.EPOCH,
                    true,
                    0);

    MemoryBulletin(MemoryTables tables, MemorySiteStore store) {
        this.tables = tables;
        this.store = store;
    }

    @Override
    public void take(Published news) {
        store.change(
                () -> {
                    var series = new TreeMap<Integer, Series>();
                    state.series.forEach(s -> series.put(s.number(), s));
                    news.series().forEach(s -> series.put(s.number(), s));
                    for (UsedVersion used : news.used()) {
                        tables.putPublished(used.number(), used.version(), used.at());
                    }
                    var lost = new HashMap<>(state.lost);
                    news.lostCards().forEach(cards -> lost.put(cards.member(), cards));
                    var stopped = new HashMap<>(state.stopped);
                    for (StoppedSite site : news.stopped()) {
                        site.from()
                                .ifPresentOrElse(
                                        from -> stopped.put(site.site(), from),
                                        () -> stopped.remove(site.site()));
                    }
                    become(
                            new State(
                                    news.policy()
                                            .filter(p -> p.version() >= policyVersion())
                                            .or(() -> state.policy),
                                    List.copyOf(series.values()),
                                    Optional.of(news.profile()),
                                    Math.max(state.listVersion, news.listVersion()),
                                    asOf(news),
                                    Set.copyOf(news.blockedMembers()),
                                    Map.copyOf(lost),
                                    Map.copyOf(stopped),
                                    state.floor,
                                    state.right,
                                    state.epoch));
                    return Optional.empty();
                });
    }

    private Optional<Instant> asOf(Published news) {
        return news.complete()
                ? state.listAsOf
                        .filter(old -> old.isAfter(news.asOf()))
                        .or(() -> Optional.of(news.asOf()))
                : state.listAsOf;
    }

    @Override
    public void anchor(Instant issuerTime, boolean clockWasRight) {
        store.change(
                () -> {
                    become(
                            state.anchored(
                                    List.of(state.floor, issuerTime).stream()
                                            .max(Comparator.naturalOrder())
                                            .orElseThrow(),
                                    clockWasRight));
                    return Optional.empty();
                });
    }

    private void become(State next) {
        State old = state;
        store.undo().add(() -> state = old);
        state = next;
    }

    State state() {
        return state;
    }

    void restore(State old) {
        state = old;
    }

    @Override
    public int epoch() {
        return state.epoch;
    }

    @Override
    public void hear(int epoch) {
        store.change(
                () -> {
                    become(state.in(Math.max(state.epoch, epoch)));
                    return Optional.empty();
                });
    }

    @Override
    public Optional<Policy> policy() {
        return state.policy;
    }

    @Override
    public List<Series> series() {
        return state.series;
    }

    @Override
    public Optional<SiteProfile> profile() {
        return state.profile;
    }

    @Override
    public int policyVersion() {
        return state.policy.map(Policy::version).orElse(0);
    }

    @Override
    public long listVersion() {
        return state.listVersion;
    }

    @Override
    public Optional<Instant> listAsOf() {
        return state.listAsOf;
    }

    @Override
    public boolean blocked(MemberNumber member) {
        return state.blocked.contains(member);
    }

    @Override
    public boolean lost(MemberNumber member, Instant issued) {
        LostCards cards = state.lost.get(member);
        return cards != null && cards.covers(issued);
    }

    @Override
    public Optional<Instant> stoppedFrom(SiteId site) {
        return Optional.ofNullable(state.stopped.get(site));
    }

    @Override
    public Instant timeFloor() {
        return state.floor;
    }

    @Override
    public boolean clockWasRight() {
        return state.right;
    }

    /** Everything the issuer told, but for the used versions. */
    record State(
            Optional<Policy> policy,
            List<Series> series,
            Optional<SiteProfile> profile,
            long listVersion,
            Optional<Instant> listAsOf,
            Set<MemberNumber> blocked,
            Map<MemberNumber, LostCards> lost,
            Map<SiteId, Instant> stopped,
            Instant floor,
            boolean right,
            int epoch) {
        State in(int newEpoch) {
            return new State(
                    policy,
                    series,
                    profile,
                    listVersion,
                    listAsOf,
                    blocked,
                    lost,
                    stopped,
                    floor,
                    right,
                    newEpoch);
        }

        State anchored(Instant newFloor, boolean newRight) {
            return new State(
                    policy,
                    series,
                    profile,
                    listVersion,
                    listAsOf,
                    blocked,
                    lost,
                    stopped,
                    newFloor,
                    newRight,
                    epoch);
        }
    }
}
