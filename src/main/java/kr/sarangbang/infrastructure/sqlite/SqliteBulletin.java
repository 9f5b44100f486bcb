package kr.sarangbang.infrastructure.sqlite;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * What the issuer told, in the site's database. Reading is for any thread, since the clock does it.
 */
final class SqliteBulletin implements Bulletin {
    private final Writing writing;
    private final RowSource source;
    private final RowMac mac;
    private volatile @Nullable State known;

    /** How a change is made durable. */
    @FunctionalInterface
    interface Writing {
        void write(Consumer<StatelessSession> work);
    }

    /** Everything but the used versions, as it was last read. */
    private record State(
            BulletinRow row,
            int epoch,
            Optional<Policy> policy,
            Optional<SiteProfile> profile,
            List<Series> series,
            Set<MemberNumber> blocked,
            Map<MemberNumber, LostCards> lost,
            Map<SiteId, Instant> stopped) {}

    SqliteBulletin(Writing writing, RowSource source, RowMac mac) {
        this.writing = writing;
        this.source = source;
        this.mac = mac;
    }

    private State state() {
        State state = known;
        if (state == null) {
            state = load();
            known = state;
        }
        return state;
    }

    private State load() {
        BulletinRow row =
                source.find(BulletinRow.class, 1)
                        .orElseThrow(() -> new IllegalStateException("no bulletin row"));
        Set<MemberNumber> blocked = new HashSet<>();
        source.list(BlockedRow.class, "select * from blocked_member")
                .forEach(member -> blocked.add(new MemberNumber(member.member)));
        Map<MemberNumber, LostCards> lost = new HashMap<>();
        source.list(LostCardsRow.class, "select * from lost_cards").stream()
                .map(LostCardsRow::lost)
                .forEach(cards -> lost.put(cards.member(), cards));
        Map<SiteId, Instant> stopped = new HashMap<>();
        source.list(StoppedSiteRow.class, "select * from stopped_site")
                .forEach(site -> stopped.put(new SiteId(site.site), site.from()));
        return new State(
                row,
                source.find(EpochRow.class, 1).map(epoch -> epoch.number).orElse(0),
                Optional.ofNullable(row.policy).map(BulletinForms::policy),
                Optional.ofNullable(row.profile).map(BulletinForms::profile),
                source.list(SeriesRow.class, "select * from series order by number").stream()
                        .map(SeriesRow::series)
                        .toList(),
                Set.copyOf(blocked),
                Map.copyOf(lost),
                Map.copyOf(stopped));
    }

    private void change(Consumer<StatelessSession> work) {
        try {
            writing.write(work);
        } finally {
            known = null;
        }
    }

    private void save(StatelessSession session, Row row, boolean there) {
        mac.put(row);
        if (there) {
            session.update(row);
        } else {
            session.insert(row);
        }
    }

    @Override
    public void take(Published news) {
        State before = state();
        change(
                session -> {
                    BulletinRow row = load().row;
                    if (news.policy().filter(p -> p.version() >= policyVersion()).isPresent()) {
                        row.policy = BulletinForms.of(news.policy().get());
                    }
                    row.profile = BulletinForms.of(news.profile());
                    row.listVersion = Math.max(row.listVersion, news.listVersion());
                    long asOf = Micros.of(news.asOf());
                    if (news.complete() && (row.listAsOf == null || row.listAsOf < asOf)) {
                        row.listAsOf = asOf;
                    }
                    save(session, row, true);
                    for (Series series : news.series()) {
                        boolean there = before.series.stream().anyMatch(same(series));
                        save(session, SeriesRow.of(series), there);
                    }
                    news.used().forEach(used -> use(session, used));
                    news.lostCards()
                            .forEach(
                                    cards ->
                                            save(
                                                    session,
                                                    LostCardsRow.of(cards),
                                                    before.lost.containsKey(cards.member())));
                    block(session, before.blocked, Set.copyOf(news.blockedMembers()));
                    news.stopped().forEach(site -> stop(session, site, before.stopped));
                });
    }

    private static Predicate<Series> same(Series series) {
        return known -> known.number() == series.number();
    }

    private void use(StatelessSession session, UsedVersion used) {
        var paper = new UsedPaper(used.number(), used.version());
        UsedElsewhereRow row = UsedElsewhereRow.of(paper, used.at());
        Optional<UsedElsewhereRow> there = source.find(UsedElsewhereRow.class, paper.id());
        if (there.filter(old -> old.at <= row.at).isEmpty()) {
            save(session, row, there.isPresent());
        }
    }

    private void stop(StatelessSession session, StoppedSite stopped, Map<SiteId, Instant> before) {
        boolean there = before.containsKey(stopped.site());
        if (stopped.from().isPresent()) {
            save(session, StoppedSiteRow.of(stopped), there);
        } else if (there) {
            session.delete(StoppedSiteRow.of(stopped));
        }
    }

    private void block(
            StatelessSession session, Set<MemberNumber> before, Set<MemberNumber> after) {
        before.stream()
                .filter(member -> !after.contains(member))
                .forEach(member -> session.delete(BlockedRow.of(member)));
        after.stream()
                .filter(member -> !before.contains(member))
                .forEach(member -> save(session, BlockedRow.of(member), false));
    }

    @Override
    public void anchor(Instant issuerTime, boolean clockWasRight) {
        change(
                session -> {
                    BulletinRow row = load().row;
                    row.timeFloor = Math.max(row.timeFloor, Micros.of(issuerTime));
                    row.clockWasRight = clockWasRight;
                    save(session, row, true);
                });
    }

    @Override
    public int epoch() {
        return state().epoch;
    }

    @Override
    public void hear(int epoch) {
        int before = epoch();
        if (epoch > before) {
            change(session -> save(session, EpochRow.of(epoch), before > 0));
        }
    }

    @Override
    public Optional<Policy> policy() {
        return state().policy;
    }

    @Override
    public List<Series> series() {
        return state().series;
    }

    @Override
    public Optional<SiteProfile> profile() {
        return state().profile;
    }

    @Override
    public int policyVersion() {
        return state().policy.map(Policy::version).orElse(0);
    }

    @Override
    public long listVersion() {
        return state().row.listVersion;
    }

    @Override
    public Optional<Instant> listAsOf() {
        return Optional.ofNullable(state().row.listAsOf).map(Micros::instant);
    }

    @Override
    public boolean blocked(MemberNumber member) {
        return state().blocked.contains(member);
    }

    @Override
    public boolean lost(MemberNumber member, Instant issued) {
        LostCards cards = state().lost.get(member);
        return cards != null && cards.covers(issued);
    }

    @Override
    public Optional<Instant> stoppedFrom(SiteId site) {
        return Optional.ofNullable(state().stopped.get(site));
    }

    @Override
    public Instant timeFloor() {
        return Micros.instant(state().row.timeFloor);
    }

    @Override
    public boolean clockWasRight() {
        return state().row.clockWasRight;
    }
}
