package kr.sarangbang.ui.teller;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.desk.KioskSight.OnSale;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.teller.part.CustomerStrip;
import kr.sarangbang.ui.teller.sell.CustomerScreen;
import kr.sarangbang.ui.teller.sell.PayScreen;
import kr.sarangbang.ui.teller.sell.SellScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;

/** One customer's sale from T1 to T5, and back to T1. FX thread only. */
final class Selling {
    private final TellerFlow teller;
    private final TellerWords words;
    private final Function<String, Optional<MemberNumber>> memberPaper;
    private final SaleAnswers answers;
    private final Issuing issuing;
    private Visit visit = new Visit();
    private Optional<SellScreen> cart = Optional.empty();

    /**
     * @param memberPaper reads what a scanner read from a member's paper
     */
    Selling(TellerFlow teller, Function<String, Optional<MemberNumber>> memberPaper) {
        this.teller = teller;
        this.words = teller.words;
        this.memberPaper = memberPaper;
        this.answers = new SaleAnswers(words);
        this.issuing = new Issuing(teller, answers, this::notSold);
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

    /** A member's paper was read, or another's. */
    boolean scanned(String code) {
        Optional<MemberNumber> member = memberPaper.apply(code);
        member.ifPresent(this::said);
        return member.isPresent();
    }

    void card(StartScreen start, CardReading reading) {
        switch (reading) {
            case CardReading.Proven proven -> {
                teller.devices.speaker().play(Sound.TOUCH);
                visit.member = Optional.of(proven.member().member());
                identified(new Presence.CardAnswered(proven.member()));
            }
            case CardReading.NotAMemberCard other -> refuse(start, "start.otherCard");
            case CardReading.TakenAway away -> refuse(start, "start.takenAway");
            case CardReading.NoCard none -> {}
            case CardReading.ReaderOff off -> {}
        }
    }

    private void refuse(StartScreen start, String key) {
        teller.devices.speaker().play(Sound.REFUSED);
        start.tell(key);
    }

    /** A number proves nothing yet: an ID or a PIN does. */
    void said(MemberNumber member) {
        if (!visit.reissues && !isSomethingOnSale()) {
            return;
        }
        visit.member = Optional.of(member);
        askWho(false);
        if (!visit.reissues) {
            askLimit();
        }
    }

    private boolean isSomethingOnSale() {
        List<OnSale> open = teller.sight().open();
        if (open.isEmpty()) {
            teller.tell("start.nothingOnSale");
            return false;
        }
        if (visit.series.isEmpty()) {
            visit.series = Optional.of(open.getFirst().series());
        }
        return true;
    }

    private void askWho(boolean again) {
        var screen =
                teller.screens.open(
                        () ->
                                new CustomerScreen(
                                        teller.screens.catalogue(),
                                        new CustomerScreen.Acts() {
                                            @Override
                                            public void idShown() {
                                                identified(new Presence.IdShown());
                                            }

                                            @Override
                                            public void pin(String digits) {
                                                identified(new Presence.Pin(digits));
                                            }

                                            @Override
                                            public void leave() {
                                                teller.next();
                                            }
                                        }));
        screen.show(new CustomerScreen.View(strip(), again));
        teller.stand(screen);
    }

    private void identified(Presence presence) {
        if (!visit.reissues && !isSomethingOnSale()) {
            return;
        }
        visit.presence = Optional.of(presence);
        if (visit.reissues) {
            teller.reissuing().begin(visit.who(), presence, strip());
            return;
        }
        sell();
        if (visit.limit.isEmpty()) {
            askLimit();
        }
    }

    private void askLimit() {
        Visit asked = visit;
        MemberNumber member = asked.who();
        Series series = asked.chosen();
        teller.ask(
                desk -> desk.limit(member, series),
                answer -> {
                    boolean same = asked.equals(visit) && asked.member.equals(Optional.of(member));
                    if (same) {
                        limitKnown(answer);
                    }
                });
    }

    private void limitKnown(LimitAnswer answer) {
        visit.limit = Optional.of(answer);
        switch (answer) {
            case LimitAnswer.UnknownMember none ->
                    teller.trouble(answers.of(new SaleOutcome.UnknownMember(), teller.sight()));
            case LimitAnswer.MemberBlocked none ->
                    teller.trouble(answers.of(new SaleOutcome.MemberBlocked(), teller.sight()));
            case LimitAnswer.Left left -> drawLimit();
            case LimitAnswer.LeftHere here -> drawLimit();
        }
    }

    private void drawLimit() {
        if (teller.current() instanceof CustomerScreen screen) {
            screen.show(new CustomerScreen.View(strip(), false));
        }
        cart.ifPresent(this::draw);
    }

    private CustomerStrip.View strip() {
        String proof =
                visit.presence
                        .map(
                                p ->
                                        words.text(
                                                switch (p) {
                                                    case Presence.CardAnswered card -> "strip.card";
                                                    case Presence.Pin pin -> "strip.pin";
                                                    case Presence.IdShown shown -> "strip.id";
                                                }))
                        .orElse("");
        return new CustomerStrip.View(visit.who().masked(), proof, left());
    }

    private String left() {
        if (visit.reissues) {
            return "";
        }
        if (visit.limit.isEmpty()) {
            return words.text("strip.asking");
        }
        return switch (visit.limit.get()) {
            case LimitAnswer.Left left -> words.won(left.amount());
            case LimitAnswer.LeftHere here -> words.text("strip.here", words.won(here.amount()));
            case LimitAnswer.UnknownMember none -> "";
            case LimitAnswer.MemberBlocked none -> "";
        };
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
                        strip(), visit.chosen(), teller.sight().open().size() > 1, most));
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
        askLimit();
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
                        strip(),
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
        issuing.sell(request);
    }

    /** The papers are about to come out. */
    void printing() {
        issuing.printing();
    }

    /** It has taken longer than people expect. */
    void slow() {
        issuing.slow();
    }

    private void notSold(SaleOutcome outcome) {
        if (outcome instanceof SaleOutcome.WrongPin wrong && wrong.triesLeft() > 0) {
            visit.presence = Optional.empty();
            askWho(true);
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
