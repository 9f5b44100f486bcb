package kr.sarangbang.cli;

import kr.sarangbang.port.Speaker;
import kr.sarangbang.ui.kiosk.KioskDevices;

/** No sound and no light: for a tour, which nobody hears. */
final class Quiet implements Speaker, KioskDevices.StaffLight {
    @Override
    public void play(Sound sound) {
        // Each sound has its sentence on the screen, which is photographed.
    }

    @Override
    public void say(String sentence) {
        // As above.
    }

    @Override
    public void stop() {
        // Nothing sounds.
    }

    @Override
    public void on() {
        // The screen says that staff were called.
    }

    @Override
    public void off() {
        // As above.
    }

    @Override
    public boolean there() {
        return true;
    }
}
