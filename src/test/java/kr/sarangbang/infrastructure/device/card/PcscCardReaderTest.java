package kr.sarangbang.infrastructure.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.IdentifyMember;
import kr.sarangbang.card.NeedsVirtualReader;
import kr.sarangbang.card.Pcscd;
import kr.sarangbang.card.SoftwareCard;
import kr.sarangbang.card.VirtualCard;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.infrastructure.signing.SiteCards;
import kr.sarangbang.port.CardReader.CardAnswer;
import kr.sarangbang.testing.NeedsProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: the driver outlives everything that happens at a counter. Method: the real PC/SC service
 * with virtual readers, in which cards of software lie that run our applet.
 */
@NeedsProgram("pcscd")
@NeedsVirtualReader
class PcscCardReaderTest {
    private static final String KIOSK = "Sarangbang Kiosk";
    private static final String COUNTER = "Sarangbang Counter";
    private static final String FIRST_SLOT = KIOSK + " 00 00";
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final MemberNumber MEMBER = MemberNumber.ofRandom(123_456_789);
    private static final MemberNumber OTHER = MemberNumber.ofRandom(987_654_321);
    private static final byte[] ISSUER = new byte[Ed25519.KEY_BYTES];
    private static final SiteCards SITE = new SiteCards(Bytes.of(Ed25519.publicKey(ISSUER)));

    @TempDir Path folder = Path.of("");

    private final PcscCardReader reader = new PcscCardReader(FIRST_SLOT);
    private final IdentifyMember members = new IdentifyMember(reader, SITE, new SecureRandom());

    private static SoftwareCard cardOf(MemberNumber member) {
        return SoftwareCard.of(member, Ed25519.signer(ISSUER));
    }

    private static Bytes challenge() {
        byte[] challenge = new byte[32];
        Arrays.fill(challenge, (byte) 5);
        return Bytes.of(challenge);
    }

    /** Cards change hands here faster than the service looks: the first may be found gone. */
    private CardReading afterTheChange() {
        CardReading reading = members.identify(PATIENT);
        return reading instanceof CardReading.TakenAway ? members.identify(PATIENT) : reading;
    }

    private void isRead(MemberNumber member) {
        assertThat(afterTheChange())
                .isInstanceOfSatisfying(
                        CardReading.Proven.class,
                        proven -> assertThat(proven.member().member()).isEqualTo(member));
    }

    @Test
    void aMembersCardIsReadAsOftenAsItIsAskedAndNoCardIsSaidWithoutOne() throws IOException {
        try (Pcscd service = Pcscd.start(folder, KIOSK)) {
            assertThat(members.identify(SHORT)).isInstanceOf(CardReading.NoCard.class);
            assertThat(members.identify(Duration.ZERO)).isInstanceOf(CardReading.NoCard.class);
            assertThat(reader.ready()).isTrue();
            try (VirtualCard _ = service.insert(cardOf(MEMBER), 0)) {
                isRead(MEMBER);
                isRead(MEMBER);
                assertThat(members.identify(Duration.ZERO)).isInstanceOf(CardReading.Proven.class);
            }
        }
    }

    @Test
    void ofTwoReadersTheOneThatIsNamedIsRead() throws IOException {
        try (Pcscd service = Pcscd.start(folder, KIOSK);
                VirtualCard inTheOther = service.insert(cardOf(OTHER), 1);
                VirtualCard _ = service.insert(cardOf(MEMBER), 0)) {
            isRead(MEMBER);
            assertThat(inTheOther.commands()).isZero();
            for (String name : new String[] {"", "Sarangbang", KIOSK}) {
                assertThat(new PcscCardReader(name).identify(challenge(), SHORT))
                        .as("'" + name + "' is more than one")
                        .isInstanceOfSatisfying(
                                CardAnswer.ReaderOff.class,
                                off -> assertThat(off.reason()).contains("둘 이상", FIRST_SLOT));
            }
            assertThat(new PcscCardReader("ACS").trouble())
                    .hasValueSatisfying(
                            sentence -> assertThat(sentence).contains("'ACS'", FIRST_SLOT));
        }
    }

    /** Each command of the talk is torn once; nothing happened, and the next card is read. */
    @ParameterizedTest
    @ValueSource(ints = {0xa4, 0xca, 0x88})
    void fault9ACardPulledOutInTheMiddleIsAskedForAgain(int instruction) throws Exception {
        try (Pcscd service = Pcscd.start(folder, KIOSK)) {
            try (VirtualCard torn = service.insertToBeTorn(cardOf(MEMBER), instruction)) {
                assertThat(members.identify(PATIENT)).isInstanceOf(CardReading.TakenAway.class);
                assertThat(torn.awaitGone()).isTrue();
            }
            try (VirtualCard _ = service.insert(cardOf(MEMBER), 0)) {
                isRead(MEMBER);
            }
        }
    }

    @Test
    void aForeignCardIsToldOnceWhileItLiesThereAndHidesNobody() throws IOException {
        try (Pcscd service = Pcscd.start(folder, KIOSK)) {
            try (VirtualCard foreign = service.insert(SoftwareCard.foreign(), 0)) {
                assertThat(members.identify(PATIENT))
                        .isInstanceOf(CardReading.NotAMemberCard.class);
                assertThat(members.identify(SHORT)).isInstanceOf(CardReading.NoCard.class);
                assertThat(foreign.commands()).isGreaterThan(1);
            }
            try (VirtualCard _ = service.insert(cardOf(MEMBER), 0)) {
                isRead(MEMBER);
            }
            try (VirtualCard _ = service.insert(SoftwareCard.fresh(), 0)) {
                assertThat(afterTheChange()).isInstanceOf(CardReading.NotAMemberCard.class);
            }
        }
    }

    @Test
    void aServiceThatIsStartedAnewIsUsedAnew() throws Exception {
        try (Pcscd service = Pcscd.start(folder, KIOSK)) {
            try (VirtualCard _ = service.insert(cardOf(MEMBER), 0)) {
                isRead(MEMBER);
            }
            service.stop();
            assertThat(members.identify(SHORT)).isInstanceOf(CardReading.ReaderOff.class);
            assertThat(reader.ready()).isFalse();
            assertThat(reader.trouble()).hasValueSatisfying(s -> assertThat(s).contains("pcscd"));
            service.startAgain(Optional.of(KIOSK));
            assertThat(reader.trouble()).isEmpty();
            assertThat(reader.ready()).isTrue();
            try (VirtualCard _ = service.insert(cardOf(MEMBER), 0)) {
                isRead(MEMBER);
            }
        }
    }

    @Test
    void aServiceThatEndsWhileACardIsAwaitedIsToldAndNotThrown() throws Exception {
        try (Pcscd service = Pcscd.start(folder, KIOSK)) {
            assertThat(members.identify(SHORT)).isInstanceOf(CardReading.NoCard.class);
            CompletableFuture<CardReading> waiting =
                    CompletableFuture.supplyAsync(() -> members.identify(PATIENT));
            service.stop();
            assertThat(waiting.get(PATIENT.toSeconds(), TimeUnit.SECONDS))
                    .isInstanceOf(CardReading.ReaderOff.class);
        }
    }

    @Test
    void aReaderThatIsUnpluggedIsToldAndReadAgainWhenItIsBack() throws Exception {
        try (Pcscd service = Pcscd.start(folder, KIOSK)) {
            assertThat(reader.trouble()).isEmpty();
            service.stop();
            service.startAgain(Optional.of(COUNTER));
            assertThat(reader.trouble())
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains(KIOSK));
            assertThat(members.identify(SHORT)).isInstanceOf(CardReading.ReaderOff.class);
            service.stop();
            service.startAgain(Optional.empty());
            assertThat(members.identify(SHORT)).isInstanceOf(CardReading.ReaderOff.class);
            service.stop();
            service.startAgain(Optional.of(KIOSK));
            try (VirtualCard _ = service.insert(cardOf(MEMBER), 0)) {
                isRead(MEMBER);
            }
        }
    }
}
