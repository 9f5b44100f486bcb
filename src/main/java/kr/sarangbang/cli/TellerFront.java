package kr.sarangbang.cli;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import kr.sarangbang.application.RehearsedDevices;
import kr.sarangbang.application.desk.Desks;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.slip.MemberCode;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.teller.TellerAbout;
import kr.sarangbang.ui.teller.TellerDevices;
import kr.sarangbang.ui.teller.TellerFlow;
import kr.sarangbang.ui.teller.side.CustomerWindow;

/** A counter's screens: the teller's, and the one that the customer sees. */
record TellerFront(TellerFlow flow, Supplier<RehearsedDevices> devices) implements SiteFront {
    /**
     * @param rehearsed how the devices are for a rehearsal of the opening
     * @param staff who works here; empty where nobody was named
     * @param window which window of the line this is
     * @param windowed whether the teller's screen is a window
     */
    static SiteFront.Maker<TellerFront> maker(
            Catalogue words,
            SiteThread site,
            TellerDevices devices,
            Supplier<RehearsedDevices> rehearsed,
            String name,
            Optional<String> staff,
            String window,
            boolean windowed,
            InstantSource clock) {
        return (House house, Look look) -> {
            var customer = new CustomerWindow(words, windowed);
            // Before the teller's own window, which then has the keyboard.
            customer.open(words.text("eave.house") + " " + name);
            return new TellerFront(
                    new TellerFlow(
                            new Screens(words, look.panel()),
                            house,
                            site,
                            devices,
                            customer,
                            new TellerAbout(name, staff, window),
                            MemberCode::read,
                            clock),
                    rehearsed);
        };
    }

    @Override
    public void watch(Scene scene) {
        flow.watch(scene);
    }

    @Override
    public void tick() {
        flow.tick();
    }

    @Override
    public void ready(Desks desks) {
        flow.ready(desks.teller(), desks.tickets(), desks.rehearsal(devices));
    }

    @Override
    public void changed() {
        flow.look();
    }

    @Override
    public void rehearsed(Rehearsal found) {
        flow.rehearsed(found);
    }

    @Override
    public void scanned(String code) {
        flow.scanned(code);
    }

    @Override
    public void printing() {
        flow.printing();
    }
}
