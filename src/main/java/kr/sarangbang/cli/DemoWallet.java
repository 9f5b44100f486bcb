package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.IdentifyMember;
import kr.sarangbang.application.ProvenMember;
import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.codec.P256;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.infrastructure.config.DurableFile;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCardReader;
import kr.sarangbang.infrastructure.signing.SiteCards;

/**
 * The member cards of a demo home: each has its own key and answers with a real proof. A card is
 * made when it is first shown, and then stands in for the issuer's card office: it lies beside the
 * home, because all homes of one demo do.
 */
final class DemoWallet {
    private final SiteHome home;
    private final Bytes issuerKey;
    private final Optional<Path> demoClock;

    DemoWallet(SiteHome home, SiteConfig config) {
        this(home, config.issuerKey(), config.demoClock());
    }

    /**
     * @param issuerKey by which the cards are checked
     * @param demoClock the demo's shared clock, which lies beside its issuer's keys
     */
    DemoWallet(SiteHome home, Bytes issuerKey, Optional<Path> demoClock) {
        this.home = home;
        this.issuerKey = issuerKey;
        this.demoClock = demoClock;
    }

    /** The member's card, made now if there is none yet. */
    SimulatedCardReader.Card card(MemberNumber member) {
        try {
            Path file = home.cards().resolve(member.toString());
            if (!Files.exists(file)) {
                make(file, member);
            }
            List<String> lines = Files.readAllLines(file);
            byte[] key = Bytes.fromHex(lines.get(0)).toArray();
            Bytes statement = Bytes.fromHex(lines.get(1));
            return challenge -> CardCodec.prove(key, statement, challenge);
        } catch (IOException e) {
            throw CommandFailed.broken(
                    "This demo's simulated card cannot be read: " + e.getMessage());
        }
    }

    /** Holds the member's card to a simulated reader, as a person would. */
    ProvenMember show(MemberNumber member) {
        var reader = new SimulatedCardReader();
        reader.hold(card(member));
        CardReading reading =
                new IdentifyMember(reader, new SiteCards(issuerKey), new SecureRandom())
                        .identify(Duration.ZERO);
        if (reading instanceof CardReading.Proven proven) {
            return proven.member();
        }
        throw CommandFailed.broken(
                "This demo's simulated card does not prove who it is: it is of another issuer.");
    }

    private void make(Path file, MemberNumber member) throws IOException {
        byte[] key = P256.newPrivateKey(new SecureRandom());
        var statement =
                new CardStatement(
                        member,
                        Bytes.of(P256.publicKey(key)),
                        DemoSettings.time(demoClock).instant());
        Ed25519Key issuer = issuerKey();
        DurableFile.write(
                file,
                (Bytes.of(key).hex() + "\n" + CardCodec.sign(issuer::sign, statement).hex() + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private Ed25519Key issuerKey() throws IOException {
        Path issuer = demoClock.map(Path::getParent).orElse(null);
        if (issuer == null || !Files.exists(new IssuerHome(issuer).signingKey())) {
            throw CommandFailed.broken(
                    "This demo's issuer, which would make the simulated card, is not there; give"
                            + " the member's --pin");
        }
        return KeyFiles.readKey(new IssuerHome(issuer).signingKey());
    }
}
