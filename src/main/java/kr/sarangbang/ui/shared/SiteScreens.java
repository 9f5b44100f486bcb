package kr.sarangbang.ui.shared;

import javafx.scene.Scene;

/** The screens of one role, as a window needs them. FX thread only. */
public interface SiteScreens {
    /** Watches a scene for scanners, hands and signs of life; called once. */
    void watch(Scene scene);

    /** A second has passed. */
    void tick();
}
