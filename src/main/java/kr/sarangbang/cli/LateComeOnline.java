package kr.sarangbang.cli;

import kr.sarangbang.application.ComeOnline;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.infrastructure.clock.AnchoredClock;
import org.jspecify.annotations.Nullable;

/**
 * The line is made before what it signs on with, since that works over the line. The journal
 * belongs to one thread, which the hand reaches.
 */
final class LateComeOnline {
    private final AnchoredClock clock;
    private final SiteHand hand;
    private volatile @Nullable ComeOnline comeOnline;

    LateComeOnline(AnchoredClock clock, SiteHand hand) {
        this.clock = clock;
        this.hand = hand;
    }

    void be(ComeOnline real) {
        comeOnline = real;
    }

    Request.SignOn signOn() {
        return hand.run(() -> real().signOn());
    }

    void signedOn(Answer.SignedOn answer) {
        hand.act(
                () -> {
                    real().signedOn(answer);
                    clock.compared();
                });
    }

    private ComeOnline real() {
        ComeOnline real = comeOnline;
        if (real == null) {
            throw new IllegalStateException("the line was started before the site was ready");
        }
        return real;
    }
}
