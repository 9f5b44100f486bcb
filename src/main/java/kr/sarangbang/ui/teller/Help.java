package kr.sarangbang.ui.teller;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.ui.teller.sell.HelpScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen.Row;
import kr.sarangbang.ui.teller.sell.StartScreen;

/** T10: how everything at this counter is, in words. FX thread only. */
final class Help {
    private final TellerFlow teller;
    private final TellerWords words;
    private final Opening opening;
    private final HelpScreen screen;
    private boolean between;

    Help(TellerFlow teller, Opening opening) {
        this.teller = teller;
        this.opening = opening;
        this.words = teller.words;
        this.screen =
                teller.screens.open(
                        () ->
                                new HelpScreen(
                                        new HelpScreen.Acts() {
                                            @Override
                                            public void retry() {
                                                tryAgain();
                                            }

                                            @Override
                                            public void back() {
                                                teller.back();
                                            }

                                            @Override
                                            public void rehearse() {
                                                tryOpening();
                                            }
                                        }));
    }

    /** Over whatever stands; nothing of it is lost. */
    void open(List<String> told) {
        show(told);
        between = teller.current() instanceof StartScreen;
        teller.over(screen);
    }

    /** Things have changed meanwhile. */
    void show(List<String> told) {
        screen.show(view(words, teller.sight(), teller.devices.states().get(), told));
    }

    /** Only where no customer would lose what was begun. */
    private void tryOpening() {
        if (between) {
            opening.open();
        } else {
            teller.tell("rehearsal.notNow");
        }
    }

    private void tryAgain() {
        teller.ask(
                desk -> {
                    desk.retry();
                    return desk.sight();
                },
                now -> {
                    teller.look();
                    teller.tell(
                            now.backlog().waiting() == 0 && now.paperOwed() == 0
                                    ? "help.allDone"
                                    : "help.notAll");
                });
    }

    static HelpScreen.View view(
            TellerWords words,
            TellerSight now,
            List<TellerDevices.State> states,
            List<String> told) {
        var devices = new ArrayList<Row>();
        devices.add(new Row(words.text("device.printer"), printer(words, now.printer())));
        for (TellerDevices.State state : states) {
            devices.add(
                    new Row(
                            words.text(state.name()),
                            state.trouble()
                                    .map(words::trouble)
                                    .orElseGet(() -> words.text("device.good"))));
        }
        var line = new ArrayList<Row>();
        line.add(
                new Row(
                        words.text("device.line"),
                        words.text(now.lineUp() ? "eave.lineUp" : "eave.lineDown")));
        line.add(
                new Row(
                        words.text("help.waiting"),
                        words.text(
                                "help.waitingValue",
                                words.count(now.backlog().waiting()),
                                words.won(now.backlog().amount()))));
        now.backlog()
                .oldest()
                .ifPresent(
                        at ->
                                line.add(
                                        new Row(
                                                words.text("help.oldest"),
                                                words.moment(at, now.now()))));
        line.add(
                new Row(
                        words.text("help.refused"),
                        words.text("aside.count", now.backlog().refused())));
        line.add(new Row(words.text("help.owed"), words.text("help.papers", now.paperOwed())));
        line.add(
                new Row(
                        words.text("help.heard"),
                        now.heard()
                                .map(at -> words.moment(at, now.now()))
                                .orElseGet(() -> words.text("help.never"))));
        List<String> notices = told.isEmpty() ? List.of(words.text("help.never")) : told;
        return new HelpScreen.View(devices, line, notices, now.telephone());
    }

    private static String printer(TellerWords words, PrinterStatus printer) {
        return printer.fault()
                .map(fault -> words.text(SaleAnswers.fault(fault)))
                .orElseGet(
                        () ->
                                words.text(
                                        printer.paperNearEnd()
                                                ? "device.paperNearEnd"
                                                : "device.good"));
    }
}
