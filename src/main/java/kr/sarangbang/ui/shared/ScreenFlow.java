package kr.sarangbang.ui.shared;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import kr.sarangbang.ui.shared.part.House;

/**
 * The screens a person came through, the last one shown. Going back shows the same screen as it was
 * left, so what was typed stays. FX thread only.
 */
public final class ScreenFlow {
    private final House house;
    private final InstantSource clock;
    private final Deque<Screen> path = new ArrayDeque<>();
    private Instant changedAt = Instant.MIN;

    public ScreenFlow(House house, InstantSource clock) {
        this.house = house;
        this.clock = clock;
    }

    /**
     * Ends whatever went before and stands at the first screen. Every earlier screen forgets before
     * this returns, so nothing of one person is drawn for the next.
     */
    public void restart(Screen first) {
        path.forEach(Screen::forget);
        path.clear();
        go(first);
    }

    /** One step further. */
    public void go(Screen next) {
        path.push(next);
        draw();
    }

    /** The next screen takes the place of this one: nobody comes back to a wait. */
    public void replace(Screen next) {
        path.pop().forget();
        go(next);
    }

    /** One step back; false at the first screen, where nothing changes. */
    public boolean back() {
        if (path.size() < 2) {
            return false;
        }
        path.pop().forget();
        draw();
        return true;
    }

    /** Whether the person can still come back to this screen, or is at it. */
    public boolean leadsThrough(Screen screen) {
        return path.contains(screen);
    }

    /** Back to a screen that the person came through; false where it is not on the path. */
    public boolean backTo(Screen earlier) {
        if (!path.contains(earlier)) {
            return false;
        }
        while (!path.element().equals(earlier)) {
            path.pop().forget();
        }
        draw();
        return true;
    }

    /** Draws the present screen's ways out again, after it changed them. */
    public void refresh() {
        house.offer(current().waysOut(), path.size() > 1);
    }

    public Screen current() {
        return path.element();
    }

    public int depth() {
        return path.size();
    }

    /** When the present screen came up. */
    public Instant changedAt() {
        return changedAt;
    }

    private void draw() {
        house.show(current().room());
        refresh();
        changedAt = clock.instant();
    }
}
