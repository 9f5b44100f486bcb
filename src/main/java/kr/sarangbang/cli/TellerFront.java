package kr.sarangbang.cli;

import java.time.InstantSource;
import java.util.Optional;
import javafx.scene.Scene;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.application.desk.SiteTellerDesk;
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
record TellerFront(TellerFlow flow) implements SiteFront {
    /**
     * @param staff who works here; empty where nobody was named
     * @param windowed whether the teller's screen is a window
     */
    static SiteFront.Maker<TellerFront> maker(
            Catalogue words,
            SiteThread site,
            TellerDevices devices,
            String name,
            Optional<String> staff,
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
                            new TellerAbout(name, staff),
                            MemberCode::read,
                            clock));
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
    public void ready(Workplace place) {
        flow.ready(new SiteTellerDesk(place));
    }

    @Override
    public void changed() {
        flow.look();
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
