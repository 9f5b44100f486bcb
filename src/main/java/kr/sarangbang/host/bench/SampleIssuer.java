package kr.sarangbang.host.bench;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.host.application.Instruments;
import kr.sarangbang.host.application.IssuerOffice;
import kr.sarangbang.host.application.IssuerService;
import kr.sarangbang.host.application.KeyedInstruments;
import kr.sarangbang.host.store.IssuerStore;

/** An issuer with drawn keys for measuring; its certificates certify nothing. */
public final class SampleIssuer {
    private static final String POLICY =
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
              default: 1,000,000,000
              mostWithoutCounter: 1,000,000,000
              sellUntilBusinessDays: 1
            pinTries: 5
            settlementBusinessDays: 2
            helpTelephone: "02-000-0000"
            """;
    private static final String SERIES =
            """
            id: city-2022-07
            number: 1
            name: 서울사랑상품권 2022년 7월
            scope: city
            ceiling: 25,000,000,000
            unit: 10,000
            basisPoints: 700
            windows:
              - from: 2022-07-14T10:00+09:00
            validityYears: 5
            refundUsedBasisPoints: 6000
            """;

    private final Random random;
    private final Instruments instruments;
    private final IssuerService service;
    private final IssuerOffice office;

    /**
     * Opens the books in an empty store.
     *
     * @param random draws every key
     */
    public SampleIssuer(IssuerStore store, InstantSource clock, Random random) {
        this.random = random;
        byte[] key = draw();
        this.instruments =
                new KeyedInstruments(
                                Ed25519.signer(key),
                                Bytes.of(Ed25519.publicKey(key)),
                                draw(),
                                draw())
                        .with((site, incarnation, publicKey) -> publicKey);
        this.service = new IssuerService(store, instruments, clock, random);
        this.office = new IssuerOffice(store, instruments, clock, random);
        office.open("policy", POLICY, Map.of("series", SERIES));
    }

    private byte[] draw() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A registered site that has not joined, and its invitation's token. */
    public record Invited(SiteHand hand, String token) {}

    /** Registers a site of Jongno. */
    public Invited site(String name, SiteRole role) {
        var site = new SiteId(name);
        String token =
                done(
                        office.addSite(
                                new IssuerOffice.NewSite(
                                        site,
                                        role,
                                        name,
                                        Optional.of(District.JONGNO),
                                        Optional.empty(),
                                        Map.of(),
                                        Optional.empty())));
        return new Invited(new SiteHand(service, site, draw()), token);
    }

    /** Enrols somebody whose home share is lent to the site. */
    public MemberNumber member(String token, String homeSite) {
        return done(
                office.addMember(token, 1950, Optional.of(new SiteId(homeSite)), Optional.empty()));
    }

    private static <T> T done(IssuerOffice.Outcome<T> outcome) {
        return switch (outcome) {
            case IssuerOffice.Outcome.Done<T> done -> done.result();
            case IssuerOffice.Outcome.Refused<T> refused ->
                    throw new IllegalStateException(refused.reason());
        };
    }

    public Instruments instruments() {
        return instruments;
    }

    public IssuerOffice office() {
        return office;
    }

    public IssuerService service() {
        return service;
    }
}
