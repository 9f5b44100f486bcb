package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the books say when paper, or the drawer behind the printer, fails a sale. */
final class PaperFaultsTest {
    private final Town town = new Town();
    private final Site kiosk = town.kiosk;

    private SaleOutcome buy() {
        return kiosk.sell(town.member, 100_000, PaymentMeans.CARD);
    }

    private void soldOnce() {
        town.settleAndVerify();
        assertThat(kiosk.entries(Entry.VoucherSold.class)).hasSize(1);
        assertThat(kiosk.provider.taken()).isEqualTo(93_000);
        assertThat(town.account("Cash")).isEqualTo(93_000);
    }

    @ParameterizedTest
    @EnumSource(PrinterFault.class)
    void aPrinterThatIsNotReadyLeavesNoEntryAndNoMoneyMoved(PrinterFault fault) {
        kiosk.printer.fault(fault);
        assertThat(buy()).isEqualTo(new SaleOutcome.Stopped(new Obstacle.PrinterNotReady(fault)));
        assertThat(kiosk.effects.all()).isEmpty();
    }

    /**
     * Goal: a sale stands whatever becomes of its paper, and the paper that follows says 재출력.
     * Method: each fault strikes once, then the printer is mended and prints what is owed.
     */
    @ParameterizedTest
    @EnumSource(PrinterFault.class)
    void fault7PaperThatFailsUnderTheSaleIsOwedAndComesOutAsACopy(PrinterFault fault) {
        kiosk.printer.nextEnds(new PrintOutcome.NotPrinted(fault, true));
        var sold = (SaleOutcome.Sold) buy();
        assertThat(sold.paper()).isEqualTo(new PaperResult.Owed(fault));
        assertThat(kiosk.view().paperOwed()).hasSize(1);
        assertThat(new PrintPapers(kiosk.place()).owed()).containsExactly(sold.act());
        assertThat(kiosk.printer.last(PaperKind.VOUCHER).saysCopy()).isTrue();
        assertThat(kiosk.view().paperOwed()).isEmpty();
        soldOnce();
    }

    @Test
    void fault6PaperOfASaleOfWhichNobodyKnowsIsPrintedAgainAsACopy() {
        kiosk.printer.nextEnds(new PrintOutcome.Unknown("no word"));
        var sold = (SaleOutcome.Sold) buy();
        assertThat(sold.paper()).isEqualTo(new PaperResult.Unsure());
        assertThat(new PrintPapers(kiosk.place()).owed()).containsExactly(sold.act());
        assertThat(kiosk.printer.papers(PaperKind.VOUCHER))
                .extracting(paper -> paper.saysCopy())
                .containsExactly(false, true);
        soldOnce();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDrawerThatDoesNotOpenChangesNothingInTheBooks(boolean opens) {
        CashDrawer drawer =
                () ->
                        opens
                                ? new CashDrawer.DrawerOutcome.Opened()
                                : new CashDrawer.DrawerOutcome.NotOpened(PrinterFault.OFF);
        var sale = new SellVoucher(withDrawer(kiosk.place(), drawer));
        var sold =
                (SaleOutcome.Sold) sale.sell(kiosk.wish(town.member, 100_000, PaymentMeans.CASH));
        assertThat(sold.paper()).isEqualTo(new PaperResult.Printed());
        assertThat(kiosk.effects.all())
                .containsExactly(
                        "disk SaleOpened",
                        "disk VoucherSold",
                        "print " + sold.act(),
                        "disk PaperPrinted");
        assertThat(kiosk.entries(Entry.VoucherSold.class))
                .extracting(Entry.VoucherSold::paid)
                .isEqualTo(List.of(Won.of(93_000)));
        town.settleAndVerify();
    }

    private static Workplace withDrawer(Workplace place, CashDrawer drawer) {
        return new Workplace(
                place.journal(),
                place.bulletin(),
                place.credential(),
                place.clock(),
                place.slips(),
                place.signer(),
                place.issuer(),
                place.printer(),
                drawer,
                place.payment(),
                place.papers(),
                place.pins(),
                place.sealer(),
                place.milestones(),
                place.random());
    }

    @Test
    void aCodeThatCannotBeReadLeavesNoEntryAndAsksNobody() {
        Site shop = town.shop();
        String text = shop.text(town.voucher(100_000));
        shop.effects.forget();
        for (String code :
                List.of("https://example.invalid", text.substring(0, text.length() - 8), "SB1:")) {
            assertThat(shop.redeem(code, 10_000)).isInstanceOf(RedemptionOutcome.Unreadable.class);
        }
        assertThat(shop.effects.all()).isEmpty();
    }
}
