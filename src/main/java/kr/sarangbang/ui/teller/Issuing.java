package kr.sarangbang.ui.teller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.teller.sell.IssueScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen;

/** T5: money, journal and paper at work, and what to hand over. FX thread only. */
final class Issuing {
    private final TellerFlow teller;
    private final TellerWords words;
    private final SaleAnswers answers;
    private final BiConsumer<SaleRequest, SaleOutcome> notSold;
    private Optional<IssueScreen> issuing = Optional.empty();
    private List<String> jobs = List.of();
    private int job;

    /**
     * @param notSold is told of every outcome but the good one
     */
    Issuing(TellerFlow teller, SaleAnswers answers, BiConsumer<SaleRequest, SaleOutcome> notSold) {
        this.teller = teller;
        this.words = teller.words;
        this.answers = answers;
        this.notSold = notSold;
    }

    /** Asks for one sale, and for no other until it is answered: the screen holds. */
    void sell(SaleRequest request) {
        var screen = teller.screens.open(() -> new IssueScreen(teller.screens.catalogue()));
        jobs =
                List.of(
                        words.text(
                                request.means() == PaymentMeans.CASH ? "issue.cash" : "issue.card"),
                        words.text("issue.write"),
                        words.text("issue.print", request.papers().size()));
        job = request.means() == PaymentMeans.CASH ? 1 : 0;
        screen.show(new IssueScreen.View(jobs, job, false));
        issuing = Optional.of(screen);
        teller.stand(screen);
        teller.side.show(new CustomerSide.View.Wait(words.text("side.wait")));
        teller.ask(desk -> desk.draft(request).get(), outcome -> ended(request, outcome));
    }

    /** The papers are about to come out. */
    void printing() {
        job = 2;
        issuing.ifPresent(screen -> screen.show(new IssueScreen.View(jobs, job, false)));
    }

    /** It has taken longer than people expect. */
    void slow() {
        issuing.ifPresent(screen -> screen.show(new IssueScreen.View(jobs, job, true)));
    }

    private void ended(SaleRequest request, SaleOutcome outcome) {
        issuing = Optional.empty();
        teller.look();
        if (outcome instanceof SaleOutcome.Sold sold) {
            teller.devices.speaker().play(Sound.DONE);
            issued(sold, sold.paper());
        } else {
            teller.devices.speaker().play(Sound.REFUSED);
            notSold.accept(request, outcome);
        }
    }

    private void issued(SaleOutcome.Sold sold, PaperResult paper) {
        new Finished(teller).show(sold.act(), paper, result -> view(sold, result));
        boolean back = !sold.change().isZero();
        teller.side.show(
                new CustomerSide.View.Done(
                        words.text(back ? "side.change" : "side.bought"),
                        words.spoken(back ? sold.change() : sold.face()),
                        words.text("side.take", sold.vouchers().size() + 1)));
    }

    private IssuedScreen.View view(SaleOutcome.Sold sold, PaperResult paper) {
        boolean back = !sold.change().isZero();
        var rows = new ArrayList<IssuedScreen.Row>();
        rows.add(
                new IssuedScreen.Row(
                        words.text("issued.vouchers", sold.vouchers().size()),
                        words.won(sold.face())));
        rows.add(new IssuedScreen.Row(words.text("issued.paid"), words.won(sold.paid())));
        if (back) {
            rows.add(
                    new IssuedScreen.Row(
                            words.text("issued.given"),
                            words.won(sold.paid().plus(sold.change()))));
        }
        sold.monthLeft()
                .ifPresent(
                        left ->
                                rows.add(
                                        new IssuedScreen.Row(
                                                words.text("issued.left"), words.won(left))));
        rows.add(new IssuedScreen.Row(words.text("issued.act"), sold.act().toString()));
        return new IssuedScreen.View(
                words.text("issued.title"),
                words.text(back ? "issued.change" : "issued.exact"),
                words.won(back ? sold.change() : sold.paid()),
                rows,
                answers.papers(paper, sold.vouchers().size() + 1),
                true);
    }
}
