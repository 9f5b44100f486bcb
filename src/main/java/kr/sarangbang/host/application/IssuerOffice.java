package kr.sarangbang.host.application;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.EnrolmentSecret;
import kr.sarangbang.domain.member.LostCards;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.member.PinVerifier;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.foundation.yaml.YamlFile;
import kr.sarangbang.host.store.CounterRow;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.MemberRow;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SiteRow;

/** What an officer does. Every act is durable when it returns. Any thread. */
public final class IssuerOffice {
    private final IssuerStore store;
    private final RandomGenerator random;
    private final OfficeWork work;

    /**
     * @param random must be good enough for invitations: a SecureRandom outside tests
     */
    public IssuerOffice(
            IssuerStore store,
            Instruments instruments,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.random = random;
        this.work = new OfficeWork(store, instruments, clock, random);
    }

    /**
     * Opens the books: first policy, first series, epoch 1.
     *
     * @param policy YAML
     * @param series YAML by name of file, in the order of their numbers
     * @throws kr.sarangbang.foundation.yaml.YamlMistake naming file, line and what is expected
     */
    public void open(String policyFile, String policy, Map<String, String> series) {
        Policy read = PolicyFile.read(YamlFile.parse(policyFile, policy));
        store.inTransaction(
                tables -> {
                    tables.policies().add(SeriesOffice.row(read, policy));
                    var epoch = new CounterRow();
                    epoch.id = "epoch";
                    epoch.value = 1;
                    tables.counters().add(epoch);
                    series.forEach(
                            (file, text) ->
                                    tables.series()
                                            .add(
                                                    SeriesOffice.row(
                                                            SeriesFile.read(
                                                                    YamlFile.parse(file, text)),
                                                            text)));
                    return true;
                });
    }

    /** What an officer wants, or why not. */
    public sealed interface Outcome<T> {
        record Done<T>(T result) implements Outcome<T> {}

        /**
         * @param reason one sentence
         */
        record Refused<T>(String reason) implements Outcome<T> {}
    }

    /**
     * A site to be.
     *
     * @param stock lent at the joining, by series; for the others what the policy says
     * @param guarantee empty for what the policy says
     */
    public record NewSite(
            SiteId id,
            SiteRole role,
            String name,
            Optional<District> district,
            Optional<String> category,
            Map<SeriesId, Won> stock,
            Optional<Won> guarantee) {
        public NewSite {
            stock = Map.copyOf(stock);
        }
    }

    /**
     * Registers a site.
     *
     * @return the token of its one-time invitation; only its hash is kept
     */
    public Outcome<String> addSite(NewSite site) {
        return act(
                desk -> {
                    if (site.id().equals(SiteId.ISSUER) || desk.site(site.id()).isPresent()) {
                        return new Outcome.Refused<>("There is already a site " + site.id() + ".");
                    }
                    if (site.role() == SiteRole.SHOP && site.district().isEmpty()) {
                        return new Outcome.Refused<>("A shop is in a district.");
                    }
                    var row = new SiteRow();
                    row.id = site.id().text();
                    row.role = site.role().name();
                    row.name = site.name();
                    row.district = site.district().map(District::number).orElse(0);
                    row.category = site.category().orElse("");
                    row.guarantee = site.guarantee().map(Won::amount).orElse(-1L);
                    String token = newToken();
                    row.tokenHash = Joining.tokenHash(token);
                    desk.tables().sites().add(row);
                    return setStock(desk, row, site.stock())
                            .<Outcome<String>>map(Outcome.Refused::new)
                            .orElseGet(() -> new Outcome.Done<>(token));
                });
    }

    /**
     * What is changed of a site.
     *
     * @param blocked an empty text unblocks
     * @param stoppedFrom with {@code blocked}: papers that the site sold at or after this are no
     *     longer believed offline, for instance since it was stolen then; empty for from now on
     */
    public record SiteChange(
            boolean closed,
            Optional<String> blocked,
            Optional<Instant> stoppedFrom,
            Optional<Won> guarantee,
            Map<SeriesId, Won> stock) {
        public SiteChange {
            stock = Map.copyOf(stock);
        }

        public SiteChange(
                boolean closed,
                Optional<String> blocked,
                Optional<Won> guarantee,
                Map<SeriesId, Won> stock) {
            this(closed, blocked, Optional.empty(), guarantee, stock);
        }
    }

    /** Changes a site; more stock or guarantee is lent when it next asks. */
    public Outcome<SiteId> setSite(SiteId id, SiteChange change) {
        return act(
                desk -> {
                    SiteRow row = desk.site(id).orElse(null);
                    if (row == null) {
                        return unknown(id);
                    }
                    row.closed = row.closed || change.closed();
                    change.blocked()
                            .ifPresent(
                                    reason ->
                                            new Blocking(desk)
                                                    .block(row, reason, change.stoppedFrom()));
                    change.guarantee().ifPresent(won -> row.guarantee = won.amount());
                    desk.tables().sites().change(row);
                    Optional<String> refusal = setStock(desk, row, change.stock());
                    if (refusal.isPresent()) {
                        return new Outcome.Refused<>(refusal.get());
                    }
                    Joining.find(desk, row.id, row.incarnation)
                            .filter(i -> !row.closed && RoleOf.barred(row).isEmpty())
                            .ifPresent(i -> lendChanged(desk, row, i, change));
                    return new Outcome.Done<>(id);
                });
    }

    /**
     * The officer's word that the present incarnation of a site seals its journal in a counter
     * (rule 17a), or that it does not. It is the officer's and not the site's: what a copied disk
     * says of itself is no proof. It ends with the incarnation.
     */
    public Outcome<SiteId> setSealedCounter(SiteId id, boolean seals) {
        return act(
                desk -> {
                    SiteRow row = desk.site(id).orElse(null);
                    if (row == null) {
                        return unknown(id);
                    }
                    if (seals && row.incarnation == 0) {
                        return new Outcome.Refused<>(
                                "Site "
                                        + id
                                        + " has not joined yet; say it after 'join"
                                        + " --sealed-counter tpm' was done there.");
                    }
                    row.sealedCounter = seals;
                    desk.tables().sites().change(row);
                    return new Outcome.Done<>(id);
                });
    }

    private static void lendChanged(
            Desk desk, SiteRow row, IncarnationRow journal, SiteChange change) {
        new Guarantees(desk).lend(Joining.holder(journal), row);
        change.stock()
                .forEach(
                        (series, won) ->
                                seriesNumber(desk, series)
                                        .ifPresent(
                                                number ->
                                                        new StockRights(desk)
                                                                .more(
                                                                        Joining.holder(journal),
                                                                        row,
                                                                        number,
                                                                        won)));
    }

    private static Optional<String> setStock(Desk desk, SiteRow row, Map<SeriesId, Won> stock) {
        for (var one : stock.entrySet()) {
            Optional<Integer> number = seriesNumber(desk, one.getKey());
            if (number.isEmpty()) {
                return Optional.of("There is no series " + one.getKey() + ".");
            }
            new StockRights(desk).setTarget(row.id, number.get(), one.getValue());
        }
        return Optional.empty();
    }

    private static Optional<Integer> seriesNumber(Desk desk, SeriesId id) {
        return desk.seriesRows().stream()
                .filter(row -> row.name.equals(id.text()))
                .map(row -> row.number)
                .findFirst();
    }

    /** Enrols at the issuer's own counter; a person's second enrolment gives the first number. */
    public Outcome<MemberNumber> addMember(
            String token, int birthYear, Optional<SiteId> homeSite, Optional<String> pin) {
        return act(
                desk -> {
                    if (homeSite.isPresent() && desk.site(homeSite.get()).isEmpty()) {
                        return unknown(homeSite.get());
                    }
                    Optional<PinVerifier> verifier =
                            pin.map(p -> PinVerifier.of(p, salt(), PinVerifier.ROUNDS));
                    return new Outcome.Done<>(
                            new Members(desk)
                                    .enrol(
                                            new EnrolmentSecret(token, verifier),
                                            MemberNumber.ofRandom(random.nextLong(1_000_000_000L)),
                                            birthYear,
                                            homeSite.map(SiteId::text).orElse(""),
                                            ""));
                });
    }

    /** Signs the statement by which a card is a member's; it goes into the card. */
    public Outcome<Bytes> issueCard(MemberNumber member, Bytes cardKey) {
        return act(desk -> new MemberCards(desk).issue(member, cardKey));
    }

    /** A member reported a lost card. */
    public Outcome<LostCards> loseCards(MemberNumber member) {
        return act(desk -> new MemberCards(desk).lose(member));
    }

    /**
     * Where the issuer's epoch stands.
     *
     * @param unread the journals that are still to be read before anything is granted or decided,
     *     as SITE.INCARNATION; empty when the issuer serves
     */
    public record Epoch(int number, List<String> unread) {}

    /** Begins an epoch: an old state of the books was put back, or it may have been. */
    public Outcome<Epoch> beginEpoch(String by, String reason) {
        return act(
                desk -> {
                    new Epochs(desk).begin(by, reason, 0);
                    return new Outcome.Done<>(epoch(desk));
                });
    }

    /** Ends the waiting for sites that will not come, at the officer's risk. */
    public Outcome<Epoch> endEpochWithout(List<SiteId> sites, String by, String reason) {
        return act(
                desk -> {
                    if (!desk.isReading()) {
                        return new Outcome.Refused<>("The issuer waits for no site's journal.");
                    }
                    List<SiteId> awaited =
                            new Epochs(desk)
                                    .unread().stream().map(row -> new SiteId(row.site)).toList();
                    for (SiteId site : sites) {
                        if (!awaited.contains(site)) {
                            return new Outcome.Refused<>(
                                    "The issuer does not wait for the journal of " + site + ".");
                        }
                    }
                    new Epochs(desk).endWithout(sites, by, reason);
                    return new Outcome.Done<>(epoch(desk));
                });
    }

    private static Epoch epoch(Desk desk) {
        return new Epoch(
                desk.epoch(),
                desk.isReading()
                        ? new Epochs(desk).unread().stream().map(row -> row.id).sorted().toList()
                        : List.of());
    }

    /** Lends a member's limit ahead to a site. */
    public Outcome<RightId> lendLimit(
            MemberNumber member, SiteId site, Scope scope, Optional<YearMonth> month, Won amount) {
        return act(
                desk -> {
                    SiteRow row = desk.site(site).orElse(null);
                    if (row == null) {
                        return unknown(site);
                    }
                    Optional<IncarnationRow> journal = Joining.find(desk, row.id, row.incarnation);
                    MemberRow who = desk.tables().members().find(member.toString()).orElse(null);
                    if (journal.isEmpty()) {
                        return new Outcome.Refused<>("Site " + site + " has not joined yet.");
                    }
                    if (who == null || who.blocked) {
                        return new Outcome.Refused<>(
                                "Member " + member.masked() + " is not known, or blocked.");
                    }
                    if (row.closed || RoleOf.barred(row).isPresent()) {
                        return new Outcome.Refused<>("Site " + site + " is closed or blocked.");
                    }
                    if (desk.isReading()) {
                        return new Outcome.Refused<>(
                                "Nothing is lent before every site's journal was read.");
                    }
                    var limits = new LimitRights(desk);
                    YearMonth of = month.orElse(Times.month(desk.now()));
                    if (!limits.isLendable(of)) {
                        return new Outcome.Refused<>("The policy lends nothing for " + of + ".");
                    }
                    Won possible = limits.possible(member.number(), scope, of);
                    if (amount.isZero() || amount.isOver(possible)) {
                        return new Outcome.Refused<>(
                                "At most " + possible + " may be lent to this member now.");
                    }
                    RightRow right =
                            limits.lend(Joining.holder(journal.get()), who, scope, of, amount);
                    return new Outcome.Done<>(RightId.parse(right.id));
                });
    }

    private static <T> Outcome<T> unknown(SiteId id) {
        return new Outcome.Refused<>("There is no site " + id + ".");
    }

    private <T> Outcome<T> act(Function<Desk, Outcome<T>> wish) {
        return work.act(wish);
    }

    private String newToken() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Bytes salt() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    /** The series on sale, for commands. */
    public List<Series> series() {
        return work.look(Desk::allSeries);
    }
}
