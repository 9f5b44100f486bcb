package kr.sarangbang.simulation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.host.application.IssuerOffice;
import kr.sarangbang.simulation.plants.Plant;
import kr.sarangbang.testing.ShownCards;

/** One branch with its hub, a real issuer, and members; nothing fails unless it is made to. */
final class Branch {
    private final Surroundings around;
    private final SimulatedIssuer issuer;
    private final SimulatedSite hub;

    Branch(long seed, Instant start, long stock) {
        var chance = new Chance(seed);
        this.around =
                Surroundings.of(
                        new VirtualClock(start),
                        chance,
                        new Faults(chance),
                        new Trace(line -> {}),
                        Plant.NONE);
        around.facts().limits(BranchTerms.PER_MONTH, BranchTerms.HELD);
        this.issuer = new SimulatedIssuer(around, BranchTerms.POLICY, BranchTerms.series(stock));
        byte[] key = chance.bytes(Ed25519.KEY_BYTES);
        Answer.Joined joined =
                issuer.join(
                        new IssuerOffice.NewSite(
                                new SiteId("B1"),
                                SiteRole.BRANCH,
                                "B1",
                                Optional.of(District.JONGNO),
                                Optional.empty(),
                                Map.of(),
                                Optional.empty()),
                        Bytes.of(Ed25519.publicKey(key)));
        this.hub =
                new SimulatedSite(
                        around,
                        new SimulatedSite.Identity(SiteRole.BRANCH, Bytes.of(key), joined),
                        new SimulatedNetwork(around, issuer),
                        new SimulatedPayments(around));
    }

    void open() {
        hub.start();
        hub.sync();
    }

    /**
     * @param home whether a part of their limit lies at the branch
     */
    MemberNumber member(int index, boolean home) {
        return issuer.member(
                "SYNTHETIC-CI-" + index,
                1940 + index % 60,
                home ? Optional.of(hub.id()) : Optional.empty());
    }

    ShownCards cards() {
        return issuer.cards();
    }

    Surroundings around() {
        return around;
    }

    SimulatedIssuer issuer() {
        return issuer;
    }

    SimulatedSite hub() {
        return hub;
    }
}
