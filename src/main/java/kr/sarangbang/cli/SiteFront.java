package kr.sarangbang.cli;

import kr.sarangbang.application.desk.Desks;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.SiteScreens;
import kr.sarangbang.ui.shared.part.House;

/** The screens of one role, as a running site needs them. Called on the FX thread. */
interface SiteFront extends SiteScreens {
    /** Makes the screens of a role in a house. */
    @FunctionalInterface
    interface Maker<T extends SiteFront> {
        T make(House house, Look look);
    }

    /** The site has come up behind the first frame. */
    void ready(Desks desks);

    /** The line, what waits or a device may have changed. */
    void changed();

    /** A code was read by a scanner of its own. */
    void scanned(String code);

    /** The opening was tried at its time; a screen without staff before it says nothing. */
    default void rehearsed(Rehearsal found) {}

    /** The papers of the present act are about to be printed. */
    void printing();
}
