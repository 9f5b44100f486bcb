package kr.sarangbang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.StoppedSite;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.LostCards;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.port.Bulletin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of a site keeps of what the issuer told. */
abstract class BulletinContract {
    @SuppressWarnings("NullAway.Init") // by open()
    protected Bulletin bulletin;

    /** An empty store; sets this field and those of the whole contract. */
    protected abstract void open();

    /** Closes and opens again what {@link #open} made, where that means something. */
    protected abstract void reopen();

    @BeforeEach
    void begin() {
        open();
    }

    @Test
    void aListOfWhichThereIsMoreIsNotYetNewer() {
        bulletin.take(SampleSite.firstNews());
        bulletin.take(SampleSite.news(5, List.of(), false, Optional.empty(), List.of(), List.of()));
        assertThat(bulletin.listVersion()).isEqualTo(5);
        assertThat(bulletin.listAsOf()).contains(SampleSite.OPENING.plusSeconds(1));
    }

    @Test
    void blockedMembersAreThoseOfTheLastNews() {
        MemberNumber other = MemberNumber.ofRandom(1);
        bulletin.take(
                SampleSite.news(
                        1,
                        List.of(),
                        true,
                        Optional.empty(),
                        List.of(),
                        List.of(SampleSite.MEMBER)));
        reopen();
        assertThat(bulletin.blocked(SampleSite.MEMBER)).isTrue();
        bulletin.take(
                SampleSite.news(2, List.of(), true, Optional.empty(), List.of(), List.of(other)));
        reopen();
        assertThat(bulletin.blocked(SampleSite.MEMBER)).isFalse();
        assertThat(bulletin.blocked(other)).isTrue();
    }

    @Test
    void lostCardsStayUntilALaterReportOfTheSameMember() {
        Instant issued = SampleSite.OPENING;
        MemberNumber other = MemberNumber.ofRandom(1);
        bulletin.take(SampleSite.losing(1, new LostCards(SampleSite.MEMBER, issued)));
        bulletin.take(SampleSite.losing(2, new LostCards(other, issued.minusSeconds(1))));
        reopen();
        assertThat(bulletin.lost(SampleSite.MEMBER, issued)).isTrue();
        assertThat(bulletin.lost(SampleSite.MEMBER, issued.plusSeconds(1))).isFalse();
        assertThat(bulletin.lost(other, issued)).isFalse();
        bulletin.take(
                SampleSite.losing(3, new LostCards(SampleSite.MEMBER, issued.plusSeconds(9))));
        reopen();
        assertThat(bulletin.lost(SampleSite.MEMBER, issued.plusSeconds(9))).isTrue();
        assertThat(bulletin.lost(SampleSite.MEMBER, issued.plusSeconds(10))).isFalse();
    }

    @Test
    void theEpochNeverFalls() {
        assertThat(bulletin.epoch()).isZero();
        bulletin.hear(1);
        bulletin.hear(3);
        reopen();
        bulletin.hear(2);
        reopen();
        assertThat(bulletin.epoch()).isEqualTo(3);
    }

    @Test
    void aStoppedTerminalStaysStoppedUntilItIsTrustedAgain() {
        SiteId stolen = new SiteId("K9");
        Instant from = SampleSite.OPENING;
        bulletin.take(SampleSite.stopping(1, new StoppedSite(stolen, Optional.of(from))));
        bulletin.take(
                SampleSite.stopping(
                        2, new StoppedSite(new SiteId("K8"), Optional.of(from.plusSeconds(9)))));
        reopen();
        assertThat(bulletin.stoppedFrom(stolen)).contains(from);
        assertThat(bulletin.stoppedFrom(new SiteId("K7"))).isEmpty();
        bulletin.take(
                SampleSite.stopping(3, new StoppedSite(stolen, Optional.of(from.minusSeconds(9)))));
        reopen();
        assertThat(bulletin.stoppedFrom(stolen)).contains(from.minusSeconds(9));
        bulletin.take(SampleSite.stopping(4, new StoppedSite(stolen, Optional.empty())));
        reopen();
        assertThat(bulletin.stoppedFrom(stolen)).isEmpty();
        assertThat(bulletin.stoppedFrom(new SiteId("K8"))).isPresent();
    }

    @Test
    void theTimeFloorNeverFalls() {
        assertThat(bulletin.timeFloor()).isEqualTo(Instant.EPOCH);
        bulletin.anchor(SampleSite.OPENING, true);
        bulletin.anchor(SampleSite.OPENING.minusSeconds(1), false);
        reopen();
        assertThat(bulletin.timeFloor()).isEqualTo(SampleSite.OPENING);
        assertThat(bulletin.clockWasRight()).isFalse();
    }
}
