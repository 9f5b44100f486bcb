package kr.sarangbang.ui.teller;

import java.util.List;
import kr.sarangbang.application.HeldVouchers;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.domain.exchange.Answer.HeldVoucher;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.teller.part.CustomerStrip;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.refund.Approval;
import kr.sarangbang.ui.teller.refund.ChooseVoucherScreen;
import kr.sarangbang.ui.teller.refund.RefundScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen.Row;

/** T7: a member who was identified says which voucher was lost, and has a new paper. FX thread. */
final class Reissuing {
    private static final List<String> REASONS =
            List.of("reason.lost", "reason.torn", "reason.other");

    private final TellerFlow teller;
    private final TellerWords words;
    private final ReissueAnswers answers;

    Reissuing(TellerFlow teller) {
        this.teller = teller;
        this.words = teller.words;
        this.answers = new ReissueAnswers(words);
    }

    /** Somebody was identified; what they have is looked up. */
    void begin(MemberNumber member, Presence presence, CustomerStrip.View strip) {
        teller.working("reissue.asking");
        teller.ask(
                desk -> desk.vouchersOf(member),
                held -> {
                    if (held instanceof HeldVouchers.Found found) {
                        choose(member, presence, strip, found.vouchers());
                    } else {
                        teller.refuse(answers.of(held));
                    }
                });
    }

    private void choose(
            MemberNumber member,
            Presence presence,
            CustomerStrip.View strip,
            List<HeldVoucher> vouchers) {
        var screen =
                teller.screens.open(
                        () ->
                                new ChooseVoucherScreen(
                                        words,
                                        new ChooseVoucherScreen.Acts() {
                                            @Override
                                            public void choose(int position) {
                                                confirm(member, presence, vouchers.get(position));
                                            }

                                            @Override
                                            public void leave() {
                                                teller.next();
                                            }
                                        }));
        screen.show(
                new ChooseVoucherScreen.View(
                        strip, vouchers.stream().map(one -> row(words, one)).toList()));
        teller.stand(screen);
    }

    /** One voucher as the list shows it. */
    static List<String> row(TellerWords words, HeldVoucher one) {
        return List.of(
                one.number().masked(),
                words.date(one.soldAt()) + " " + one.soldBy(),
                words.won(one.face()),
                words.won(one.balance()));
    }

    private void confirm(MemberNumber member, Presence presence, HeldVoucher lost) {
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
                                                make(member, presence, lost, approvedBy, reason);
                                            }

                                            @Override
                                            public void no() {
                                                teller.next();
                                            }
                                        }));
        screen.show(view(words, lost));
        teller.stand(screen);
    }

    /** What is about to be done. */
    static RefundScreen.View view(TellerWords words, HeldVoucher lost) {
        return new RefundScreen.View(
                words.text("reissue.confirm"),
                List.of(
                        new Row(words.text("refund.number"), lost.number().masked()),
                        new Row(words.text("reissue.bought"), words.date(lost.soldAt())),
                        new Row(words.text("refund.face"), words.won(lost.face())),
                        new Row(words.text("reissue.old"), words.text("reissue.oldWill"))),
                words.text("reissue.amount"),
                words.won(lost.balance()),
                words.text("reissue.yes"),
                "reissue.effect",
                Function.REISSUE);
    }

    private void make(
            MemberNumber member,
            Presence presence,
            HeldVoucher lost,
            String approvedBy,
            String reason) {
        teller.working("reissue.working");
        teller.ask(
                desk ->
                        desk.reissue(
                                member, presence, lost.number(), teller.actor(approvedBy, reason)),
                outcome -> {
                    teller.look();
                    if (outcome instanceof ReissueOutcome.Reissued done) {
                        teller.devices.speaker().play(Sound.DONE);
                        done(done, done.paper());
                    } else {
                        teller.devices.speaker().play(Sound.REFUSED);
                        teller.refuse(answers.of(outcome, teller.sight()));
                    }
                });
    }

    private void done(ReissueOutcome.Reissued done, PaperResult paper) {
        new Finished(teller).show(done.act(), paper, result -> view(done, result));
        teller.side.show(
                new CustomerSide.View.Done(
                        words.text("side.anew"),
                        words.spoken(done.balance()),
                        words.text("side.anewLine")));
    }

    private IssuedScreen.View view(ReissueOutcome.Reissued done, PaperResult paper) {
        return new IssuedScreen.View(
                words.text("reissue.done"),
                words.text("reissue.amount"),
                words.won(done.balance()),
                List.of(
                        new Row(words.text("refund.number"), done.slip().number().masked()),
                        new Row(words.text("reissue.old"), words.text("reissue.oldDead")),
                        new Row(words.text("issued.act"), done.act().toString())),
                new SaleAnswers(words).papers(paper, words.text("reissue.printed")),
                true);
    }
}
