package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCardReader;
import kr.sarangbang.port.CardReader.CardAnswer;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a demo's card proves as a real one does. Method: its answers are verified as a site's. */
@RunsBeside
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DemoWalletTest {
    /** One site for all; each test has members of its own. */
    @TempDir private static Path folder = Path.of("");

    private static SiteHome home = new SiteHome(folder);
    private static long drawn = 123_456_789;

    private final MemberNumber member = MemberNumber.ofRandom(drawn++);
    private final MemberNumber other = MemberNumber.ofRandom(drawn++);
    private final SiteConfig config;
    private final DemoWallet wallet;

    DemoWalletTest() throws IOException {
        config = OpenSite.config(home);
        wallet = new DemoWallet(home, config);
    }

    @BeforeAll
    static void aDemoSite() throws Exception {
        try (var town = new DemoTown(folder, "2022-07-14T10:00:00+09:00")) {
            town.issuerUp();
            town.site("K1", "kiosk");
            home = new SiteHome(Path.of(town.home("K1")));
        }
    }

    private static Bytes challenge(int fill) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) fill;
        return Bytes.of(bytes);
    }

    private static CardProof proof(SimulatedCardReader.Card card, Bytes challenge) {
        var reader = new SimulatedCardReader();
        reader.hold(card);
        return ((CardAnswer.Answered) reader.identify(challenge, Duration.ZERO)).proof();
    }

    @Test
    void aCardProvesItsMemberForOneChallengeAndNoOther() {
        CardProof proof = proof(wallet.card(member), challenge(1));
        assertThat(CardCodec.verified(proof, challenge(1), config.issuerKey()))
                .map(CardStatement::member)
                .contains(member);
        assertThat(CardCodec.verified(proof, challenge(2), config.issuerKey())).isEmpty();
        assertThat(wallet.show(other).member()).isEqualTo(other);
    }

    @Test
    void aMembersCardStaysTheSameAndIsNobodyElses() {
        Bytes first = proof(wallet.card(member), challenge(1)).statement();
        Bytes again = proof(new DemoWallet(home, config).card(member), challenge(2)).statement();
        assertThat(again).isEqualTo(first);
        assertThat(proof(wallet.card(other), challenge(1)).statement()).isNotEqualTo(first);
    }

    /** What is in the file of another member's card does not prove this one. */
    @Test
    void aCardWhoseFileWasChangedProvesNothing() throws Exception {
        wallet.card(member);
        wallet.card(other);
        Path file = home.cards().resolve(member.toString());
        String key = Files.readAllLines(home.cards().resolve(other.toString())).getFirst();
        Files.writeString(file, key + "\n" + Files.readAllLines(file).getLast() + "\n");
        assertThatThrownBy(() -> wallet.show(member))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("does not prove");
    }

    @Test
    void withoutTheDemosIssuerNoNewCardIsMadeAndAnOldOneIsShown() throws Exception {
        wallet.card(member);
        Path clock = config.demoClock().orElseThrow();
        Path keys = clock.resolveSibling("keys");
        Path elsewhere = clock.resolveSibling("elsewhere");
        Files.move(keys, elsewhere);
        try {
            assertThat(wallet.show(member).member()).isEqualTo(member);
            assertThatThrownBy(() -> wallet.show(other))
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("--pin");
        } finally {
            Files.move(elsewhere, keys);
        }
    }
}
