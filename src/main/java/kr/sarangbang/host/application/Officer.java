package kr.sarangbang.host.application;

import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.foundation.yaml.YamlFile;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.MemberRow;
import kr.sarangbang.host.store.PolicyRow;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.SiteRow;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The officer's acts. Each is durable when its method returns. Any thread. */
public final class Officer {
    private final IssuerService service;
    private final RandomGenerator random;

    /**
     * @param random must be one that nobody can foresee, outside of tests: invitations come from it
     */
    public Officer(IssuerService service, RandomGenerator random) {
        this.service = service;
        this.random = random;
    }

    /**
     * The first policy and the series of a new issuer.
     *
     * @param policy YAML
     * @param series file name to YAML
     * @throws kr.sarangbang.foundation.yaml.YamlMistake naming file, line and what is expected
     */
    public static void begin(
            kr.sarangbang.host.store.IssuerStore store,
            String policyName,
            String policy,
            Map<String, String> series) {
        Policy read = PolicyFile.read(YamlFile.parse(policyName, policy));
        List<Map.Entry<String, Series>> all =
                series.entrySet().stream()
                        .map(
                                e ->
                                        Map.entry(
                                                e.getValue(),
                                                SeriesFile.read(
                                                        YamlFile.parse(e.getKey(), e.getValue()))))
                        .toList();
        store.inTransaction(
                tables -> {
                    var row = new PolicyRow();
                    row.id = Integer.toString(read.version());
                    row.version = read.version();
                    row.definition = policy;
                    tables.policies().add(row);
                    for (var one : all) {
                        tables.series().add(row(one.getValue(), one.getKey()));
                    }
                    return read;
                });
    }

    private static SeriesRow row(Series series, String definition) {
        var row = new SeriesRow();
        row.id = Integer.toString(series.number());
        row.number = series.number();
        row.name = series.id().text();
        row.definition = definition;
        row.pool = Ranges.write(UnitRanges.of(new UnitRange(0, series.units())));
        return row;
    }

    /** What an invitation carries. */
    public record Invitation(SiteId site, String token) {
        @Override
        public String toString() {
            return "Invitation[" + site + "]";
        }
    }

    /**
     * Registers a site, or invites a registered one to join anew.
     *
     * @param stock won of each series to be lent at joining, beside what the policy says
     * @param guarantee empty for what the policy says
     */
    public Invitation addSite(
            SiteId id,
            SiteRole role,
            String name,
            Optional<District> district,
            Map<SeriesId, Won> stock,
            Optional<Won> guarantee,
            Optional<String> category) {
        String token = InvitationToken.drawn(random);
        return service.officer(
                desk -> {
                    Optional<SiteRow> known = desk.site(id);
                    SiteRow row = known.orElseGet(SiteRow::new);
                    row.id = id.text();
                    row.role = role.name();
                    row.name = name;
                    row.district = district.map(District::number).orElse(0);
                    row.category = category.orElse("");
                    row.guarantee = guarantee.map(Won::amount).orElse(-1L);
                    row.tokenHash = InvitationToken.hash(token);
                    if (known.isPresent()) {
                        desk.tables().sites().change(row);
                    } else {
                        desk.tables().sites().add(row);
                    }
                    setStock(desk, id, stock);
                    return new Invitation(id, token);
                });
    }

    /** False when there is no such site. */
    public boolean setSite(
            SiteId id,
            boolean closed,
            Optional<String> blocked,
            Optional<Won> guarantee,
            Map<SeriesId, Won> stock) {
        return service.officer(
                desk -> {
                    Optional<SiteRow> known = desk.site(id);
                    if (known.isEmpty()) {
                        return false;
                    }
                    SiteRow row = known.get();
                    row.closed = row.closed || closed;
                    blocked.ifPresent(reason -> row.blocked = reason);
                    guarantee.ifPresent(won -> row.guarantee = won.amount());
                    desk.tables().sites().change(row);
                    setStock(desk, id, stock);
                    return true;
                });
    }

    private static void setStock(Desk desk, SiteId id, Map<SeriesId, Won> stock) {
        stock.forEach(
                (name, won) -> {
                    SeriesRow series =
                            desk.seriesRows().stream()
                                    .filter(s -> s.name.equals(name.text()))
                                    .findFirst()
                                    .orElseThrow(
                                            () ->
                                                    new IllegalArgumentException(
                                                            "there is no series " + name));
                    new StockRights(desk).setTarget(id.text(), series.number, won);
                });
    }

    /**
     * One token, one member; a second enrolment gives the first number. The home site, if named,
     * takes the place of an earlier one.
     */
    public MemberNumber addMember(
            String token, int birthYear, Optional<SiteId> homeSite, Optional<String> pin) {
        return service.officer(
                desk -> {
                    var members = new Members(desk);
                    MemberNumber number =
                            members.enrol(
                                    token,
                                    birthYear,
                                    homeSite.map(SiteId::text).orElse(""),
                                    pin.map(members::verifier),
                                    Optional.empty(),
                                    "");
                    homeSite.ifPresent(
                            home -> {
                                MemberRow row = members.find(number.number()).orElseThrow();
                                row.homeSite = home.text();
                                desk.tables().members().change(row);
                            });
                    return number;
                });
    }

    /** Why nothing was lent, or the right. */
    public sealed interface Lent {
        record Right(RightId id) implements Lent {}

        record NotLent(String sentence) implements Lent {}
    }

    /** Lends a limit ahead of need; the site gets it with its next sign-on. */
    public Lent lendLimit(
            MemberNumber number, SiteId site, Scope scope, Won amount, Optional<YearMonth> month) {
        return service.officer(
                desk -> {
                    MemberRow member = new Members(desk).find(number.number()).orElse(null);
                    SiteRow row = desk.site(site).orElse(null);
                    if (member == null) {
                        return new Lent.NotLent("There is no member " + number + ".");
                    }
                    if (row == null || row.incarnation == 0) {
                        return new Lent.NotLent("The site " + site + " has not joined.");
                    }
                    IncarnationRow last =
                            desk.tables()
                                    .incarnations()
                                    .get(SiteAffairs.id(row.id, row.incarnation));
                    Optional<SignedRight> right =
                            new LimitRights(desk)
                                    .lendAhead(
                                            SiteAffairs.holder(last),
                                            member,
                                            scope,
                                            month.orElse(Times.month(desk.now())),
                                            amount);
                    return right.<Lent>map(r -> new Lent.Right(r.right().id()))
                            .orElseGet(
                                    () ->
                                            new Lent.NotLent(
                                                    "The member's limit of that month has not so"
                                                            + " much room."));
                });
    }
}
