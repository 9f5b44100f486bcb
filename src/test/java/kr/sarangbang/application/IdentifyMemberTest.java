package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.P256;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCardReader;
import kr.sarangbang.infrastructure.signing.SiteCards;
import kr.sarangbang.port.CardReader.CardAnswer;
import kr.sarangbang.testing.ShownCards;
import org.junit.jupiter.api.Test;

/** Who is there is found out by the card alone, and by nothing that can be copied from it. */
class IdentifyMemberTest {
    private static final MemberNumber MEMBER = MemberNumber.ofRandom(123_456_789);
    private static final byte[] ISSUER = new byte[Ed25519.KEY_BYTES];
    private static final byte[] CARD = filled(2);

    private final SimulatedCardReader reader = new SimulatedCardReader();
    private final IdentifyMember members =
            new IdentifyMember(
                    reader, new SiteCards(Bytes.of(Ed25519.publicKey(ISSUER))), new Random(1));

    private static byte[] filled(int value) {
        byte[] bytes = new byte[P256.PRIVATE_KEY_BYTES];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static Bytes statement(byte[] issuer) {
        Signer signer = Ed25519.signer(issuer);
        return CardCodec.sign(
                signer, new CardStatement(MEMBER, Bytes.of(P256.publicKey(CARD)), Instant.EPOCH));
    }

    private CardReading identify() {
        return members.identify(Duration.ZERO);
    }

    @Test
    void aMemberIsWhoTheirCardProvesThemToBe() {
        reader.hold(challenge -> CardCodec.prove(CARD, statement(ISSUER), challenge));
        assertThat(identify())
                .isInstanceOfSatisfying(
                        CardReading.Proven.class,
                        proven -> assertThat(proven.member().member()).isEqualTo(MEMBER));
    }

    @Test
    void anAnswerThatWasRecordedProvesNothingLater() {
        List<CardProof> recorded = new ArrayList<>();
        reader.hold(
                challenge -> {
                    recorded.add(CardCodec.prove(CARD, statement(ISSUER), challenge));
                    return recorded.getFirst();
                });
        assertThat(identify()).isInstanceOf(CardReading.Proven.class);
        reader.hold(challenge -> recorded.getFirst());
        assertThat(identify()).isInstanceOf(CardReading.NotAMemberCard.class);
    }

    @Test
    void aCopiedStatementInAnotherCardProvesNothing() {
        reader.hold(challenge -> CardCodec.prove(filled(3), statement(ISSUER), challenge));
        assertThat(identify()).isInstanceOf(CardReading.NotAMemberCard.class);
    }

    @Test
    void aCardOfAnotherIssuerIsNoMembers() {
        byte[] other = filled(9);
        reader.hold(challenge -> CardCodec.prove(CARD, statement(other), challenge));
        assertThat(identify()).isInstanceOf(CardReading.NotAMemberCard.class);
    }

    @Test
    void noChallengeIsAskedTwice() {
        List<Bytes> asked = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            reader.hold(
                    challenge -> {
                        asked.add(challenge);
                        return CardCodec.prove(CARD, statement(ISSUER), challenge);
                    });
            identify();
        }
        assertThat(new HashSet<>(asked)).hasSize(50);
        assertThat(asked).allSatisfy(c -> assertThat(c.length()).isEqualTo(32));
    }

    @Test
    void whatIsNoAnswerOfACardSaysNothingOfAPerson() {
        assertThat(identify()).isInstanceOf(CardReading.NoCard.class);
        reader.hold(new CardAnswer.TakenAway());
        assertThat(identify()).isInstanceOf(CardReading.TakenAway.class);
        reader.hold(new CardAnswer.NotAMemberCard());
        assertThat(identify()).isInstanceOf(CardReading.NotAMemberCard.class);
        reader.hold(new CardAnswer.Unknown("알 수 없는 답"));
        assertThat(identify()).isEqualTo(new CardReading.ReaderOff("알 수 없는 답"));
        reader.ready(false);
        assertThat(identify()).isInstanceOf(CardReading.ReaderOff.class);
    }

    @Test
    void aSaleToOneMemberCannotBeginOnAnothersCard() {
        var town = new Town();
        SaleRequest own = town.kiosk.wish(town.member, 50_000, PaymentMeans.CARD);
        assertThatThrownBy(
                        () ->
                                new SaleRequest(
                                        town.member,
                                        new Presence.CardAnswered(ShownCards.show(town.stranger)),
                                        own.series(),
                                        own.face(),
                                        own.means(),
                                        own.tendered(),
                                        own.actor()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
