package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.application.KeptCash.Kept;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.port.PrinterFault;
import org.junit.jupiter.api.Test;

/** Cash at a kiosk: each note is an entry, and none of it is ever lost or paid twice (rule 21). */
final class SellForNotesTest extends NotesTown {
    private static final Actor STAFF =
            new Actor(Optional.of("kim"), Optional.empty(), 1, Optional.empty());

    private Won limitFree() {
        return new LimitPurse(kiosk.view(), town.member, Scope.CITY, Town.JULY).free();
    }

    @Test
    void eachNoteIsAnEntryBeforeTheNextAndTheSaleBeforeChangeAndPaper() {
        NotesSale sale = open(100_000);
        assertThat(insert(sale, 50_000))
                .isEqualTo(new NotesSale.Note.Counted(Won.of(50_000), Won.of(43_000)));
        assertThat(insert(sale, 50_000))
                .isEqualTo(new NotesSale.Note.Counted(Won.of(100_000), Won.ZERO));
        NotesSale.Finished done = sale.finish();
        assertThat(kiosk.effects.all())
                .containsExactly(
                        "disk SaleOpened",
                        "disk CashInserted",
                        "disk CashInserted",
                        "disk VoucherSold",
                        "notes back",
                        "disk CashReturned",
                        "print " + sale.act(),
                        "disk PaperPrinted");
        assertThat(done.returned()).isEqualTo(Won.of(7_000));
        assertThat(done.kept()).isEmpty();
        assertThat(((SaleOutcome.Sold) done.outcome()).change()).isEqualTo(Won.of(7_000));
        assertThat(kiosk.entries(Entry.VoucherSold.class).getFirst().tendered())
                .isEqualTo(Won.of(100_000));
        assertThat(machine.inside()).isEqualTo(93_000);
        assertThat(owed()).isEmpty();
        town.settleAndVerify();
        assertThat(town.account("Cash")).isEqualTo(93_000);
    }

    @Test
    void everyRefusalIsToldBeforeTheSlotOpens() {
        kiosk.lineDown();
        assertThat(opening(town.stranger, 100_000))
                .isEqualTo(
                        new SellForNotes.Opening.Refused(
                                new SaleOutcome.NoLimitRightOffline(Won.ZERO)));
        kiosk.printer.fault(PrinterFault.PAPER_OUT);
        assertThat(opening(town.member, 100_000))
                .isEqualTo(
                        new SellForNotes.Opening.Refused(
                                new SaleOutcome.Stopped(
                                        new Obstacle.PrinterNotReady(PrinterFault.PAPER_OUT))));
        assertThat(kiosk.effects.all()).isEmpty();
        assertThatThrownBy(
                        () ->
                                new SellForNotes(kiosk.place(), machine)
                                        .open(kiosk.wish(town.member, 10_000, PaymentMeans.CARD)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stockAndLimitAreHeldFromTheOpening() {
        NotesSale sale = open(300_000);
        assertThat(limitFree()).isEqualTo(Won.of(100_000));
        assertThat(new StockShelf(kiosk.view()).free(1, town.time.now())).isEqualTo(470);
        sale.leave();
        assertThat(limitFree()).isEqualTo(Won.of(400_000));
        assertThat(new StockShelf(kiosk.view()).free(1, town.time.now())).isEqualTo(500);
    }

    @Test
    void oneWonTooLittleSellsNothingAndTheSaleStaysOpen() {
        NotesSale sale = open(100_000);
        insert(sale, 92_999);
        assertThat(sale.finish())
                .isEqualTo(
                        new NotesSale.Finished(
                                new SaleOutcome.TooLittleCash(Won.of(1)),
                                Won.ZERO,
                                Optional.empty()));
        insert(sale, 1);
        assertThat(sale.finish().outcome()).isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void whoLeavesGetsEveryNoteBackAndTheEndIsOnDiskFirst() {
        NotesSale sale = open(100_000);
        insert(sale, 50_000);
        insert(sale, 10_000);
        kiosk.effects.forget();
        assertThat(sale.leave())
                .isEqualTo(
                        new NotesSale.Finished(
                                new SaleOutcome.PaymentCancelled(),
                                Won.of(60_000),
                                Optional.empty()));
        assertThat(kiosk.effects.all())
                .containsExactly("disk SaleAbandoned", "notes back", "disk CashReturned");
        assertThat(machine.inside()).isZero();
        assertThat(kiosk.entries(Entry.SaleAbandoned.class).getLast().end())
                .isEqualTo(SaleEnd.REVERSED);
        town.settleAndVerify();
    }

    @Test
    void whoLeavesBeforeTheFirstNoteMovesNothing() {
        open(100_000).leave();
        assertThat(kiosk.effects.of("notes")).isEmpty();
        assertThat(kiosk.entries(Entry.SaleAbandoned.class).getLast().end())
                .isEqualTo(SaleEnd.NOT_PAID);
    }

    private static Kept.Claimed claimed(Optional<Kept> kept) {
        if (kept.orElse(null) instanceof Kept.Claimed claimed) {
            return claimed;
        }
        throw new AssertionError("no claim, but " + kept);
    }

    @Test
    void whatDoesNotComeOutIsOwedOnAPaperThatIsOnDiskBeforeItIsPrinted() {
        NotesSale sale = open(100_000);
        insert(sale, 50_000);
        insert(sale, 10_000);
        machine.givesAtMost(20_000);
        kiosk.effects.forget();
        NotesSale.Finished left = sale.leave();
        Kept.Claimed claim = claimed(left.kept());
        assertThat(left.returned()).isEqualTo(Won.of(20_000));
        assertThat(claim.amount()).isEqualTo(Won.of(40_000));
        assertThat(claim.paper()).contains(new PaperResult.Printed());
        assertThat(kiosk.effects.all())
                .containsExactly(
                        "disk SaleAbandoned",
                        "notes back",
                        "disk CashReturned",
                        "disk CashClaimed",
                        "print " + claim.claim(),
                        "disk PaperPrinted");
        assertThat(kiosk.printer.papers(PaperKind.CASH_CLAIM))
                .singleElement()
                .satisfies(paper -> assertThat(paper.saysCopy()).isFalse());
        assertThat(owed())
                .containsExactly(
                        new OwedCash.Debt(
                                claim.claim(),
                                Won.of(40_000),
                                kiosk.view().act(sale.act()).orElseThrow().businessDay(),
                                true));
        town.settleAndVerify();
    }

    @Test
    void whatHasAPaperMayBePaidWithoutItOnceByName() {
        NotesSale sale = open(100_000);
        insert(sale, 50_000);
        machine.givesAtMost(0);
        ActId claim = claimed(sale.leave().kept()).claim();
        var debts = new OwedCash(kiosk.place());
        assertThat(debts.handedOut(sale.act(), STAFF)).isEmpty();
        assertThat(debts.handedOut(claim, STAFF)).contains(Won.of(50_000));
        assertThat(debts.handedOut(claim, STAFF)).isEmpty();
        assertThat(owed()).isEmpty();
        town.settleAndVerify();
    }

    @Test
    void changeThatDoesNotComeOutIsOnAPaperOfItsOwnBehindTheVoucher() {
        NotesSale sale = open(100_000);
        insert(sale, 100_000);
        machine.givesAtMost(0);
        NotesSale.Finished done = sale.finish();
        assertThat(done.outcome()).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(claimed(done.kept()).amount()).isEqualTo(Won.of(7_000));
        assertThat(kiosk.effects.of("print"))
                .containsExactly("print " + sale.act(), "print " + claimed(done.kept()).claim());
        town.settleAndVerify();
        assertThat(town.account("Cash")).isEqualTo(93_000);
    }

    @Test
    void aClaimThatCannotBePrintedIsOwedAndComesOutWhenThereIsPaper() {
        NotesSale sale = open(100_000);
        insert(sale, 50_000);
        machine.givesAtMost(0);
        kiosk.printer.fault(PrinterFault.PAPER_OUT);
        Kept.Claimed claim = claimed(sale.leave().kept());
        assertThat(claim.paper()).contains(new PaperResult.Owed(PrinterFault.PAPER_OUT));
        kiosk.printer.mended();
        assertThat(new PrintPapers(kiosk.place()).owed()).containsExactly(claim.claim());
        assertThat(kiosk.printer.papers(PaperKind.CASH_CLAIM)).hasSize(1);
    }

    /** Notes that may lie in the customer's hand are not owed on a paper too. */
    @Test
    void aMachineThatDoesNotSayWhatCameOutMakesNoClaimUntilItDoes() {
        NotesSale sale = open(100_000);
        insert(sale, 50_000);
        machine.silent(true);
        assertThat(sale.leave().kept()).contains(new Kept.Uncertain(sale.act(), Won.of(50_000)));
        assertThat(new KeptCash(kiosk.place(), machine).settle())
                .containsExactly(new Kept.Uncertain(sale.act(), Won.of(50_000)));
        assertThat(kiosk.printer.papers(PaperKind.CASH_CLAIM)).isEmpty();
        machine.silent(false);
        assertThat(new KeptCash(kiosk.place(), machine).settle())
                .singleElement()
                .satisfies(kept -> assertThat(kept.amount()).isEqualTo(Won.of(50_000)));
        assertThat(new KeptCash(kiosk.place(), machine).settle()).isEmpty();
    }

    @Test
    void whatCameOutAndIsNotInTheJournalIsNotOwed() {
        NotesSale sale = open(100_000);
        insert(sale, 50_000);
        machine.giveBack(sale.act(), Won.of(20_000));
        machine.givesAtMost(0);
        assertThat(claimed(sale.leave().kept()).amount()).isEqualTo(Won.of(30_000));
        assertThat(kiosk.entries(Entry.CashReturned.class))
                .containsExactly(new Entry.CashReturned(Won.of(20_000)));
    }

    @Test
    void aPriceThatNoNotesMakeIsRefusedWhereThereIsNoChange() {
        machine.hasChange(false);
        assertThat(opening(town.member, 10_000))
                .isEqualTo(new SellForNotes.Opening.Refused(new SaleOutcome.NoChange()));
        assertThat(kiosk.effects.all()).isEmpty();
        open(100_000).leave();
        machine.hasChange(true);
        assertThat(opening(town.member, 10_000)).isInstanceOf(SellForNotes.Opening.Open.class);
    }

    @Test
    void lastNoteSeenTwiceByTheScreenIsOneSale() {
        NotesSale sale = open(100_000);
        insert(sale, 100_000);
        NotesSale.Finished first = sale.finish();
        assertThat(sale.finish()).isSameAs(first);
        assertThat(sale.leave()).isSameAs(first);
        assertThat(kiosk.entries(Entry.VoucherSold.class)).hasSize(1);
        assertThat(machine.inside()).isEqualTo(93_000);
    }

    /** A note may be on its way through the slot while the customer presses the other button. */
    @Test
    void noteThatComesAfterTheEndGoesBack() {
        NotesSale left = open(100_000);
        insert(left, 10_000);
        left.leave();
        assertThat(insert(left, 50_000))
                .isEqualTo(new NotesSale.Note.NotWanted(Won.of(50_000), Optional.empty()));
        NotesSale sold = open(100_000);
        insert(sold, 100_000);
        sold.finish();
        machine.givesAtMost(10_000);
        var late = (NotesSale.Note.NotWanted) insert(sold, 50_000);
        assertThat(late.returned()).isEqualTo(Won.of(10_000));
        assertThat(claimed(late.kept()).amount()).isEqualTo(Won.of(40_000));
        assertThat(owed()).extracting(OwedCash.Debt::amount).containsExactly(Won.of(40_000));
        assertThat(machine.inside()).isEqualTo(93_000 + 40_000);
    }

    @Test
    void rightThatPassesItsSellUntilBetweenTheNotesGivesThemBack() {
        kiosk.lineDown();
        Instant sellUntil =
                ((StockRight) kiosk.view().stocks().getFirst().signed().right()).sellUntil();
        town.time.become(sellUntil.minusMillis(1));
        NotesSale sale = open(100_000);
        insert(sale, 100_000);
        town.time.become(sellUntil);
        assertThat(sale.finish())
                .isEqualTo(
                        new NotesSale.Finished(
                                new SaleOutcome.NoStock(Won.ZERO),
                                Won.of(100_000),
                                Optional.empty()));
        assertThat(machine.inside()).isZero();
    }

    @Test
    void borrowedLimitGoesBackWhenTheCustomerLeaves() {
        NotesSale sale = ((SellForNotes.Opening.Open) opening(town.stranger, 100_000)).sale();
        sale.leave();
        assertThat(kiosk.entries(Entry.LimitReturned.class))
                .containsExactly(
                        new Entry.LimitReturned(
                                kiosk.entries(Entry.RightReceived.class)
                                        .getLast()
                                        .right()
                                        .right()
                                        .id(),
                                Won.of(100_000)));
    }

    /** A card sale resolves what is open; a sale for notes that it ends owes its notes. */
    @Test
    void saleEndedBySomethingElseGivesItsNotesBackAtItsNextWord() {
        NotesSale sale = open(100_000);
        insert(sale, 100_000);
        assertThat(kiosk.sell(town.member, 10_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
        assertThat(owed()).extracting(OwedCash.Debt::amount).containsExactly(Won.of(100_000));
        NotesSale.Finished done = sale.finish();
        assertThat(done.outcome()).isEqualTo(new SaleOutcome.PaymentCancelled());
        assertThat(done.returned()).isEqualTo(Won.of(100_000));
        assertThat(owed()).isEmpty();
    }
}
