package kr.sarangbang.ui.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.desk.KioskSight.OnSale;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.kiosk.KioskDevices.Ear;
import kr.sarangbang.ui.kiosk.buy.ChooseAmountScreen;
import kr.sarangbang.ui.kiosk.buy.ChooseAmountScreen.Offer;
import kr.sarangbang.ui.kiosk.buy.ChoosePlaceScreen;
import kr.sarangbang.ui.kiosk.buy.ConfirmScreen;
import kr.sarangbang.ui.kiosk.buy.EnterAmountScreen;
import kr.sarangbang.ui.kiosk.buy.EnterPinScreen;
import kr.sarangbang.ui.kiosk.buy.InsertCardScreen;
import kr.sarangbang.ui.kiosk.buy.InsertCardScreen.Asked;
import kr.sarangbang.ui.kiosk.buy.PayCashScreen;
import kr.sarangbang.ui.kiosk.buy.PayWay;
import kr.sarangbang.ui.kiosk.buy.ShowCardScreen;
import kr.sarangbang.ui.kiosk.buy.ShowPaperScreen;
import kr.sarangbang.ui.kiosk.buy.WhereToEnrolScreen;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;

/** The questions of a purchase, K2 to K6, in their order. */
final class Buying {
    private static final List<Long> USUAL = List.of(50_000L, 100_000L);
    private static final Ear NONE = () -> {};

    private final KioskFlow kiosk;
    private final Function<String, Optional<MemberNumber>> memberPaper;
    private final PayingCash cash;
    private Ear ear = NONE;
    private Optional<ChooseAmountScreen> amounts = Optional.empty();
    private Optional<ShowPaperScreen> paper = Optional.empty();

    Buying(KioskFlow kiosk, Function<String, Optional<MemberNumber>> memberPaper) {
        this.kiosk = kiosk;
        this.memberPaper = memberPaper;
        this.cash = new PayingCash(kiosk);
    }

    private Catalogue words() {
        return kiosk.screens.catalogue();
    }

    private SeriesWords series() {
        return new SeriesWords(words());
    }

    /** No device reports to a screen that is no longer there. */
    void stopListening() {
        ear.close();
        ear = NONE;
        cash.stop();
    }

    /** Back at a screen that waits for a device. */
    void listenAgain() {
        if (kiosk.current() instanceof ShowCardScreen) {
            listenForCards();
        } else if (kiosk.current() instanceof InsertCardScreen) {
            listenForSlot();
        } else if (kiosk.current() instanceof PayCashScreen) {
            cash.listenAgain();
        }
    }

    void begin() {
        List<OnSale> choices = kiosk.offering().sight().series();
        List<OnSale> open = choices.stream().filter(OnSale::open).toList();
        if (choices.size() == 1 && open.size() == 1) {
            choose(open.getFirst());
            return;
        }
        var screen =
                kiosk.screens.open(
                        () ->
                                new ChoosePlaceScreen(
                                        words(), position -> choose(choices.get(position))));
        screen.show(choices.stream().map(series()::place).toList());
        go(screen);
    }

    private void choose(OnSale on) {
        kiosk.visit.chosen = Optional.of(on);
        if (on.most().isZero()) {
            kiosk.sale().showNothingLeft();
            return;
        }
        var screen =
                kiosk.screens.open(
                        () ->
                                new ChooseAmountScreen(
                                        words(),
                                        new ChooseAmountScreen.Acts() {
                                            @Override
                                            public void choose(Won face) {
                                                amount(face);
                                            }

                                            @Override
                                            public void direct() {
                                                enterAmount();
                                            }
                                        }));
        amounts = Optional.of(screen);
        showAmounts(screen, on, on.most(), on.byMonth());
        go(screen);
    }

    private void showAmounts(ChooseAmountScreen screen, OnSale on, Won most, boolean byMonth) {
        Series sold = on.series();
        var faces = new TreeSet<Won>();
        USUAL.stream()
                .map(Won::of)
                .filter(w -> !w.isOver(most) && sold.isWholeUnits(w))
                .forEach(faces::add);
        faces.add(most);
        var offers = new ArrayList<Offer>();
        faces.forEach(f -> offers.add(new Offer(f, sold.price(f), f.equals(most))));
        boolean direct = most.isOver(sold.unit());
        screen.show(
                new ChooseAmountScreen.View(
                        series().voucher(on), sold.basisPoints(), most, byMonth, offers, direct));
    }

    /** Another amount after a refusal; the refusal said what is possible. */
    void amountAgain() {
        if (amounts.isEmpty() || !kiosk.flow.backTo(amounts.get())) {
            kiosk.leave();
        }
    }

    private void enterAmount() {
        OnSale on = kiosk.visit.series();
        var screen =
                kiosk.screens.open(
                        () ->
                                new EnterAmountScreen(
                                        words(),
                                        new EnterAmountScreen.Acts() {
                                            @Override
                                            public Won price(Won face) {
                                                return on.series().price(face);
                                            }

                                            @Override
                                            public void choose(Won face) {
                                                amount(face);
                                            }
                                        }));
        screen.show(new EnterAmountScreen.View(on.most()));
        go(screen);
    }

    private void amount(Won face) {
        kiosk.visit.face = face;
        if (kiosk.visit.member.isPresent()) {
            confirm();
            return;
        }
        var screen =
                kiosk.screens.open(
                        () ->
                                new ShowCardScreen(
                                        words(),
                                        new ShowCardScreen.Acts() {
                                            @Override
                                            public void paper() {
                                                showPaper();
                                            }

                                            @Override
                                            public void neither() {
                                                whereToEnrol();
                                            }
                                        }));
        screen.show(ShowCardScreen.View.WAITING);
        go(screen);
        listenForCards();
    }

    private void listenForCards() {
        listen(kiosk.devices.members().listen(this::card));
    }

    private void card(CardReading reading) {
        if (!(reading instanceof CardReading.ReaderOff)) {
            kiosk.sign();
        }
        if (!(kiosk.current() instanceof ShowCardScreen screen)) {
            return;
        }
        switch (reading) {
            case CardReading.Proven proven ->
                    identified(
                            proven.member().member(), new Presence.CardAnswered(proven.member()));
            case CardReading.NotAMemberCard other ->
                    cardAgain(screen, ShowCardScreen.View.OTHER_CARD);
            case CardReading.TakenAway away -> cardAgain(screen, ShowCardScreen.View.TAKEN_AWAY);
            case CardReading.NoCard none -> listenForCards();
            case CardReading.ReaderOff off -> screen.show(ShowCardScreen.View.READER_OFF);
        }
    }

    private void cardAgain(ShowCardScreen screen, ShowCardScreen.View view) {
        kiosk.devices.speaker().play(Sound.REFUSED);
        screen.show(view);
        listenForCards();
    }

    private void showPaper() {
        stopListening();
        var screen = kiosk.screens.open(() -> new ShowPaperScreen(words(), this::whereToEnrol));
        screen.show(new ShowPaperScreen.View(false));
        paper = Optional.of(screen);
        go(screen);
    }

    /** A code that came while a member's paper was asked for; at any other time it is nobody's. */
    void scanned(String code) {
        if (!(kiosk.current() instanceof ShowPaperScreen screen)) {
            return;
        }
        Optional<MemberNumber> member = memberPaper.apply(code);
        if (member.isEmpty()) {
            kiosk.devices.speaker().play(Sound.REFUSED);
            screen.show(new ShowPaperScreen.View(true));
            return;
        }
        kiosk.devices.speaker().play(Sound.TOUCH);
        enterPin(member.get(), false);
    }

    private void enterPin(MemberNumber member, boolean again) {
        var screen =
                kiosk.screens.open(
                        () ->
                                new EnterPinScreen(
                                        words(), pin -> identified(member, new Presence.Pin(pin))));
        screen.show(new EnterPinScreen.View(again));
        go(screen);
    }

    /** The four digits were others: everything else that was said stays. */
    void pinAgain() {
        MemberNumber member = kiosk.visit.member.orElseThrow();
        kiosk.visit.member = Optional.empty();
        kiosk.visit.presence = Optional.empty();
        if (paper.isPresent()) {
            kiosk.flow.backTo(paper.get());
        }
        enterPin(member, true);
    }

    private void whereToEnrol() {
        stopListening();
        var screen = kiosk.screens.open(() -> new WhereToEnrolScreen(kiosk::leave));
        String told = kiosk.about.whereToEnrol();
        String where = told.isBlank() ? words().text("enrol.whereUsual") : told;
        screen.show(new WhereToEnrolScreen.View(where, kiosk.offering().telephone()));
        go(screen);
    }

    private void identified(MemberNumber member, Presence presence) {
        stopListening();
        kiosk.visit.member = Optional.of(member);
        kiosk.visit.presence = Optional.of(presence);
        confirm();
    }

    /** By card, else by cash, else not at all. */
    private void confirm() {
        if (kiosk.offering().cardWorks()) {
            confirm(PayWay.CARD);
        } else if (kiosk.offering().cashWorks()) {
            confirm(PayWay.CASH);
        } else {
            kiosk.sale().showNoWayToPay();
        }
    }

    void confirm(PayWay way) {
        Visit visit = kiosk.visit;
        visit.way = way;
        var screen =
                kiosk.screens.open(
                        () ->
                                new ConfirmScreen(
                                        words(),
                                        new ConfirmScreen.Acts() {
                                            @Override
                                            public void yes() {
                                                pay();
                                            }

                                            @Override
                                            public void change() {
                                                amountAgain();
                                            }
                                        }));
        screen.show(
                new ConfirmScreen.View(
                        series().voucher(visit.series()), visit.face, visit.price(), way));
        go(screen);
    }

    /** Money never moves to another source without a fresh yes. */
    void confirmCash() {
        stopListening();
        confirm(PayWay.CASH);
    }

    private void pay() {
        if (kiosk.visit.way == PayWay.CARD) {
            insertCard();
        } else {
            payCash();
        }
    }

    void insertCard() {
        kiosk.sale().draw();
        boolean itself = kiosk.devices.slot().asksItself();
        var screen = kiosk.screens.open(() -> new InsertCardScreen(words(), this::confirmCash));
        screen.show(
                new InsertCardScreen.View(
                        kiosk.visit.price(),
                        kiosk.offering().cashWorks(),
                        itself ? Asked.AT_TERMINAL : Asked.HERE));
        go(screen);
        kiosk.devices.speaker().play(Sound.CARD_PROMPT);
        if (itself) {
            kiosk.sale().sellAtTerminal(screen);
        } else {
            listenForSlot();
        }
    }

    private void listenForSlot() {
        listen(kiosk.devices.slot().listen(this::cardInserted));
    }

    private void cardInserted() {
        if (kiosk.current() instanceof InsertCardScreen) {
            kiosk.sale().sell();
        }
    }

    void payCash() {
        cash.begin();
    }

    private void listen(Ear next) {
        ear.close();
        ear = next;
    }

    private void go(Screen next) {
        kiosk.flow.go(next);
    }
}
