package kr.sarangbang.cli;

import java.time.InstantSource;
import javafx.scene.Scene;
import kr.sarangbang.application.desk.Desks;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.ui.board.BoardFlow;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shared.part.House;

/** The board over a site's windows. */
record BoardFront(BoardFlow flow) implements SiteFront {
    static SiteFront.Maker<BoardFront> maker(
            Catalogue words, SiteThread site, Speaker speaker, InstantSource clock) {
        return (House house, Look look) ->
                new BoardFront(
                        new BoardFlow(
                                new Screens(words, look.panel()), house, site, speaker, clock));
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
        flow.ready(desks.board());
    }

    @Override
    public void changed() {
        flow.look();
    }

    @Override
    public void scanned(String code) {
        // Nothing is shown to a board.
    }

    @Override
    public void printing() {
        // A board prints nothing.
    }
}
