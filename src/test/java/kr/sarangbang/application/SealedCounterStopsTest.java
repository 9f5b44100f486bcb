package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.SealTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: where journal and sealed counter do not agree nothing is sold, accepted, returned, taken or
 * printed, and what waits is still delivered (rule 17a). Method: the trouble stands in the journal
 * of a site that had work to do.
 */
final class SealedCounterStopsTest {
    private final Town town = new Town();
    private final Site kiosk = town.kiosk;
    private final Site shop = town.shop();

    private static void trouble(Site site, SealTrouble.Fault fault) {
        site.store.sealTrouble(new SealTrouble(fault, "the test's counter says so"));
        site.effects.forget();
    }

    @ParameterizedTest
    @EnumSource(SealTrouble.Fault.class)
    void nothingIsSoldAndWhatWaitsIsDelivered(SealTrouble.Fault fault) {
        kiosk.lineDown();
        kiosk.sold(town.member, 100_000);
        town.issuer.lend(town.stranger, kiosk.id, Town.JULY, 50_000);
        trouble(kiosk, fault);
        int entries = kiosk.store.entries().size();
        assertThat(kiosk.sell(town.member, 10_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Stopped.class);
        kiosk.comeOnline();
        assertThat(kiosk.journal().backlog().waiting()).isZero();
        assertThat(kiosk.store.entries()).hasSize(entries);
        assertThat(kiosk.effects.all()).contains("ask Deliver").doesNotContain("ask PendingRights");
        assertThat(kiosk.effects.of("pay")).isEmpty();
        assertThat(kiosk.effects.of("disk")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SealTrouble.Fault.class)
    void nothingIsAcceptedCancelledOrReturned(SealTrouble.Fault fault) {
        Slip slip = town.voucher(100_000);
        trouble(shop, fault);
        trouble(kiosk, fault);
        for (int line = 0; line < 2; line++) {
            assertThat(shop.redeem(shop.text(slip), 30_000))
                    .isInstanceOf(RedemptionOutcome.Stopped.class);
            shop.lineDown();
        }
        assertThat(new RequestRights(kiosk.place()).pending())
                .isInstanceOf(RightsOutcome.Stopped.class);
        int series = kiosk.view().stocks().getFirst().right().seriesNumber();
        assertThatThrownBy(() -> new ReturnRights(kiosk.place()).stock(series, Actor.CUSTOMER))
                .isInstanceOf(JournalFailed.class);
        assertThat(shop.effects.of("disk")).isEmpty();
        assertThat(kiosk.effects.of("disk")).isEmpty();
    }

    /** A paper that is owed waits until the journal is sealed again; then it comes. */
    @Test
    void noPaperComesOutUntilTheCounterAnswers() {
        kiosk.printer.nextEnds(new PrintOutcome.NotPrinted(PrinterFault.CUTTER, false));
        SaleOutcome.Sold sold = kiosk.sold(town.member, 100_000);
        assertThat(kiosk.view().paperOwed()).hasSize(1);
        int papers = kiosk.printer.tray().size();
        trouble(kiosk, SealTrouble.Fault.COUNTER_GONE);
        assertThat(kiosk.resume().printed()).isEmpty();
        assertThatThrownBy(() -> new PrintPapers(kiosk.place()).again(sold.act(), Actor.CUSTOMER))
                .isInstanceOf(JournalFailed.class)
                .hasMessageContaining("says so");
        assertThat(kiosk.printer.tray()).hasSize(papers);
        kiosk.store.sealTrouble(null);
        assertThat(kiosk.resume().printed()).containsExactly(sold.act());
    }
}
