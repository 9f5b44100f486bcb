package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.host.application.Books;
import kr.sarangbang.host.application.Instruments;
import kr.sarangbang.host.application.IssuerOffice;
import kr.sarangbang.host.application.IssuerService;
import kr.sarangbang.host.application.IssuerVerify;
import kr.sarangbang.host.application.KeyedInstruments;
import kr.sarangbang.host.application.LostSiteOffice;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.EntryRow;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.testing.ShownCards;

/** The real issuer on a store in memory. It crashes around its commits and is down for hours. */
final class SimulatedIssuer {
    private final Surroundings around;
    private final IssuerStore store;
    private final IssuerStore durable;
    private Optional<Runnable> old = Optional.empty();
    private final Instruments unplanted;
    private final Instruments instruments;
    private final IssuerOffice office;
    private final LostSiteOffice lostSites;
    private IssuerService service;
    private boolean setBack;
    private Instant downUntil = Instant.MIN;

    SimulatedIssuer(Surroundings around) {
        this(around, Terms.POLICY, terms());
    }

    private static Map<String, String> terms() {
        var series = new LinkedHashMap<String, String>();
        series.put("city", Terms.CITY);
        series.put("jongno", Terms.JONGNO);
        return series;
    }

    /**
     * @param series their definitions by name, in the order in which they are opened
     */
    SimulatedIssuer(Surroundings around, String policy, Map<String, String> series) {
        this.around = around;
        byte[] key = around.chance().bytes(Ed25519.KEY_BYTES);
        Instruments real =
                new KeyedInstruments(
                                Ed25519.signer(key),
                                Bytes.of(Ed25519.publicKey(key)),
                                around.chance().bytes(32),
                                around.chance().bytes(32))
                        .with((site, incarnation, publicKey) -> publicKey);
        this.unplanted =
                new Instruments(
                        around.disks().real() ? real.entries() : KeyedHash::read,
                        around.papers().over(real.papers()),
                        real.cards(),
                        real.signer(),
                        real.identities(),
                        real.certificates(),
                        real.issuerKey(),
                        real.sealingKey());
        this.instruments = around.plant().issuerInstruments(unplanted);
        this.durable = around.disks().issuer();
        this.store = around.plant().issuerStore(durable);
        this.office =
                new IssuerOffice(durable, instruments, around.clock(), around.chance().random());
        this.lostSites =
                new LostSiteOffice(store, instruments, around.clock(), around.chance().random());
        office.open("policy", policy, new LinkedHashMap<>(series));
        this.service = begin();
    }

    private IssuerService begin() {
        return new IssuerService(
                new Dying(),
                instruments,
                around.plant().issuerClock(around.clock()),
                around.chance().random(),
                point -> {
                    Fault crash =
                            point.equals("booked")
                                    ? Fault.ISSUER_CRASH_AFTER_BOOKING
                                    : Fault.ISSUER_CRASH_BEFORE_ANSWERING;
                    if (around.faults().strikes(crash)) {
                        throw new PowerCut();
                    }
                });
    }

    /** Empty when it is down or dies over it. */
    Optional<Answer> answer(PeerIdentity peer, Request request) {
        if (isDown()) {
            return Optional.empty();
        }
        try {
            return Optional.of(around.plant().answer(peer, request, r -> service.answer(peer, r)));
        } catch (PowerCut died) {
            around.trace().note("issuer dies over " + request.getClass().getSimpleName());
            around.plant().issuerDied();
            around.disks().issuerDied();
            service = begin();
            if (around.chance().oneIn(4)) {
                goDown(around.chance().between(Duration.ofMinutes(1), Duration.ofHours(3)));
            }
            return Optional.empty();
        }
    }

    /** Somebody copies the books. */
    void keepImage() {
        old = around.disks().issuerImage(durable);
    }

    /**
     * The copy takes the place of the books, as after a fail-over to a machine that lags behind; an
     * officer says so, and whoever had a line has to connect anew.
     *
     * @return whether there was a copy
     */
    boolean setBack() {
        if (old.isEmpty()) {
            return false;
        }
        old.get().run();
        around.plant().issuerDied();
        service = begin();
        var epoch = done(office.beginEpoch("홍길동", "an old state was put back"));
        setBack = true;
        around.trace().note("issuer is set back, " + epoch);
        return true;
    }

    /** Whether its books ever were older than what it had answered. */
    boolean wasSetBack() {
        return setBack;
    }

    boolean isDown() {
        return around.clock().instant().isBefore(downUntil);
    }

    void goDown(Duration time) {
        downUntil = around.clock().instant().plus(time);
        around.trace().note("issuer is down for " + time.toMinutes() + " min");
    }

    void heal() {
        downUntil = Instant.MIN;
    }

    /** Registers and lets join, before the run begins. */
    Answer.Joined join(IssuerOffice.NewSite site, Bytes publicKey) {
        String token = done(office.addSite(site));
        Answer answer =
                service.answer(
                        new PeerIdentity.Join(site.id().text(), "word"),
                        new Request.Join(token, publicKey));
        if (answer instanceof Answer.Joined joined) {
            return joined;
        }
        throw new IllegalStateException("a site did not join: " + answer);
    }

    /** Enrols, before the run begins. */
    MemberNumber member(String token, int birthYear, Optional<SiteId> home) {
        return done(office.addMember(token, birthYear, home, Optional.empty()));
    }

    /** What officers do about lost sites. */
    LostSiteOffice lostSites() {
        return lostSites;
    }

    /** By an invitation; empty when nobody answers. */
    Optional<Answer.Joined> joinAnew(SiteId site, String token, Bytes publicKey) {
        return answer(
                        new PeerIdentity.Join(site.text(), "word"),
                        new Request.Join(token, publicKey))
                .filter(Answer.Joined.class::isInstance)
                .map(Answer.Joined.class::cast);
    }

    static <T> T done(IssuerOffice.Outcome<T> outcome) {
        return switch (outcome) {
            case IssuerOffice.Outcome.Done<T> done -> done.result();
            case IssuerOffice.Outcome.Refused<T> refused ->
                    throw new IllegalStateException(refused.reason());
        };
    }

    /**
     * The highest entry of a site of which it has the content or its hash, by which it can be told
     * from another; sites here have one incarnation.
     */
    long knownThrough(SiteId site) {
        return store.reading(
                tables ->
                        LongStream.concat(
                                        tables
                                                .entries()
                                                .list(Query.where(EntryRow.SITE, site.text()))
                                                .stream()
                                                .mapToLong(row -> row.number),
                                        tables
                                                .acts()
                                                .list(Query.where(ActRow.SITE, site.text()))
                                                .stream()
                                                .filter(row -> !row.request.isEmpty())
                                                .mapToLong(row -> row.sequence))
                                .max()
                                .orElse(0));
    }

    /** The last entry of a machine that it has booked, with all before it. */
    long bookedThrough(SimulatedSite site) {
        return store.reading(
                tables ->
                        tables.incarnations()
                                .find(site.machine())
                                .map(row -> row.bookedThrough)
                                .orElse(0L));
    }

    /** How many entries of a machine it has that wait for those before them. */
    long early(SimulatedSite site) {
        return store.reading(
                tables ->
                        tables.entries()
                                .list(
                                        Query.where(EntryRow.SITE, site.id().text())
                                                .and(EntryRow.INCARNATION, site.incarnation())
                                                .and(EntryRow.STATE, "EARLY"))
                                .size());
    }

    /** Whether it waits for journals since its books were set back. */
    boolean isReading() {
        return store.reading(
                tables ->
                        tables.incarnations().list(Query.<IncarnationRow>all()).stream()
                                .anyMatch(row -> row.awaited > 0));
    }

    boolean isFrozen(SiteId site) {
        return store.reading(tables -> !tables.sites().get(site.text()).frozen.isEmpty());
    }

    IssuerReport report() {
        return new Books(store, around.clock()).report();
    }

    IssuerVerify.Result verify() {
        return new IssuerVerify(store, unplanted).verify();
    }

    <T> T reading(Function<IssuerTables, T> work) {
        return store.reading(work);
    }

    ShownCards cards() {
        return new ShownCards(instruments.signer()::sign, instruments.issuerKey());
    }

    Bytes issuerKey() {
        return instruments.issuerKey();
    }

    Bytes sealingKey() {
        return instruments.sealingKey();
    }

    /** A store under which the power goes before the commit. */
    private final class Dying implements IssuerStore {
        @Override
        public <T> T inTransaction(Function<IssuerTables, T> work) {
            return store.inTransaction(
                    tables -> {
                        T result = work.apply(tables);
                        if (around.faults().strikes(Fault.ISSUER_CRASH_BEFORE_BOOKING)) {
                            throw new PowerCut();
                        }
                        return result;
                    });
        }

        @Override
        public <T> T reading(Function<IssuerTables, T> work) {
            return store.reading(work);
        }

        @Override
        public List<String> damage() {
            return store.damage();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
