package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.foundation.keys.Certificates;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.infrastructure.clock.DemoClock;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.station.JoinAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who belongs to a branch, and by which word they came in. */
class HubBookTest {
    private static final Instant START = Instant.parse("2022-07-14T00:00:00Z");
    private static final Bytes ONE = key(1);
    private static final Bytes OTHER = key(2);

    @TempDir private Path folder = Path.of("");

    private static Bytes key(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return Bytes.of(bytes);
    }

    private DemoClock clock() throws IOException {
        Path file = folder.resolve("clock");
        return Files.exists(file)
                ? new DemoClock(file, InstantSource.system())
                : DemoClock.begin(file, START, InstantSource.system());
    }

    private HubBook book() throws IOException {
        clock();
        return HubBook.of(
                new SiteHome(folder.resolve("B1")),
                new SiteConfig(
                        new SiteId("B1"),
                        1,
                        SiteRole.BRANCH,
                        "localhost",
                        1,
                        key(3),
                        key(4),
                        key(5),
                        Optional.of(folder.resolve("clock"))));
    }

    private StationInvitation invited(String name) throws IOException {
        Path file = folder.resolve(name + ".invitation");
        book().invite(name, "hub", 8600, file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        return StationInvitation.read(file);
    }

    private JoinAnswer join(StationInvitation invitation, Bytes key) throws IOException {
        var bearer = (PeerIdentity.Join) PeerIdentity.of(invitation.certificate()).orElseThrow();
        return book().join(bearer, invitation.token(), key);
    }

    private static PeerIdentity.Site identity(JoinAnswer answer) {
        byte[] der = ((JoinAnswer.Joined) answer).certificate().toArray();
        return (PeerIdentity.Site) PeerIdentity.of(Certificates.ofDer(der)).orElseThrow();
    }

    @Test
    void oneMachineJoinsByAnInvitationAndMayAskAgain() throws IOException {
        StationInvitation invitation = invited("window-2");
        PeerIdentity.Site first = identity(join(invitation, ONE));
        assertThat(first).isEqualTo(new PeerIdentity.Site("window-2", 1));
        assertThat(identity(join(invitation, ONE))).isEqualTo(first);
        assertThat(join(invitation, OTHER)).isInstanceOf(JoinAnswer.NotJoined.class);
        assertThat(book().admits(first)).isTrue();
        assertThat(book().names()).containsExactly("window-2");
    }

    @Test
    void theMachineThatIsReplacedIsOfTheBranchUntilTheNewOneHasCome() throws IOException {
        PeerIdentity.Site old = identity(join(invited("window-2"), ONE));
        StationInvitation anew = invited("window-2");
        assertThat(book().admits(old)).isTrue();
        PeerIdentity.Site now = identity(join(anew, OTHER));
        assertThat(book().admits(now)).isTrue();
        assertThat(book().admits(old)).isFalse();
    }

    @Test
    void anInvitationThatWasReplacedOrIsTooOldLetsNobodyIn() throws IOException {
        StationInvitation first = invited("window-2");
        StationInvitation second = invited("window-2");
        assertThat(join(first, ONE)).isInstanceOf(JoinAnswer.NotJoined.class);
        clock().moveTo(START.plus(Duration.ofDays(8)));
        assertThat(join(second, ONE)).isInstanceOf(JoinAnswer.NotJoined.class);
    }

    @Test
    void anInvitationForOneNameIsNoneForAnother() throws IOException {
        StationInvitation invitation = invited("window-2");
        invited("window-3");
        var other = new PeerIdentity.Join("window-3", "branch");
        assertThat(book().join(other, invitation.token(), ONE))
                .isInstanceOf(JoinAnswer.NotJoined.class);
    }

    @Test
    void aMachineThatWasRemovedIsNotOfTheBranch() throws IOException {
        PeerIdentity.Site station = identity(join(invited("window-2"), ONE));
        assertThat(book().remove("window-2")).isTrue();
        assertThat(book().remove("window-2")).isFalse();
        assertThat(book().admits(station)).isFalse();
    }

    @Test
    void aNameCannotLeadOutOfTheBook() throws IOException {
        assertThat(book().admits(new PeerIdentity.Site("..", 1))).isFalse();
        assertThat(book().remove("../../clock")).isFalse();
        assertThatThrownBy(() -> invited("../x")).isInstanceOf(RuntimeException.class);
    }
}
