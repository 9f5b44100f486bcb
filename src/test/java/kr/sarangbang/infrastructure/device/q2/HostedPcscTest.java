package kr.sarangbang.infrastructure.device.q2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import kr.sarangbang.testing.NeedsProgram;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the reader works where it works every day, in the container, from the descriptor that is
 * shipped. Method: the real Q2, the real PC/SC service, which is stopped and started.
 */
@RunsBeside
@NeedsProgram("pcscd")
@NeedsVirtualReader
class HostedPcscTest {
    private static final String KIOSK = "Sarangbang Kiosk";
    private static final String READER = "card-reader";
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final MemberNumber MEMBER = MemberNumber.ofRandom(123_456_789);
    private static final byte[] ISSUER = new byte[Ed25519.KEY_BYTES];

    @TempDir Path folder = Path.of("");

    private final Devices devices = new Devices();
    private final IdentifyMember members =
            new IdentifyMember(
                    devices.cardReader(READER),
                    new SiteCards(Bytes.of(Ed25519.publicKey(ISSUER))),
                    new SecureRandom());

    @Test
    void theShippedDescriptorReadsCardsThroughARestartOfTheService() throws Exception {
        DeployFolder deploy = new DeployFolder(folder.resolve("deploy"));
        deploy.fill(
                List.of("00_logger.xml", "32_card-reader.xml"),
                Map.of(
                        "log.file",
                        folder.resolve("q2.log").toString(),
                        "card-reader.reader",
                        KIOSK + " 00 00"));
        assertThat(new DeployCheck(deploy.path()).beforeStart()).isEmpty();
        assertThat(members.identify(Duration.ZERO))
                .as("before the container is up")
                .isInstanceOf(CardReading.ReaderOff.class);
        try (Pcscd service = Pcscd.start(folder, KIOSK);
                Container container = Container.start(deploy)) {
            assertThat(container.awaitStarted(PATIENT)).isTrue();
            aCardIsRead(service);
            service.stop();
            assertThat(devices.awaitNotReady(READER, PATIENT)).isTrue();
            assertThat(devices.health(READER))
                    .hasValueSatisfying(health -> assertThat(health.toString()).contains("pcscd"));
            assertThat(members.identify(Duration.ZERO)).isInstanceOf(CardReading.ReaderOff.class);
            service.startAgain(Optional.of(KIOSK));
            aCardIsRead(service);
        }
    }

    private void aCardIsRead(Pcscd service) throws Exception {
        assertThat(devices.awaitReady(READER, PATIENT)).isTrue();
        try (VirtualCard _ = service.insert(SoftwareCard.of(MEMBER, Ed25519.signer(ISSUER)), 0)) {
            assertThat(members.identify(PATIENT))
                    .isInstanceOfSatisfying(
                            CardReading.Proven.class,
                            proven -> assertThat(proven.member().member()).isEqualTo(MEMBER));
        }
    }
}
