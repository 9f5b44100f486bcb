package kr.sarangbang.cli;

import java.time.InstantSource;
import javafx.scene.Scene;
import kr.sarangbang.application.desk.Desks;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.shop.ShopFlow;

/** A shop's screens. */
record ShopFront(ShopFlow flow) implements SiteFront {
    /**
     * @param name the shop's name until the issuer's word of it arrives
     */
    static SiteFront.Maker<ShopFront> maker(
            Catalogue words, SiteThread site, Speaker speaker, String name, InstantSource clock) {
        return (House house, Look look) ->
                new ShopFront(
                        new ShopFlow(
                                new Screens(words, look.panel()),
                                house,
                                site,
                                speaker,
                                name,
                                "",
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
        flow.ready(desks.shop());
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
        // A shop shows nothing of its own while its receipt comes out.
    }
}
