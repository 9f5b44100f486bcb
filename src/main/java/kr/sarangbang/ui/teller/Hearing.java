package kr.sarangbang.ui.teller;

import java.time.InstantSource;
import javafx.scene.Scene;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.ui.kiosk.KioskDevices.Ear;
import kr.sarangbang.ui.shared.Scan;
import kr.sarangbang.ui.shared.ScanEar;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Stroke;
import kr.sarangbang.ui.teller.refund.ShowVoucherScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;

/** What a counter's scanners and its reader of member cards say, and where it goes. FX thread. */
final class Hearing {
    private static final Ear NONE = () -> {};

    private final TellerFlow teller;
    private final ScanEar scanner;
    private Ear ear = NONE;

    Hearing(TellerFlow teller, InstantSource clock) {
        this.teller = teller;
        this.scanner = new ScanEar(clock, this::heard);
    }

    /** The scanner, whatever has the focus in a scene. */
    void watch(Scene scene) {
        scanner.watch(scene);
    }

    /** A second has passed. */
    void tick() {
        scanner.tick();
    }

    /** A scanner with a line of its own has read a code. */
    void scanned(String code) {
        scanner.read(code);
    }

    /** Member cards count from now on. */
    void listen() {
        ear.close();
        ear = teller.devices.members().listen(this::card);
    }

    /** They do not. */
    void stop() {
        ear.close();
        ear = NONE;
    }

    private void heard(Scan scan) {
        switch (scan) {
            case Scan.Code(String code) -> read(code);
            case Scan.SameAgain() -> teller.tell("scan.sameAgain");
            case Scan.Unfinished(int keys) -> teller.tell("scan.unfinished");
            // As is written on its key of the bar.
            case Scan.HandsKey() -> teller.stroke(new Stroke.Of(Function.HELP));
        }
    }

    /** A customer is begun only where nobody else is served. */
    private void read(String code) {
        if (!teller.isOpen()) {
            teller.tell("scan.notNow");
        } else if (teller.current() instanceof ShowVoucherScreen screen && !screen.holds()) {
            teller.givingBack().scanned(code);
        } else if (teller.calling().isTicket(code) && teller.isBetweenCustomers()) {
            teller.calling().shown(code);
        } else if (!(teller.current() instanceof StartScreen)) {
            teller.tell("scan.notNow");
        } else if (!teller.selling().identifying().scanned(code)) {
            teller.givingBack().begin();
            teller.givingBack().scanned(code);
        }
    }

    private void card(CardReading reading) {
        if (teller.current() instanceof StartScreen start && teller.isOpen()) {
            teller.selling().identifying().card(start, reading);
            boolean still = teller.current() instanceof StartScreen;
            if (still && !(reading instanceof CardReading.ReaderOff)) {
                listen();
            }
        }
    }
}
