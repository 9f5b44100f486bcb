package kr.sarangbang.cli;

import java.time.InstantSource;
import javafx.scene.Scene;
import kr.sarangbang.application.desk.Desks;
import kr.sarangbang.slip.MemberCode;
import kr.sarangbang.ui.kiosk.KioskAbout;
import kr.sarangbang.ui.kiosk.KioskDevices;
import kr.sarangbang.ui.kiosk.KioskFlow;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.part.House;

/** A kiosk's screens. */
record KioskFront(KioskFlow flow) implements SiteFront {
    /**
     * @param machine what staff call it
     * @param counters whether the site has windows
     */
    static SiteFront.Maker<KioskFront> maker(
            Catalogue words,
            SiteThread site,
            KioskDevices devices,
            String machine,
            boolean counters,
            InstantSource clock) {
        return (House house, Look look) ->
                new KioskFront(
                        new KioskFlow(
                                new Screens(words, look.panel()),
                                house,
                                look,
                                site,
                                devices,
                                new KioskAbout(machine, "", "", counters),
                                MemberCode::read,
                                clock));
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
        flow.ready(desks.kiosk(), desks.tickets());
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
