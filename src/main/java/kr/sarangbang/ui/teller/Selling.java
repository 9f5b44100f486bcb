package kr.sarangbang.ui.teller;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.LinePass;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.desk.KioskSight.OnSale;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.ui.teller.sell.PayScreen;
import kr.sarangbang.ui.teller.sell.SellScreen;

/** One customer's sale from T1 to T5, and back to T1. FX thread only. */
final class Selling {
    private final TellerFlow teller;
    private final TellerWords words;
    private final SaleAnswers answers;
    private final Issuing issuing;
    private final Identifying identifying;
    private Visit visit = new Visit();
    private Optional<SellScreen> cart = Optional.empty();

    /**
     * @param memberPaper reads what a scanner read from a member's paper
     */
    Selling(TellerFlow teller, Function<String, Optional<MemberNumber>> memberPaper) {
        this.teller = teller;
        this.words = teller.words;
        this.answers = new SaleAnswers(words);
        this.issuing = new Issuing(teller, answers, this::notSold);
        this.identifying = new Identifying(teller, this, answers, memberPaper);
    }

    /** Nothing of the customer before stays. */
    void forget() {
        visit = new Visit();
        cart = Optional.empty();
    }

    /** Who is at the counter is asked again; what was chosen stays. */
    void identifyAgain() {
        visit.member = Optional.empty();
        visit.presence = Optional.empty();
        visit.limit = Optional.empty();
    }

    /** The next customer has lost a paper. */
    void reissue() {
        visit.reissues = true;
    }

    boolean reissues() {
        return visit.reissues;
    }

    boolean hasPapers() {
        return !visit.cart.isEmpty();
    }

    Won cartFace() {
        return visit.cart.face();
    }

    int cartPapers() {
        return visit.cart.papers().size();
    }

    SaleAnswers answers() {
        return answers;
    }

    Visit visit() {
        return visit;
    }

    Identifying identifying() {
        return identifying;
    }

    /** What is known of the customer has changed. */
    void drawCart() {
        cart.ifPresent(this::draw);
    }

    /** T3. */
    void sell() {
        var screen =
                teller.screens.open(
                        () ->
                                new SellScreen(
                                        words,
                                        visit.cart,
                                        new SellScreen.Acts() {
                                            @Override
                                            public void pay() {
                                                Selling.this.pay();
                                            }

                                            @Override
                                            public void otherSeries() {
                                                nextSeries();
                                            }
                                        }));
        cart = Optional.of(screen);
        draw(screen);
        teller.stand(screen);
        tellCustomer(Optional.empty(), Won.ZERO);
    }

    private void draw(SellScreen screen) {
        boolean known = visit.limit.orElse(null) instanceof LimitAnswer.Left;
        Optional<Won> most =
                known
                        ? visit.limit.map(limit -> ((LimitAnswer.Left) limit).amount())
                        : Optional.empty();
        screen.show(
                new SellScreen.View(
                        identifying.strip(),
                        visit.chosen(),
                        teller.sight().open().size() > 1,
                        most));
    }

    private void nextSeries() {
        List<OnSale> open = teller.sight().open();
        int here = 0;
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).series().id().equals(visit.chosen().id())) {
                here = i;
            }
        }
        visit.series = Optional.of(open.get((here + 1) % open.size()).series());
        visit.limit = Optional.empty();
        cart.ifPresent(this::draw);
        identifying.askLimit();
    }

    /** T4. */
    void pay() {
        Series series = visit.chosen();
        Won face = visit.cart.face();
        var screen =
                teller.screens.open(
                        () ->
                                new PayScreen(
                                        words,
                                        new PayScreen.Acts() {
                                            @Override
                                            public void changed(
                                                    PaymentMeans means,
                                                    Optional<Won> given,
                                                    Won change) {
                                                tellCustomer(given, change);
                                            }

                                            @Override
                                            public void sell(PaymentMeans means, Won tendered) {
                                                sellNow(means, tendered);
                                            }
                                        }));
        screen.show(
                new PayScreen.View(
                        identifying.strip(),
                        words.voucher(series),
                        cartPapers(),
                        face,
                        series.price(face),
                        teller.devices.cards() && teller.sight().lineUp()));
        teller.stand(screen);
    }

    private void tellCustomer(Optional<Won> given, Won change) {
        Won face = visit.cart.face();
        if (face.isZero()) {
            teller.side.show(new CustomerSide.View.Wait(words.text("side.choose")));
            return;
        }
        Series series = visit.chosen();
        teller.side.show(
                new CustomerSide.View.Money(
                        words.voucher(series),
                        words.text("side.papers", cartPapers()),
                        words.spoken(face),
                        words.spoken(series.price(face)),
                        given.map(words::won),
                        given.map(g -> words.won(change))));
    }

    private void sellNow(PaymentMeans means, Won tendered) {
        var request =
                new SaleRequest(
                        visit.who(),
                        visit.presence.orElseThrow(),
                        visit.chosen().id(),
                        visit.cart.face(),
                        means,
                        tendered,
                        teller.actor(),
                        visit.cart.papers());
        LinePass pass =
                visit.ticket
                        .<LinePass>map(t -> new LinePass.OfTicket(t.act()))
                        .orElseGet(LinePass.Own::new);
        issuing.sell(request.with(pass));
    }

    /** The same past those who wait, by name and reason. */
    private void sellPast(SaleRequest refused, String reason) {
        issuing.sell(
                new SaleRequest(
                        refused.member(),
                        refused.presence(),
                        refused.series(),
                        refused.face(),
                        refused.means(),
                        refused.tendered(),
                        teller.actor(reason),
                        refused.papers(),
                        new LinePass.PastTheLine()));
    }

    /** The papers are about to come out. */
    void printing() {
        issuing.printing();
    }

    /** It has taken longer than people expect. */
    void slow() {
        issuing.slow();
    }

    private void notSold(SaleRequest request, SaleOutcome outcome) {
        if (outcome instanceof SaleOutcome.WrongPin wrong && wrong.triesLeft() > 0) {
            visit.presence = Optional.empty();
            identifying.askWho(true);
        } else if (outcome instanceof SaleOutcome.NeedsTicket) {
            teller.trouble(
                    answers.of(outcome, teller.sight()),
                    () -> teller.calling().askWhyPast(reason -> sellPast(request, reason)));
        } else {
            teller.trouble(answers.of(outcome, teller.sight()));
        }
    }

    /** Where Enter leads from a refusal. */
    void goOn(SaleAnswers.Way way) {
        switch (way) {
            case CART -> sell();
            case PAY -> pay();
            case IDENTIFY -> teller.identify();
            case START -> teller.next();
        }
    }
}
