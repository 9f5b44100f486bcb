package kr.sarangbang.ui.kiosk;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.CheckLine.Checked;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.slip.TicketCode;
import kr.sarangbang.ui.kiosk.line.GiveUpScreen;
import kr.sarangbang.ui.kiosk.line.MyPlaceScreen;
import kr.sarangbang.ui.kiosk.line.ShowTicketScreen;
import kr.sarangbang.ui.kiosk.line.ShowTicketScreen.Shown;
import kr.sarangbang.ui.kiosk.session.ChooseTaskScreen;
import kr.sarangbang.ui.kiosk.session.WelcomeScreen;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;

/** What a holder sees and does with a ticket's paper at the kiosk. FX thread only. */
final class MyPlace {
    private final KioskFlow kiosk;
    private Optional<ShowTicketScreen> asking = Optional.empty();

    /** What the paper and the line say together. */
    private record Seen(Checked checked, LineSight line) {}

    MyPlace(KioskFlow kiosk) {
        this.kiosk = kiosk;
    }

    private Catalogue words() {
        return kiosk.screens.catalogue();
    }

    /** Asks for the ticket's paper. */
    void begin() {
        var screen =
                kiosk.screens.open(() -> new ShowTicketScreen(words(), kiosk.numbering()::begin));
        screen.show(Shown.NOTHING);
        asking = Optional.of(screen);
        kiosk.flow.go(screen);
    }

    /**
     * A code was read. A ticket's is taken where one is asked for, and before a visit has chosen
     * anything; then true.
     */
    boolean scanned(String code) {
        if (!kiosk.offering().isOpen()) {
            return false;
        }
        Screen now = kiosk.current();
        boolean ticket = TicketCode.isMeant(code);
        if (now instanceof WelcomeScreen && ticket) {
            kiosk.begin(false);
            begin();
        } else if (now instanceof ChooseTaskScreen && ticket) {
            begin();
        } else if (!(now instanceof ShowTicketScreen)) {
            return false;
        }
        look(code);
        return true;
    }

    private void look(String code) {
        asking.ifPresent(screen -> screen.show(Shown.LOOKING));
        kiosk.offering().askLine(desk -> new Seen(desk.check(code), desk.sight()), this::looked);
    }

    private void looked(Seen seen) {
        if (asking.filter(kiosk.current()::equals).isEmpty()) {
            return;
        }
        switch (seen.checked()) {
            case Checked.Fair fair -> {
                kiosk.devices.speaker().play(Sound.TOUCH);
                kiosk.flow.replace(place(fair.ticket(), fair.problems(), seen.line()));
            }
            case Checked.NotInJournal not -> refused(Shown.OF_ANOTHER_SITE);
            case Checked.Unreadable bad -> refused(Shown.NO_TICKET);
        }
    }

    private void refused(Shown why) {
        kiosk.devices.speaker().play(Sound.REFUSED);
        asking.ifPresent(screen -> screen.show(why));
    }

    private MyPlaceScreen place(Ticket ticket, List<String> problems, LineSight line) {
        var acts =
                new MyPlaceScreen.Acts() {
                    @Override
                    public void understood() {
                        kiosk.leave();
                    }

                    @Override
                    public void park() {
                        change(ticket, problems, true);
                    }

                    @Override
                    public void giveUp() {
                        askAgain(ticket, problems);
                    }
                };
        var screen = kiosk.screens.open(() -> new MyPlaceScreen(words(), acts));
        screen.show(view(words(), ticket, problems, line));
        return screen;
    }

    /** How a ticket stands in this line, in these words. */
    static MyPlaceScreen.View view(
            Catalogue words, Ticket ticket, List<String> problems, LineSight line) {
        var said = new TicketWords(words);
        boolean idle =
                ticket.stage() == TicketStage.WAITING || ticket.stage() == TicketStage.CALLED;
        Optional<Integer> before =
                ticket.stage() == TicketStage.WAITING
                        ? line.before(ticket.act())
                        : Optional.empty();
        Optional<String> when =
                ticket.promise() == Promise.NOT_TODAY
                        ? before.map(n -> words.text("ticket.nextDay"))
                        : before.map(n -> said.between(line.now(), wait(n, line)));
        return new MyPlaceScreen.View(
                ticket.number(),
                Optional.of(ticket.promise()).filter(p -> ticket.stage().isOpen()),
                now(words, ticket, line),
                before,
                when,
                ticket.stage().isOpen() ? said.until(ticket, line.now()) : Optional.empty(),
                problems.isEmpty(),
                idle,
                idle || ticket.stage() == TicketStage.PARKED);
    }

    /** Whoever comes last is told the longer of the two waits; who stands nearer waits less. */
    private static Wait wait(int before, LineSight line) {
        Wait last = line.general().to() > line.priority().to() ? line.general() : line.priority();
        return last.nearer(before, line.waiting().size());
    }

    private static String now(Catalogue words, Ticket ticket, LineSight line) {
        return switch (ticket.stage()) {
            case WAITING -> "";
            case CALLED, SERVING ->
                    words.text("mine.called", words.window(ticket.window().orElse("")));
            case PARKED -> words.text("mine.parked");
            case SERVED -> words.text("mine.served");
            case LEFT -> words.text("mine.left");
            case ENDED -> words.text("mine.ended", words.count(line.rules().absences()));
        };
    }

    /** The second question. */
    private void askAgain(Ticket ticket, List<String> problems) {
        var acts =
                new GiveUpScreen.Acts() {
                    @Override
                    public void keep() {
                        kiosk.flow.back();
                    }

                    @Override
                    public void yes() {
                        kiosk.flow.back();
                        change(ticket, problems, false);
                    }
                };
        var screen = kiosk.screens.open(() -> new GiveUpScreen(words(), acts));
        screen.show(new GiveUpScreen.View(ticket.number(), ticket.promise().holdsStock()));
        kiosk.flow.go(screen);
    }

    /** What was done, or where the number has got to meanwhile. */
    private record Changed(Ticket ticket, LineSight line) {}

    private void change(Ticket ticket, List<String> problems, boolean park) {
        Screen from = kiosk.current();
        kiosk.offering()
                .askLine(
                        desk -> {
                            Optional<Ticket> done =
                                    park
                                            ? desk.park(ticket.number(), Actor.CUSTOMER)
                                            : desk.leave(ticket.number(), Actor.CUSTOMER);
                            LineSight line = desk.sight();
                            return new Changed(
                                    done.or(() -> line.ticket(ticket.act())).orElse(ticket), line);
                        },
                        changed -> {
                            if (kiosk.current().equals(from)) {
                                kiosk.flow.replace(
                                        place(changed.ticket(), problems, changed.line()));
                            }
                            kiosk.look();
                        });
    }
}
