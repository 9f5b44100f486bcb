package kr.sarangbang.simulation.plants;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.port.Bulletin;

/** Passes everything on; a planted bug overrides what it does wrong. */
class PassingBulletin implements Bulletin {
    private final Bulletin bulletin;

    PassingBulletin(Bulletin bulletin) {
        this.bulletin = bulletin;
    }

    @Override
    public void take(Published news) {
        bulletin.take(news);
    }

    @Override
    public void anchor(Instant issuerTime, boolean clockWasRight) {
        bulletin.anchor(issuerTime, clockWasRight);
    }

    @Override
    public Optional<Policy> policy() {
        return bulletin.policy();
    }

    @Override
    public List<Series> series() {
        return bulletin.series();
    }

    @Override
    public Optional<SiteProfile> profile() {
        return bulletin.profile();
    }

    @Override
    public int policyVersion() {
        return bulletin.policyVersion();
    }

    @Override
    public long listVersion() {
        return bulletin.listVersion();
    }

    @Override
    public Optional<Instant> listAsOf() {
        return bulletin.listAsOf();
    }

    @Override
    public boolean blocked(MemberNumber member) {
        return bulletin.blocked(member);
    }

    @Override
    public boolean lost(MemberNumber member, Instant issued) {
        return bulletin.lost(member, issued);
    }

    @Override
    public Optional<Instant> stoppedFrom(SiteId site) {
        return bulletin.stoppedFrom(site);
    }

    @Override
    public int epoch() {
        return bulletin.epoch();
    }

    @Override
    public void hear(int epoch) {
        bulletin.hear(epoch);
    }

    @Override
    public Instant timeFloor() {
        return bulletin.timeFloor();
    }

    @Override
    public boolean clockWasRight() {
        return bulletin.clockWasRight();
    }
}
