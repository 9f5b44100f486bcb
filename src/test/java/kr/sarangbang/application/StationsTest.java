package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.sarangbang.application.Branch.Machine;
import kr.sarangbang.application.desk.NotesDesk;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.station.HubLost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Goal: a branch on several machines is one site: what a window does is in the one journal, with
 * the window's own devices, and nothing is lost or doubled when a machine or the wire goes. Method:
 * a hub and its stations over TLS on the loopback, with the town's issuer behind.
 */
@Timeout(60)
class StationsTest {
    private final Town town = new Town();
    private final Branch branch = new Branch(town);
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void close() throws IOException {
        people.shutdownNow();
        branch.close();
    }

    private SaleRequest wish(MemberNumber member, long won) {
        return new SaleRequest(
                member,
                town.card(member),
                new SeriesId("open"),
                Won.of(won),
                PaymentMeans.CARD,
                Won.of(won),
                Actor.CUSTOMER);
    }

    private static TicketWish number(long won) {
        return new TicketWish(
                new SeriesId("open"), Won.of(won), Lane.GENERAL, Optional.empty(), Actor.CUSTOMER);
    }

    @Test
    void aSaleAtAWindowIsInTheOneJournalAndOnTheWindowsOwnPaper() throws Exception {
        Machine window = branch.machine("window-1");
        SaleOutcome outcome = window.teller.draft(wish(town.member, 50_000)).get();
        assertThat(outcome).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(window.printer.tray()).hasSize(1);
        assertThat(town.kiosk.printer.tray()).isEmpty();
        assertThat(window.provider.taken()).isEqualTo(46_500);
        SignedEntry opened = entries(Entry.SaleOpened.class).getLast();
        assertThat(opened.header().actor().station()).contains("window-1");
        town.settleAndVerify();
    }

    @Test
    void aSaleThatIsAskedTwiceIsOne() throws Exception {
        Supplier<SaleOutcome> sale =
                branch.machine("window-1").teller.draft(wish(town.member, 50_000));
        assertThat(sale.get()).isEqualTo(sale.get());
        assertThat(entries(Entry.VoucherSold.class)).hasSize(1);
    }

    @Test
    void aBuyerWhoLooksForACardHoldsUpNoOtherWindow() throws Exception {
        Machine slow = branch.machine("window-1");
        Machine other = branch.machine("window-2");
        var looking = new CountDownLatch(1);
        var found = new CountDownLatch(1);
        slow.provider.onPaying(
                () -> {
                    looking.countDown();
                    await(found);
                });
        Future<SaleOutcome> sale =
                people.submit(() -> slow.teller.draft(wish(town.member, 50_000)).get());
        await(looking);
        assertThat(other.tickets.take(number(50_000))).isInstanceOf(TicketOutcome.Taken.class);
        assertThat(other.teller.draft(wish(town.stranger, 50_000)).get())
                .isInstanceOf(SaleOutcome.NeedsTicket.class);
        found.countDown();
        assertThat(sale.get()).isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void anUnfinishedPaymentAtOneWindowIsNotSettledByAnother() throws Exception {
        Machine slow = branch.machine("window-1");
        Machine other = branch.machine("window-2");
        var looking = new CountDownLatch(1);
        var found = new CountDownLatch(1);
        slow.provider.onPaying(
                () -> {
                    looking.countDown();
                    await(found);
                });
        Future<SaleOutcome> sale =
                people.submit(() -> slow.teller.draft(wish(town.member, 50_000)).get());
        await(looking);
        assertThat(other.teller.draft(wish(town.stranger, 50_000)).get())
                .isInstanceOf(SaleOutcome.Sold.class);
        assertThat(other.provider.charges()).isEqualTo(1);
        found.countDown();
        assertThat(sale.get()).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(slow.provider.taken()).isEqualTo(46_500);
        town.settleAndVerify();
    }

    @Test
    void twoWindowsNeverCallOneNumber() throws Exception {
        var windows = List.of(branch.machine("window-1"), branch.machine("window-2"));
        for (int i = 0; i < 40; i++) {
            assertThat(windows.getFirst().tickets.take(number(10_000)))
                    .isInstanceOf(TicketOutcome.Taken.class);
        }
        var calling = new ArrayList<Callable<List<Integer>>>();
        for (int i = 0; i < windows.size(); i++) {
            String name = String.valueOf(i + 1);
            Machine window = windows.get(i);
            calling.add(() -> callTwenty(window, name));
        }
        var called = new ArrayList<Integer>();
        for (Future<List<Integer>> one : people.invokeAll(calling)) {
            called.addAll(one.get());
        }
        assertThat(called).hasSize(40);
        assertThat(new HashSet<>(called)).hasSize(40);
        assertThat(new CheckLine(town.kiosk.place()).audit().problems()).isEmpty();
    }

    private static List<Integer> callTwenty(Machine window, String name) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < 20; i++) {
            if (window.tickets.call(name, Actor.CUSTOMER) instanceof CallOutcome.Called called) {
                numbers.add(called.ticket().number());
                window.tickets.park(called.ticket().number(), Actor.CUSTOMER);
            }
        }
        return numbers;
    }

    @Test
    void aStationWithoutItsHubSaysSoAndDoesNothing() throws Exception {
        Machine window = branch.machine("window-1");
        window.tickets.sight();
        int entries = town.kiosk.store.entries().size();
        branch.hubDies();
        assertThat(window.tickets.sight().obstacle()).contains(new Obstacle.HubLost());
        assertThat(window.teller.sight().obstacle()).contains(new Obstacle.HubLost());
        assertThat(window.teller.sight().lineUp()).isFalse();
        assertThat(window.kiosk.sight().obstacle()).contains(new Obstacle.HubLost());
        assertThatThrownBy(() -> window.teller.draft(wish(town.member, 50_000)).get())
                .isInstanceOf(HubLost.class);
        assertThatThrownBy(() -> window.tickets.take(number(50_000))).isInstanceOf(HubLost.class);
        assertThat(window.provider.charges()).isZero();
        assertThat(town.kiosk.store.entries()).hasSize(entries);
        branch.hubComesBack();
        window.awaitUp();
        assertThat(window.tickets.sight().obstacle()).isEmpty();
        assertThat(window.tickets.take(number(50_000))).isInstanceOf(TicketOutcome.Taken.class);
    }

    /** The customer is gone when the wire is whole again: what was paid goes back. */
    @Test
    void aCableThatIsPulledWhileABuyerPaysCostsNobodyAnything() throws Exception {
        Machine window = branch.machine("window-1");
        window.provider.onPaying(() -> cut(window));
        assertThatThrownBy(() -> window.teller.draft(wish(town.member, 50_000)).get())
                .isInstanceOf(HubLost.class);
        window.provider.onPaying(() -> {});
        window.awaitUp();
        assertThat(window.provider.taken()).isZero();
        assertThat(town.kiosk.view().openActs()).isEmpty();
        assertThat(window.printer.tray()).isEmpty();
        assertThat(window.teller.draft(wish(town.member, 50_000)).get())
                .isInstanceOf(SaleOutcome.Sold.class);
        town.settleAndVerify();
    }

    @Test
    void aPaperThatIsOwedAtAWindowComesOutThereAndNowhereElse() throws Exception {
        Machine window = branch.machine("window-1");
        Machine other = branch.machine("window-2");
        window.provider.onPaying(() -> window.printer.fault(PrinterFault.OFF));
        var sold = (SaleOutcome.Sold) window.teller.draft(wish(town.member, 50_000)).get();
        assertThat(sold.paper()).isInstanceOf(PaperResult.Owed.class);
        other.teller.retry();
        town.kiosk.resume();
        assertThat(other.printer.tray()).isEmpty();
        assertThat(town.kiosk.printer.tray()).isEmpty();
        window.printer.mended();
        window.teller.retry();
        assertThat(window.printer.tray()).hasSize(1);
        assertThat(town.kiosk.view().paperOwed()).isEmpty();
    }

    @Test
    void aRefundIsShownAtTheWindowAndPaidOutThere() throws Exception {
        Machine window = branch.machine("window-1");
        var sold = (SaleOutcome.Sold) window.teller.draft(wish(town.member, 50_000)).get();
        String paper = town.kiosk.text(sold.vouchers().getFirst());
        var shown = (RefundBegun.Granted) window.teller.refund(paper, Actor.CUSTOMER);
        assertThat(shown.grant().amount()).isEqualTo(Won.of(46_500));
        assertThat(window.provider.paidOut()).isZero();
        assertThat(shown.grant().payOut(Actor.CUSTOMER)).isInstanceOf(RefundOutcome.Refunded.class);
        assertThat(window.provider.paidOut()).isEqualTo(46_500);
        assertThat(town.kiosk.provider.paidOut()).isZero();
        town.settleAndVerify();
    }

    @Test
    void notesAreTakenAtTheStationAndCountedAtTheHub() throws Exception {
        Machine kiosk = branch.machine("kiosk-1");
        NotesDesk notes = opened(kiosk);
        notes.insert(kiosk.notes.takes(50_000));
        NotesSale.Finished done = notes.finish();
        assertThat(done.outcome()).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(done.returned()).isEqualTo(Won.of(3_500));
        assertThat(kiosk.printer.tray()).hasSize(1);
        town.settleAndVerify();
    }

    /** What a screen remembered is gone with the hub's program; what lies in the machine is not. */
    @Test
    void notesThatLieInAStationsMachineWhenTheHubDiesAreOwedOnItsPaper() throws Exception {
        Machine kiosk = branch.machine("kiosk-1");
        NotesDesk notes = opened(kiosk);
        notes.insert(kiosk.notes.takes(10_000));
        branch.hubDies();
        branch.hubComesBack();
        kiosk.awaitUp();
        assertThatThrownBy(notes::finish).isInstanceOf(HubLost.class);
        assertThat(kiosk.printer.papers(PaperKind.CASH_CLAIM)).hasSize(1);
        assertThat(town.kiosk.printer.tray()).isEmpty();
        town.settleAndVerify();
    }

    private NotesDesk opened(Machine kiosk) {
        var cash =
                new SaleRequest(
                        town.member,
                        town.card(town.member),
                        new SeriesId("open"),
                        Won.of(50_000),
                        PaymentMeans.CASH,
                        Won.ZERO,
                        Actor.CUSTOMER);
        return ((NotesDesk.Opening.Open) kiosk.kiosk.openNotes(cash)).desk();
    }

    @Test
    void aSaleThatIsAskedAgainOverANewWireIsStillTheSameSale() throws Exception {
        Machine window = branch.machine("window-1");
        Supplier<SaleOutcome> sale = window.teller.draft(wish(town.member, 50_000));
        window.printer.onPrinting(() -> cut(window));
        assertThatThrownBy(sale::get).isInstanceOf(HubLost.class);
        window.printer.onPrinting(() -> {});
        window.awaitUp();
        assertThat(sale.get()).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(entries(Entry.VoucherSold.class)).hasSize(1);
        assertThat(window.provider.charges()).isEqualTo(1);
        town.settleAndVerify();
    }

    @Test
    void aSaleOfBeforeTheHubBeganAgainIsNotMadeASecondTime() throws Exception {
        Machine window = branch.machine("window-1");
        Supplier<SaleOutcome> sale = window.teller.draft(wish(town.member, 50_000));
        assertThat(sale.get()).isInstanceOf(SaleOutcome.Sold.class);
        branch.hubDies();
        branch.hubComesBack();
        window.awaitUp();
        assertThatThrownBy(sale::get).isInstanceOf(HubLost.class);
        assertThat(entries(Entry.VoucherSold.class)).hasSize(1);
        assertThat(window.provider.charges()).isEqualTo(1);
        town.settleAndVerify();
    }

    @Test
    void aNumberThatWasTakenSurvivesTheHub() throws Exception {
        Machine kiosk = branch.machine("kiosk-1");
        var taken = (TicketOutcome.Taken) kiosk.tickets.take(number(50_000));
        branch.hubDies();
        branch.hubComesBack();
        Machine window = branch.machine("window-1");
        var called = (CallOutcome.Called) window.tickets.call("1", Actor.CUSTOMER);
        assertThat(called.ticket().number()).isEqualTo(taken.ticket().number());
        assertThat(called.ticket().promise()).isEqualTo(Promise.STOCK_HELD);
    }

    @Test
    void aMachineThatIsNotOfTheBranchHearsNothing() throws Exception {
        Machine nobody = branch.stranger("nobody", false);
        Machine foreign = branch.stranger("window-9", true);
        // A machine of the branch that came later is served: the others had their time.
        branch.machine("window-1").tickets.sight();
        for (Machine machine : List.of(nobody, foreign)) {
            assertThat(machine.line.await(Duration.ofMillis(300))).isFalse();
            assertThat(machine.tickets.sight().place()).isEmpty();
        }
    }

    private List<SignedEntry> entries(Class<? extends Entry> kind) {
        return town.kiosk.store.entries().stream()
                .filter(signed -> kind.isInstance(signed.entry()))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void cut(Machine window) {
        try {
            window.cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
