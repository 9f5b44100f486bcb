package kr.sarangbang.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.RightCodec;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.host.application.Books;
import kr.sarangbang.host.application.Instruments;
import kr.sarangbang.host.application.IssuerOffice;
import kr.sarangbang.host.application.IssuerService;
import kr.sarangbang.host.application.IssuerVerify;
import kr.sarangbang.host.application.KeyedInstruments;
import kr.sarangbang.host.application.LostSiteOffice;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.memory.MemoryStore;

/** The real issuer over books in memory, with three series and a policy of its own. */
final class TownIssuer {
    static final String POLICY =
            """
            version: 1
            validFrom: 2020-01-01T00:00+09:00
            limits:
              city:
                perMonth: 400,000
                held: 1,000,000
              district:
                perMonth: 400,000
                held: 1,000,000
            homeShare: 400,000
            monthsAhead: 0
            bearerUpTo: 200,000
            guarantee:
              perVoucher: 50,000
              perTerminal: 300,000
              budget: 100,000,000
              listMaxAge: PT24H
            clockTolerance: PT5M
            stock:
              default: 5,000,000
              mostWithoutCounter: 20,000,000
              sellUntilBusinessDays: 1
            pinTries: 5
            settlementBusinessDays: 1
            helpTelephone: "02-120"
            """;
    private static final String OPEN =
            """
            id: open
            number: 1
            name: 늘 여는 판
            scope: city
            ceiling: 25,000,000,000
            unit: 10,000
            basisPoints: 700
            windows:
              - from: 2020-01-01T00:00+09:00
            validityYears: 5
            refundUsedBasisPoints: 6000
            """;
    private static final String TURNS =
            """
            id: turns
            number: 2
            name: 차례로 여는 판
            scope: city
            ceiling: 100,000,000
            unit: 10,000
            basisPoints: 700
            windows:
              - from: 2022-07-14T14:00+09:00
                until: 2022-07-14T15:00+09:00
                who: ODD
              - from: 2022-07-14T16:00+09:00
                until: 2022-07-14T17:00+09:00
                who: EVEN
            validityYears: 5
            refundUsedBasisPoints: 6000
            """;
    private static final String SMALL =
            """
            id: small
            number: 3
            name: 작은 판
            scope: city
            ceiling: 50,000
            unit: 10,000
            basisPoints: 700
            windows:
              - from: 2020-01-01T00:00+09:00
            validityYears: 5
            refundUsedBasisPoints: 6000
            """;
    private static final String DISTRICT =
            """
            id: jongno
            number: 4
            name: 종로 판
            scope: jongno
            ceiling: 100,000,000
            unit: 10,000
            basisPoints: 700
            windows:
              - from: 2020-01-01T00:00+09:00
            validityYears: 5
            refundUsedBasisPoints: 6000
            """;

    private final TownTime time;
    private final MemoryStore store = new MemoryStore();
    private final Random random;
    private final Signer signer;
    private final Bytes key;
    private final Instruments instruments;
    private final IssuerService service;
    private final IssuerOffice office;
    private long rights = 900_000;

    /**
     * @param seed of every key
     */
    TownIssuer(TownTime time, String policy, long seed) {
        this.time = time;
        random = new Random(seed);
        byte[] secret = draw();
        signer = Ed25519.signer(secret);
        key = Bytes.of(Ed25519.publicKey(secret));
        instruments =
                new KeyedInstruments(signer, key, draw(), draw())
                        .with((site, incarnation, publicKey) -> publicKey);
        service = new IssuerService(store, instruments, time::now, random);
        office = new IssuerOffice(store, instruments, time::now, random);
        office.open(
                "policy",
                policy,
                Map.of("open", OPEN, "turns", TURNS, "small", SMALL, "district", DISTRICT));
    }

    byte[] draw() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    Bytes key() {
        return key;
    }

    Instruments instruments() {
        return instruments;
    }

    IssuerOffice office() {
        return office;
    }

    String invite(SiteId site, SiteRole role, District district, Map<SeriesId, Won> stock) {
        return done(
                office.addSite(
                        new IssuerOffice.NewSite(
                                site,
                                role,
                                site.text(),
                                Optional.of(district),
                                Optional.empty(),
                                stock,
                                Optional.empty())));
    }

    MemberNumber member(String token, int birthYear, Optional<SiteId> home, Optional<String> pin) {
        return done(office.addMember(token, birthYear, home, pin));
    }

    RightId lend(MemberNumber member, SiteId site, YearMonth month, long won) {
        return done(office.lendLimit(member, site, Scope.CITY, Optional.of(month), Won.of(won)));
    }

    void lose(SiteId site) {
        done(new LostSiteOffice(store, instruments, time::now, random).writeOff(site, "홍", "fire"));
    }

    /** The token of a new invitation, for a site that is frozen or whose disk is gone. */
    String inviteAnew(SiteId site) {
        var lost = new LostSiteOffice(store, instruments, time::now, random);
        done(lost.writeOff(site, "홍", "its disk is gone"));
        return done(lost.invite(site, "홍", "a new disk"));
    }

    void block(SiteId site) {
        done(
                office.setSite(
                        site,
                        new IssuerOffice.SiteChange(
                                false, Optional.of("a reason"), Optional.empty(), Map.of())));
    }

    /** Stolen at that time, says an officer. */
    void stop(SiteId site, Instant from) {
        done(
                office.setSite(
                        site,
                        new IssuerOffice.SiteChange(
                                false,
                                Optional.of("stolen"),
                                Optional.of(from),
                                Optional.empty(),
                                Map.of())));
    }

    void trustAgain(SiteId site) {
        done(
                office.setSite(
                        site,
                        new IssuerOffice.SiteChange(
                                false, Optional.of(""), Optional.empty(), Map.of())));
    }

    private static <T> T done(IssuerOffice.Outcome<T> outcome) {
        return switch (outcome) {
            case IssuerOffice.Outcome.Done<T> done -> done.result();
            case IssuerOffice.Outcome.Refused<T> refused ->
                    throw new IllegalStateException(refused.reason());
        };
    }

    Answer answer(SiteId site, int incarnation, Request request) {
        return service.answer(new PeerIdentity.Site(site.text(), incarnation), request);
    }

    Answer join(SiteId site, String token, Bytes publicKey) {
        return service.answer(
                new PeerIdentity.Join(site.text(), "word"), new Request.Join(token, publicKey));
    }

    /**
     * A right that only this test knows of; a site cannot tell. The books have its number and no
     * more: one that they did not have would say that the issuer was set back.
     */
    SignedRight sign(Right right) {
        SignedRight signed = RightCodec.sign(signer, right);
        store.inTransaction(
                tables -> {
                    var row = new RightRow();
                    row.id = right.id().toString();
                    row.epoch = right.id().epoch();
                    row.number = right.id().number();
                    row.kind = "TEST";
                    row.site = right.holder().site().text();
                    row.incarnation = right.holder().incarnation();
                    row.member = -1;
                    row.received = true;
                    row.signed = signed.signed().toArray();
                    tables.rights().add(row);
                    return row;
                });
        return signed;
    }

    /** The books as they are now, to be put back later. */
    MemoryStore image() {
        return store.image();
    }

    /** An old state of the books is put back, and nobody says so. */
    void putBack(MemoryStore image) {
        store.putBack(image);
    }

    /** What the books hold of series 1, won. */
    IssuerReport.OfSeries openSeries() {
        return report().series().getFirst();
    }

    RightId freshId() {
        return new RightId(1, ++rights);
    }

    IssuerReport report() {
        return new Books(store, time::now).report();
    }

    Iterable<?> problems() {
        return new IssuerVerify(store, instruments).verify().problems();
    }

    /** What is in the books. */
    <T> T reading(Function<IssuerTables, T> look) {
        return store.reading(look);
    }
}
