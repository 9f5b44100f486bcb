package kr.sarangbang.ui.kiosk;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.sarangbang.application.desk.KioskDesk;
import kr.sarangbang.application.desk.KioskSight;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.ui.kiosk.session.ChooseTaskScreen;
import kr.sarangbang.ui.shared.Glance;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.part.Eave;

/**
 * What the kiosk offers: how its site stands, said in the eave and on K1's cards, and the desks
 * that a visit asks. FX thread only.
 */
final class Offering {
    private final KioskFlow kiosk;
    private final SiteThread site;
    private final Eave eave;
    private Optional<Desks> desks = Optional.empty();
    private Optional<Glance<Seen>> glance = Optional.empty();
    private Optional<Seen> seen = Optional.empty();
    private Optional<ChooseTaskScreen> tasks = Optional.empty();
    private boolean easy;

    /** The two desks of one site. */
    private record Desks(KioskDesk kiosk, TicketDesk line) {
        Seen seen() {
            return new Seen(kiosk.sight(), line.sight());
        }
    }

    /** Both sights of one moment. */
    private record Seen(KioskSight kiosk, LineSight line) {}

    Offering(KioskFlow kiosk, SiteThread site, Eave eave) {
        this.kiosk = kiosk;
        this.site = site;
        this.eave = eave;
    }

    /** The site has come up. */
    void ready(KioskDesk opened, TicketDesk line) {
        var both = new Desks(opened, line);
        desks = Optional.of(both);
        glance = Optional.of(new Glance<>(site, both::seen, this::saw, kiosk::broke));
        look();
    }

    /** Asks the site how things stand. */
    void look() {
        glance.ifPresent(Glance::look);
    }

    private void saw(Seen now) {
        seen = Optional.of(now);
        showEave();
        showTasks();
    }

    /** Whether the site has said how it stands; before that nothing can be asked of it. */
    boolean isOpen() {
        return seen.isPresent();
    }

    KioskSight sight() {
        return seen.orElseThrow().kiosk();
    }

    LineSight line() {
        return seen.orElseThrow().line();
    }

    String telephone() {
        return seen.map(now -> now.kiosk().telephone())
                .filter(t -> !t.isBlank())
                .orElse(kiosk.about.telephone());
    }

    boolean cardWorks() {
        return sight().lineUp() && kiosk.devices.slot().ready();
    }

    boolean cashWorks() {
        return kiosk.devices.notes().ready();
    }

    /** Runs a use case on the site thread. */
    <T> void ask(Function<KioskDesk, T> useCase, Consumer<T> answer) {
        KioskDesk asked = desks.orElseThrow().kiosk();
        site.ask(() -> useCase.apply(asked), answer, kiosk::broke);
    }

    /** The same at the desk of the walk-in line. */
    <T> void askLine(Function<TicketDesk, T> useCase, Consumer<T> answer) {
        TicketDesk asked = desks.orElseThrow().line();
        site.ask(() -> useCase.apply(asked), answer, kiosk::broke);
    }

    KioskDesk desk() {
        return desks.orElseThrow().kiosk();
    }

    /** K1, for whoever began. */
    ChooseTaskScreen begin(boolean easyWanted, ChooseTaskScreen.Acts acts) {
        easy = easyWanted;
        var screen =
                kiosk.screens.open(() -> new ChooseTaskScreen(kiosk.screens.catalogue(), acts));
        tasks = Optional.of(screen);
        showTasks();
        return screen;
    }

    /** The visit is over. */
    void forget() {
        tasks = Optional.empty();
        easy = false;
        showEave();
    }

    void showEave() {
        KioskEave.show(eave, kiosk.screens.catalogue(), seen.map(Seen::kiosk));
    }

    private void showTasks() {
        tasks.ifPresent(screen -> screen.show(choice()));
    }

    private ChooseTaskScreen.View choice() {
        var choice = new TaskChoice(kiosk.screens.catalogue(), easy);
        return seen.map(
                        now ->
                                choice.view(
                                        now.kiosk(),
                                        cardWorks(),
                                        cashWorks(),
                                        TaskChoice.givesNumbers(
                                                kiosk.about.counters(), now.line())))
                .orElseGet(choice::starting);
    }
}
