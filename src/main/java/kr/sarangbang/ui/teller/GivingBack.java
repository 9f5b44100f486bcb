package kr.sarangbang.ui.teller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.RefundBegun;
import kr.sarangbang.application.RefundGrant;
import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.refund.Approval;
import kr.sarangbang.ui.teller.refund.RefundScreen;
import kr.sarangbang.ui.teller.refund.ShowVoucherScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen.Row;

/** T6: a voucher is shown, its figures are told, and its money goes out on a yes. FX thread. */
final class GivingBack {
    private static final List<String> REASONS =
            List.of("reason.wish", "reason.wrong", "reason.twice", "reason.other");

    private final TellerFlow teller;
    private final TellerWords words;
    private final RefundAnswers answers;
    private Optional<ShowVoucherScreen> showing = Optional.empty();
    private String partsSoFar = "";

    GivingBack(TellerFlow teller) {
        this.teller = teller;
        this.words = teller.words;
        this.answers = new RefundAnswers(words);
    }

    /** A voucher is asked for. */
    void begin() {
        partsSoFar = "";
        var screen =
                teller.screens.open(
                        () -> new ShowVoucherScreen(teller.screens.catalogue(), teller::next));
        screen.show(ShowVoucherScreen.View.WAITING);
        showing = Optional.of(screen);
        teller.stand(screen);
        teller.side.show(new CustomerSide.View.Wait(words.text("side.refund")));
    }

    /** A code that came while a voucher is asked for. */
    void scanned(String code) {
        String whole = partsSoFar + code;
        partsSoFar = "";
        showing.ifPresent(screen -> screen.show(ShowVoucherScreen.View.ASKING));
        teller.ask(desk -> desk.refund(whole, teller.actor()), begun -> begun(whole, begun));
    }

    private void begun(String whole, RefundBegun begun) {
        switch (begun) {
            case RefundBegun.Granted granted -> figures(granted.grant());
            case RefundBegun.Ended ended -> {
                if (ended.outcome() instanceof RefundOutcome.OtherCodeToo) {
                    partsSoFar = whole;
                    showing.ifPresent(s -> s.show(ShowVoucherScreen.View.OTHER_CODE_TOO));
                } else {
                    refused(ended.outcome());
                }
            }
        }
    }

    private void figures(RefundGrant grant) {
        var approval =
                new Approval(REASONS.stream().map(words::text).toList(), teller.actor().staff());
        var screen =
                teller.screens.open(
                        () ->
                                new RefundScreen(
                                        teller.screens.catalogue(),
                                        approval,
                                        new RefundScreen.Acts() {
                                            @Override
                                            public void yes(String reason, String approvedBy) {
                                                payOut(grant, reason, approvedBy);
                                            }

                                            @Override
                                            public void no() {
                                                giveUp(grant);
                                            }
                                        }));
        screen.show(view(grant));
        teller.stand(screen);
        teller.side.show(
                new CustomerSide.View.Done(
                        words.text("side.back"),
                        words.spoken(grant.amount()),
                        words.text("side.backLine")));
    }

    private RefundScreen.View view(RefundGrant grant) {
        Slip slip = grant.slip();
        boolean unused = slip.balance().equals(slip.face());
        var rows = new ArrayList<Row>();
        rows.add(new Row(words.text("refund.number"), slip.number().masked()));
        rows.add(new Row(words.text("refund.face"), words.won(slip.face())));
        if (!unused) {
            Won used = slip.face().minus(slip.balance());
            rows.add(new Row(words.text("refund.used"), words.won(used)));
            rows.add(new Row(words.text("refund.rest"), words.won(slip.balance())));
        }
        rows.add(
                new Row(
                        words.text("refund.discount"),
                        "−" + words.won(slip.balance().minusOrZero(grant.amount()))));
        rows.add(
                new Row(
                        words.text("refund.means"),
                        words.text(
                                grant.means() == PaymentMeans.CASH
                                        ? "refund.cash"
                                        : "refund.card")));
        return new RefundScreen.View(
                words.text(unused ? "refund.unused" : "refund.partly"),
                rows,
                words.text("refund.back"),
                words.won(grant.amount()),
                words.text("refund.yes"),
                "approve.enter",
                Function.REFUND);
    }

    private void payOut(RefundGrant grant, String reason, String approvedBy) {
        teller.working("refund.working");
        teller.ask(
                desk -> grant.payOut(teller.actor(approvedBy, reason)),
                outcome -> {
                    if (outcome instanceof RefundOutcome.Refunded done) {
                        refunded(done, done.paper());
                    } else {
                        refused(outcome);
                    }
                });
    }

    private void giveUp(RefundGrant grant) {
        teller.working("refund.leaving");
        teller.ask(
                desk -> grant.giveUp(teller.actor()),
                outcome -> {
                    if (outcome instanceof RefundOutcome.PayOutDeclined) {
                        teller.next();
                        teller.tell("refund.left");
                    } else if (outcome instanceof RefundOutcome.Refunded done) {
                        refunded(done, done.paper());
                    } else {
                        refused(outcome);
                    }
                });
    }

    private void refunded(RefundOutcome.Refunded done, PaperResult paper) {
        teller.devices.speaker().play(Sound.DONE);
        teller.look();
        new Finished(teller).show(done.act(), paper, result -> view(done, result));
        teller.side.show(
                new CustomerSide.View.Done(
                        words.text("side.back"),
                        words.spoken(done.amount()),
                        words.text("side.receipt")));
    }

    private IssuedScreen.View view(RefundOutcome.Refunded done, PaperResult paper) {
        return new IssuedScreen.View(
                words.text("refund.done"),
                words.text("refund.back"),
                words.won(done.amount()),
                List.of(
                        new Row(
                                words.text("refund.means"),
                                words.text(
                                        done.means() == PaymentMeans.CASH
                                                ? "refund.cash"
                                                : "refund.card")),
                        new Row(words.text("issued.act"), done.act().toString())),
                new SaleAnswers(words).papers(paper, words.text("refund.printed")),
                true);
    }

    private void refused(RefundOutcome outcome) {
        teller.devices.speaker().play(Sound.REFUSED);
        teller.look();
        teller.refuse(answers.of(outcome, teller.sight()));
    }
}
