package kr.sarangbang.ui.shared;

import java.util.EnumSet;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Parent;

/**
 * One question to one person. A screen shows a record of plain values and reports acts; it decides
 * nothing. All methods belong to the FX thread.
 */
public abstract class Screen {
    /** The constant helpers of the threshold. */
    public enum WayOut {
        BACK,
        HOME,
        CALL
    }

    @FXML private Parent room;

    /** What the house shows between eave and threshold. */
    public Parent room() {
        return room;
    }

    /** Which helpers work while this screen stands; the others keep their place, dashed. */
    public Set<WayOut> waysOut() {
        return EnumSet.allOf(WayOut.class);
    }

    /** Drops everything a person typed or that is about a person. Called when a session ends. */
    public void forget() {}

    /**
     * A digit key of a keyboard or keypad while no part has the focus; most screens have no use for
     * it.
     */
    public void typed(String digitOrCommand) {}
}
