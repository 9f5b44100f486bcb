package kr.sarangbang.infrastructure.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import kr.sarangbang.card.SoftwareCard;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.infrastructure.signing.SiteCards;
import kr.sarangbang.port.CardReader.CardAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The talk with a card, against our applet in a card of software. */
class MemberCardTalkTest {
    private static final MemberNumber MEMBER = MemberNumber.ofRandom(123_456_789);
    private static final byte[] ISSUER = new byte[Ed25519.KEY_BYTES];
    private static final SiteCards SITE = new SiteCards(Bytes.of(Ed25519.publicKey(ISSUER)));

    private static Bytes challenge(int value) {
        byte[] challenge = new byte[32];
        Arrays.fill(challenge, (byte) value);
        return Bytes.of(challenge);
    }

    private static SoftwareCard members() {
        return SoftwareCard.of(MEMBER, Ed25519.signer(ISSUER));
    }

    private static CardProof proof(SoftwareCard card, Bytes challenge, boolean tellsLength)
            throws CardException {
        return ((CardAnswer.Answered)
                        new MemberCardTalk(card::transmit, tellsLength).answer(challenge))
                .proof();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMembersCardProvesWhoseItIs(boolean tellsLength) throws CardException {
        CardProof proof = proof(members(), challenge(1), tellsLength);
        assertThat(SITE.statement(proof, challenge(1))).map(CardStatement::member).contains(MEMBER);
        assertThat(SITE.statement(proof, challenge(2))).as("for another challenge").isEmpty();
    }

    /** Goal: a copied number is worth nothing. Method: a card's statement put into another card. */
    @Test
    void aStatementCopiedIntoAnotherCardProvesNothing() throws CardException {
        SoftwareCard copy = SoftwareCard.fresh();
        copy.select();
        copy.put(proof(members(), challenge(1), true).statement());
        assertThat(SITE.statement(proof(copy, challenge(2), true), challenge(2)))
                .isEqualTo(Optional.empty());
    }

    @Test
    void aCardWithoutOurAppletOrWithoutAStatementIsNoMembers() throws CardException {
        for (SoftwareCard card :
                new SoftwareCard[] {SoftwareCard.foreign(), SoftwareCard.fresh()}) {
            assertThat(new MemberCardTalk(card::transmit, true).answer(challenge(1)))
                    .isEqualTo(new CardAnswer.NotAMemberCard());
        }
    }

    /** A bank's card may have anything behind any command; only 9000 all the way is ours. */
    @ParameterizedTest
    @ValueSource(ints = {0xa4, 0xca, 0x88})
    void anyOtherStatusAtAnyStepMeansAnotherCard(int refused) throws CardException {
        SoftwareCard card = members();
        MemberCardTalk.CardLine refusing =
                command ->
                        command.getINS() == refused
                                ? new ResponseAPDU(new byte[] {0x6f, 0})
                                : transmit(card, command);
        assertThat(new MemberCardTalk(refusing, true).answer(challenge(1)))
                .isEqualTo(new CardAnswer.NotAMemberCard());
    }

    private static ResponseAPDU transmit(SoftwareCard card, CommandAPDU command) {
        return card.transmit(command);
    }

    /** Goal: a card pulled out in the middle loses nothing. Method: each command is looked at. */
    @Test
    void fault10NothingIsEverWrittenToACard() throws CardException {
        SoftwareCard card = members();
        List<Integer> commands = new ArrayList<>();
        new MemberCardTalk(
                        command -> {
                            commands.add(command.getINS());
                            return card.transmit(command);
                        },
                        true)
                .answer(challenge(1));
        // SELECT, GET DATA and INTERNAL AUTHENTICATE change nothing on a card (ISO 7816-4).
        assertThat(commands).isNotEmpty().allMatch(Set.of(0xa4, 0xca, 0x88)::contains);
    }
}
