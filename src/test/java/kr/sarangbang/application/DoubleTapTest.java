package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.payment.PaymentMeans;
import org.junit.jupiter.api.Test;

/** A button that is hit twice. */
final class DoubleTapTest {
    private final Town town = new Town();
    private final Site kiosk = town.kiosk;

    private SaleDraft draft(long won) {
        return new SellVoucher(kiosk.place())
                .draft(kiosk.wish(town.member, won, PaymentMeans.CARD));
    }

    @Test
    void sameDraftTappedTwiceIsOneSale() {
        SaleDraft draft = draft(100_000);
        SaleOutcome first = draft.sell();
        SaleOutcome second = draft.sell();
        assertThat(first).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(second).isSameAs(first);
        assertThat(kiosk.entries(Entry.VoucherSold.class)).hasSize(1);
        assertThat(kiosk.provider.charges()).isEqualTo(1);
        assertThat(kiosk.printer.tray()).hasSize(1);
    }

    /** Money never moves again without a fresh yes, which is a draft of its own (rule 21). */
    @Test
    void declinedDraftTappedAgainAsksForNoMoney() {
        kiosk.provider.way(FakeProvider.Way.DECLINE);
        SaleDraft draft = draft(100_000);
        SaleOutcome first = draft.sell();
        kiosk.provider.way(FakeProvider.Way.APPROVE);
        assertThat(draft.sell()).isSameAs(first);
        assertThat(kiosk.provider.charges()).isZero();
        assertThat(draft(100_000).sell()).isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void draftWhoseSaleBrokeIsNeverTriedAgain() {
        SaleDraft draft = draft(100_000);
        kiosk.effects.dieAtStep(3);
        assertThatThrownBy(draft::sell).isInstanceOf(Effects.Killed.class);
        kiosk.effects.live();
        assertThatThrownBy(draft::sell).isInstanceOf(IllegalStateException.class);
        assertThat(kiosk.entries(Entry.VoucherSold.class)).isEmpty();
    }

    @Test
    void twoDraftsAreTwoSales() {
        draft(100_000).sell();
        draft(100_000).sell();
        assertThat(kiosk.entries(Entry.VoucherSold.class)).hasSize(2);
    }
}
