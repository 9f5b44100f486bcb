package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.Slip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a second acceptance when the first is undone (decision 0018). */
class SecondAcceptanceTest {
    private final Town town = new Town();

    @AfterEach
    void theBooksHold() {
        town.verify();
    }

    /**
     * Goal: the slip of a cancellation is worth what it says, though a copy of the paper was
     * accepted elsewhere. Method: A and B accept the same paper; A's is booked to the voucher and
     * cancelled; B's stays on the guarantee, and A's slip is redeemed for all of it.
     */
    @Test
    void theSecondAcceptanceStaysWithTheGuaranteeWhenTheFirstIsCancelled() {
        Slip sold = town.sell(4);
        ActId first = town.a.hand().nextAct();
        Slip rest = town.accept(town.a, first, sold, 10_000);
        town.accept(town.b, sold, 40_000);
        town.deliverAll();
        Slip back = town.cancelHere(town.a, rest, first, 10_000);
        town.deliverAll();
        assertThat(town.account("GuaranteeLosses")).isEqualTo(40_000);
        assertThat(town.redeem(town.b, back, 40_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.account("GuaranteeLosses")).isEqualTo(40_000);
        assertThat(town.account("ShopsPayable")).isEqualTo(80_000);
    }

    /**
     * Taken back by a reversal the first paper is as good as new, and the loss stays where it was.
     */
    @Test
    void theSecondAcceptanceStaysWithTheGuaranteeWhenTheFirstIsReversed() {
        Slip sold = town.sell(4);
        town.kiosk.deliver();
        ActId asked = town.a.hand().nextAct();
        town.redeem(town.a, sold, 10_000);
        town.accept(town.b, sold, 40_000);
        town.b.hand().deliver();
        Slip unfinished = town.reverse(town.a, sold, asked);
        town.deliverAll();
        assertThat(town.account("GuaranteeLosses")).isEqualTo(40_000);
        assertThat(town.redeem(town.b, unfinished, 40_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.account("GuaranteeLosses")).isEqualTo(40_000);
    }
}
