package kr.sarangbang.ui.kiosk;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.application.TicketWish;
import kr.sarangbang.application.desk.KioskSight.OnSale;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.kiosk.KioskDevices.Ear;
import kr.sarangbang.ui.kiosk.buy.ChoosePlaceScreen;
import kr.sarangbang.ui.kiosk.line.TakeNumberScreen;
import kr.sarangbang.ui.kiosk.line.TakeNumberScreen.Member;
import kr.sarangbang.ui.kiosk.line.TicketScreen;
import kr.sarangbang.ui.kiosk.line.TicketScreen.Came;
import kr.sarangbang.ui.kiosk.line.WhyScreen;
import kr.sarangbang.ui.shared.Catalogue;

/**
 * Taking a number in two touches: the card on K1, then one screen on which every answer is already
 * given and can be changed. The member card is not demanded: without it the stock is held and the
 * limit is looked at by the window. FX thread only.
 */
final class Numbering {
    private static final Ear NONE = () -> {};

    /** What is offered, and the second is chosen where it can be. */
    private static final List<Long> USUAL = List.of(50_000L, 100_000L, 200_000L);

    private static final long FIRST_CHOICE = 100_000;

    private final KioskFlow kiosk;
    private Ear ear = NONE;
    private Optional<TakeNumberScreen> screen = Optional.empty();
    private Optional<OnSale> series = Optional.empty();
    private Won face = Won.ZERO;
    private Lane lane = Lane.GENERAL;
    private Member member = Member.NOT_SHOWN;
    private boolean busy;

    Numbering(KioskFlow kiosk) {
        this.kiosk = kiosk;
    }

    private Catalogue words() {
        return kiosk.screens.catalogue();
    }

    private TicketWords said() {
        return new TicketWords(words());
    }

    /** No device reports to a screen that is no longer there. */
    void stopListening() {
        ear.close();
        ear = NONE;
    }

    /** Back at the screen at which a card may be shown. */
    void listenAgain() {
        if (kiosk.current() instanceof TakeNumberScreen) {
            listen();
        }
    }

    private List<OnSale> choices() {
        return kiosk.offering().sight().series().stream()
                .filter(TaskChoice::isOrWillBeSold)
                .toList();
    }

    /** Everything as it usually is: the first series, the usual amount, the general lane. */
    void begin() {
        lane = Lane.GENERAL;
        member = Member.NOT_SHOWN;
        busy = false;
        series = Optional.empty();
        if (choices().isEmpty()) {
            new NumberEnd(words(), new NumberWays(kiosk)).nothingIsSold();
            return;
        }
        kiosk.flow.go(fresh());
        listen();
    }

    private TakeNumberScreen fresh() {
        var made = kiosk.screens.open(() -> new TakeNumberScreen(words(), acts()));
        screen = Optional.of(made);
        wantUsual(series.orElseGet(() -> choices().getFirst()));
        return made;
    }

    /** The wish again after a refusal that said what is possible. */
    void again() {
        busy = false;
        kiosk.flow.replace(fresh());
        listen();
    }

    private void wantUsual(OnSale on) {
        series = Optional.of(on);
        List<Won> all = amounts(on);
        face =
                all.stream()
                        .filter(w -> w.amount() <= FIRST_CHOICE)
                        .reduce((a, b) -> b)
                        .orElse(all.getFirst());
        show();
    }

    /**
     * What can be wished. Somebody unknown may wish what is held for the unknown; where nothing is
     * left a number still can be had, and says what it is worth.
     */
    private List<Won> amounts(OnSale on) {
        Won unknown = kiosk.offering().line().rules().unknownMost();
        Won most =
                on.most().isZero() || (on.most().isOver(unknown) && !known()) ? unknown : on.most();
        var faces = new TreeSet<Won>();
        USUAL.stream()
                .map(Won::of)
                .filter(w -> !w.isOver(most) && on.series().isWholeUnits(w))
                .forEach(faces::add);
        if (!most.isZero() && on.series().isWholeUnits(most)) {
            faces.add(most);
        }
        return faces.isEmpty() ? List.of(on.series().unit()) : List.copyOf(faces);
    }

    private boolean known() {
        return kiosk.visit.member.isPresent();
    }

    private void show() {
        OnSale on = series.orElseThrow();
        screen.ifPresent(
                shown ->
                        shown.show(
                                new TakeNumberScreen.View(
                                        new SeriesWords(words()).voucher(on),
                                        choices().size() > 1,
                                        amounts(on),
                                        face,
                                        lane == Lane.PRIORITY,
                                        member,
                                        busy)));
    }

    private TakeNumberScreen.Acts acts() {
        return new TakeNumberScreen.Acts() {
            @Override
            public void amount(Won wanted) {
                face = wanted;
                show();
            }

            @Override
            public void lane() {
                lane = lane == Lane.GENERAL ? Lane.PRIORITY : Lane.GENERAL;
                show();
            }

            @Override
            public void otherSeries() {
                chooseSeries();
            }

            @Override
            public void take() {
                takeIt();
            }
        };
    }

    /** Another of what is sold here; nothing happens where there is none. */
    void chooseSeries() {
        List<OnSale> all = choices();
        if (all.size() < 2) {
            return;
        }
        var words = new SeriesWords(words());
        var places =
                kiosk.screens.open(
                        () ->
                                new ChoosePlaceScreen(
                                        words(),
                                        position -> {
                                            wantUsual(all.get(position));
                                            kiosk.flow.back();
                                            listen();
                                        }));
        places.show(all.stream().map(words::place).toList());
        stopListening();
        kiosk.flow.go(places);
    }

    private void listen() {
        ear.close();
        ear = kiosk.devices.members().listen(this::card);
    }

    private void card(CardReading reading) {
        if (!(kiosk.current() instanceof TakeNumberScreen) || busy) {
            return;
        }
        switch (reading) {
            case CardReading.Proven proven -> {
                kiosk.sign();
                kiosk.devices.speaker().play(Sound.TOUCH);
                kiosk.visit.member = Optional.of(proven.member().member());
                kiosk.visit.presence = Optional.of(new Presence.CardAnswered(proven.member()));
                member = Member.SHOWN;
                show();
            }
            case CardReading.NotAMemberCard other -> otherCard(Member.OTHER_CARD);
            case CardReading.TakenAway away -> otherCard(Member.TAKEN_AWAY);
            case CardReading.NoCard none -> listen();
            case CardReading.ReaderOff off -> {
                member = Member.NO_READER;
                show();
            }
        }
    }

    private void otherCard(Member seen) {
        kiosk.sign();
        kiosk.devices.speaker().play(Sound.REFUSED);
        member = seen;
        show();
        listen();
    }

    /** One touch is one number: until it is answered nothing can be pressed. */
    private void takeIt() {
        Visit visit = kiosk.visit;
        var wish =
                new TicketWish(
                        series.orElseThrow().series().id(),
                        face,
                        lane,
                        visit.member.flatMap(
                                m -> visit.presence.map(p -> new TicketWish.Holder(m, p))),
                        Actor.CUSTOMER);
        busy = true;
        stopListening();
        kiosk.holdIdle(true);
        show();
        kiosk.flow.refresh();
        kiosk.offering().askLine(desk -> desk.take(wish), this::took);
    }

    private void took(TicketOutcome outcome) {
        busy = false;
        kiosk.holdIdle(false);
        // Whoever called staff meanwhile sees the number, and not the call.
        screen.ifPresent(kiosk.flow::backTo);
        new NumberEnd(words(), new NumberWays(kiosk)).show(outcome);
        kiosk.look();
    }

    /** A number and what it is worth, in place of what was shown. */
    void showTicket(Ticket ticket, Came came) {
        if (came == Came.NEW) {
            kiosk.devices.speaker().play(Sound.DONE);
        }
        var shown = kiosk.screens.open(() -> new TicketScreen(words(), ticketActs(ticket)));
        shown.show(said().ticket(ticket, came, kiosk.offering().line().now()));
        kiosk.flow.replace(shown);
    }

    private TicketScreen.Acts ticketActs(Ticket ticket) {
        return new TicketScreen.Acts() {
            @Override
            public void got() {
                kiosk.leave();
            }

            @Override
            public void why() {
                showWhy(ticket);
            }

            @Override
            public void printAgain() {
                kiosk.offering()
                        .askLine(
                                desk -> desk.printAgain(ticket.act(), Actor.CUSTOMER),
                                paper ->
                                        paper.ifPresent(
                                                p ->
                                                        new NumberEnd(
                                                                        words(),
                                                                        new NumberWays(kiosk))
                                                                .paper(ticket, p, Came.NEW)));
            }
        };
    }

    private void showWhy(Ticket ticket) {
        var why = kiosk.screens.open(() -> new WhyScreen(words(), kiosk.flow::back));
        why.show(
                new WhyScreen.View(
                        ticket.promise(), kiosk.offering().line().rules().callsBeforeAbsent()));
        kiosk.flow.go(why);
    }
}
