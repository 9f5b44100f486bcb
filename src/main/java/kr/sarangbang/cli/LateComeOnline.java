package kr.sarangbang.cli;

import kr.sarangbang.application.ComeOnline;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.infrastructure.clock.AnchoredClock;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * The line is made before what it signs on with, since that works over the line. The journal
 * belongs to one thread, which the hand reaches.
 */
final class LateComeOnline {
    private final AnchoredClock clock;
    private final SiteHand hand;
    private volatile @Nullable ComeOnline comeOnline;
    private volatile Runnable whenCalled = () -> {};

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

    /** Whoever keeps up a site's rounds; a site that acts by commands asks by itself. */
    void whenCalled(Runnable listener) {
        whenCalled = listener;
    }

    /** What nobody asked for came over the line; on the line's thread. */
    void unasked(Message message) {
        // A late answer decides nothing here: its act was finished or undone under the same
        // identifier, and the issuer keeps what it decided.
        if (message.purpose() == Purpose.CALLED) {
            whenCalled.run();
        }
    }

    private ComeOnline real() {
        ComeOnline real = comeOnline;
        if (real == null) {
            throw new IllegalStateException("the line was started before the site was ready");
        }
        return real;
    }
}
