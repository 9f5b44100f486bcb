package kr.sarangbang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.IdentifyMember;
import kr.sarangbang.application.ProvenMember;
import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.codec.P256;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.host.application.IssuerOffice;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCardReader;
import kr.sarangbang.infrastructure.signing.SiteCards;

/**
 * An issuer that serves in this process, and sites that join it over the real line, all in one
 * folder. What it lends is enough for any number of measured acts; nothing else is unusual.
 */
final class BenchTown implements AutoCloseable {
    static final SeriesId SERIES = new SeriesId("bench");

    private static final String POLICY =
            """
            version: 1
            validFrom: 2020-01-01T00:00+09:00
            limits:
              city:
                perMonth: 100,000,000,000
                held: 900,000,000,000
              district:
                perMonth: 100,000,000,000
                held: 900,000,000,000
            homeShare: 100,000,000,000
            monthsAhead: 0
            bearerUpTo: 200,000
            guarantee:
              perVoucher: 50,000
              perTerminal: 100,000,000,000
              budget: 900,000,000,000
              listMaxAge: PT24H
            clockTolerance: PT5M
            stock:
              default: 90,000,000,000
              mostWithoutCounter: 90,000,000,000
              sellUntilBusinessDays: 1
            pinTries: 5
            settlementBusinessDays: 1
            helpTelephone: "02-000-0000"
            """;
    private static final String SERIES_FILE =
            """
            id: bench
            number: 1
            name: 서울사랑상품권 재기
            scope: city
            ceiling: 90,000,000,000
            unit: 10,000
            basisPoints: 700
            windows:
              - from: 2020-01-01T00:00+09:00
            validityYears: 5
            refundUsedBasisPoints: 6000
            """;

    private final Path folder;
    private final OpenIssuer issuer;
    private final IssuerEar ear;
    private final int port;
    private final SecureRandom random = new SecureRandom();

    private BenchTown(Path folder, OpenIssuer issuer, IssuerEar ear, int port) {
        this.folder = folder;
        this.issuer = issuer;
        this.ear = ear;
        this.port = port;
    }

    /** Makes the issuer and has it serve at any free port. */
    static BenchTown open(Path folder) throws IOException {
        return open(folder, List.of());
    }

    /** As {@link #open}, with a clock of its own: its sites have simulated devices. */
    static BenchTown openDemo(Path folder, Instant shows) throws IOException {
        return open(folder, List.of("--demo-clock", shows.toString()));
    }

    private static BenchTown open(Path folder, List<String> more) throws IOException {
        Path series = Files.createDirectories(folder.resolve("series"));
        Files.writeString(series.resolve("bench.yaml"), SERIES_FILE, StandardCharsets.UTF_8);
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(policy, POLICY, StandardCharsets.UTF_8);
        Path home = folder.resolve("issuer");
        var words = new ArrayList<>(List.of("issuer", "init", "--home", "" + home));
        words.addAll(List.of("--policy", "" + policy, "--series", "" + series));
        words.addAll(more);
        command(words.toArray(new String[0]));
        OpenIssuer issuer = OpenIssuer.open(home, "bench", IssuerPause.NONE);
        IssuerEar ear = IssuerEar.of(issuer, 0);
        return new BenchTown(folder, issuer, ear, ear.server().start());
    }

    /**
     * A site that has joined and holds its first rights; its members' limits among them.
     *
     * @param members enrolled with this site for their home
     */
    Site site(String id, SiteRole role, int members) throws IOException {
        String token =
                done(
                        issuer.office()
                                .addSite(
                                        new IssuerOffice.NewSite(
                                                new SiteId(id),
                                                role,
                                                id,
                                                Optional.of(District.JONGNO),
                                                Optional.empty(),
                                                Map.of(),
                                                Optional.empty())));
        var numbers = new ArrayList<MemberNumber>();
        for (int i = 0; i < members; i++) {
            numbers.add(
                    done(
                            issuer.office()
                                    .addMember(
                                            id + "/" + i,
                                            1960,
                                            Optional.of(new SiteId(id)),
                                            Optional.empty())));
        }
        Path invitation = folder.resolve(id + ".invitation");
        issuer.invite(new SiteId(id), token, invitation);
        Path home = folder.resolve(id.toLowerCase(Locale.ROOT));
        command(
                "join",
                "--home",
                "" + home,
                "--invite",
                "" + invitation,
                "--issuer",
                "localhost:" + port);
        return new Site(home, List.copyOf(numbers));
    }

    /** The member with their own card, which has answered. */
    ProvenMember shown(MemberNumber member) throws IOException {
        byte[] key = P256.newPrivateKey(random);
        Bytes statement = done(issuer.office().issueCard(member, Bytes.of(P256.publicKey(key))));
        var reader = new SimulatedCardReader();
        reader.hold(challenge -> CardCodec.prove(key, statement, challenge));
        CardReading reading =
                new IdentifyMember(reader, new SiteCards(issuer.publicKey()), random)
                        .identify(Duration.ZERO);
        if (reading instanceof CardReading.Proven proven) {
            return proven.member();
        }
        throw CommandFailed.broken("A member's card did not prove who it is: " + reading);
    }

    /** A site's home and who is at home there. */
    record Site(Path home, List<MemberNumber> members) {}

    private static <T> T done(IssuerOffice.Outcome<T> outcome) {
        return switch (outcome) {
            case IssuerOffice.Outcome.Done<T> done -> done.result();
            case IssuerOffice.Outcome.Refused<T> refused ->
                    throw CommandFailed.broken("The issuer refuses: " + refused.reason());
        };
    }

    private static void command(String... words) {
        var said = new StringWriter();
        int status =
                Main.run(
                        new PrintWriter(new StringWriter(), true),
                        new PrintWriter(said, true),
                        words);
        if (status != ExitStatus.DONE) {
            throw CommandFailed.broken(said.toString());
        }
    }

    @Override
    public void close() throws IOException {
        ear.close();
        issuer.close();
    }
}
