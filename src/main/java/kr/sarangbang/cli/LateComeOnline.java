package kr.sarangbang.cli;

import kr.sarangbang.application.ComeOnline;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.infrastructure.clock.AnchoredClock;
import org.jspecify.annotations.Nullable;

/**
 * The line is made before what it signs on with, since that works over the line. The acting thread
 * of a command waits while the line signs on, so both never touch the journal at once.
 */
final class LateComeOnline {
    private final AnchoredClock clock;
    private volatile @Nullable ComeOnline comeOnline;

    LateComeOnline(AnchoredClock clock) {
        this.clock = clock;
    }

    void be(ComeOnline real) {
        comeOnline = real;
    }

    Request.SignOn signOn() {
        return real().signOn();
    }

    void signedOn(Answer.SignedOn answer) {
        real().signedOn(answer);
        clock.compared();
    }

    private ComeOnline real() {
        ComeOnline real = comeOnline;
        if (real == null) {
            throw new IllegalStateException("the line was started before the site was ready");
        }
        return real;
    }
}
