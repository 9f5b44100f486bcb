package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.codec.P256;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: by commands too nobody spends as a member on a number alone. Method: a demo town with its
 * simulated cards, a voucher above what its bearer may spend, and the issuer's card office.
 */
@RunsBeside
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MemberCommandsTest {
    private static final long ABOVE = 210_000;

    @TempDir Path folder = Path.of("");

    @Test
    void aDemosCardAnswersForItsOwnMemberUntilItIsReportedLost() throws Exception {
        try (var town = new DemoTown(folder, "2022-07-14T10:00:00+09:00")) {
            town.issuerUp();
            town.site("K1", "kiosk");
            town.site("S1", "shop");
            String one = town.member();
            String two = town.member();
            String three = town.member();

            String first = sold(town, one);
            Ran stranger = redeem(town, first, ABOVE, "--member", two).ends(ExitStatus.REFUSED);
            assertThat(stranger.text("outcome")).isEqualTo("NeedsMember");
            redeem(town, first, ABOVE, "--member", one).ends(ExitStatus.DONE);
            redeem(town, sold(town, two), ABOVE).ends(ExitStatus.DONE);

            Ran part = redeem(town, sold(town, three), 10_000, "--member", three);
            String rest = part.ends(ExitStatus.DONE).text("slip");
            Ran lost = officer(town, "lost-card", "--member", three).ends(ExitStatus.DONE);
            assertThat(lost.text("member")).isEqualTo(three);
            assertThat(lost.text("until")).startsWith("2022-07-14T01:0");
            assertThat(redeem(town, rest, ABOVE, "--member", three).ends(ExitStatus.REFUSED))
                    .extracting(ran -> ran.text("outcome"))
                    .isEqualTo("NeedsMember");
            Ran wrong = redeem(town, rest, ABOVE, "--member", three, "--pin", "1111");
            assertThat(wrong.ends(ExitStatus.REFUSED).text("outcome")).isEqualTo("WrongPin");
            redeem(town, rest, ABOVE, "--member", three, "--pin", "2580").ends(ExitStatus.DONE);
            town.sync("S1");
            town.verify("K1", "S1", "I");
        }
    }

    @Test
    void theCardOfficeSaysWhoseCardAKeyIsAndRefusesWhatIsNone() throws Exception {
        try (var town = new DemoTown(folder, "2022-07-14T10:00:00+09:00")) {
            String member = town.member();
            byte[] card = new byte[P256.PRIVATE_KEY_BYTES];
            Arrays.fill(card, (byte) 5);
            String key = Bytes.of(P256.publicKey(card)).hex();

            Ran issued = issueCard(town, member, key).ends(ExitStatus.DONE);
            Bytes challenge = Bytes.of(new byte[CardCodec.LEAST_CHALLENGE_BYTES]);
            Bytes statement = Bytes.fromHex(issued.text("statement"));
            assertThat(
                            CardCodec.verified(
                                    CardCodec.prove(card, statement, challenge),
                                    challenge,
                                    issuerKey(town)))
                    .map(CardStatement::member)
                    .contains(MemberNumber.parse(member));

            String unknown = MemberNumber.ofRandom(1).toString();
            assertThat(issueCard(town, unknown, key).ends(ExitStatus.REFUSED).text("reason"))
                    .contains("not known");
            assertThat(
                            issueCard(town, member, "04" + "00".repeat(64))
                                    .ends(ExitStatus.REFUSED)
                                    .text("reason"))
                    .contains("P-256");
            assertThat(issueCard(town, member, "zz").ends(ExitStatus.WRONG_USE).err())
                    .contains("hexadecimal");
            assertThat(
                            officer(town, "lost-card", "--member", unknown)
                                    .ends(ExitStatus.REFUSED)
                                    .text("reason"))
                    .contains("not known");
        }
    }

    private static Bytes issuerKey(DemoTown town) throws Exception {
        return Bytes.fromHex(
                Files.readString(Path.of(town.home("I")).resolve("issuer.pub")).strip());
    }

    private static String sold(DemoTown town, String member) {
        return town.here(town.sale("K1", member, 230_000, "cash"))
                .ends(ExitStatus.DONE)
                .texts("slips")
                .getFirst();
    }

    private static Ran redeem(DemoTown town, String slip, long won, String... more) {
        return town.here(DemoTown.and(town.redemption("S1", slip, won), more));
    }

    private static Ran issueCard(DemoTown town, String member, String key) {
        return officer(town, "issue-card", "--member", member, "--key", key);
    }

    private static Ran officer(DemoTown town, String command, String... more) {
        return town.here(
                DemoTown.and(new String[] {"issuer", command, "--home", town.home("I")}, more));
    }
}
