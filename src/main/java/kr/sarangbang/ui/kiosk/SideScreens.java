package kr.sarangbang.ui.kiosk;

import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.kiosk.session.StaffCalledScreen;
import kr.sarangbang.ui.kiosk.session.StillThereScreen;

/** KH and KT: what may lie over any screen, and goes back to the one below. FX thread only. */
final class SideScreens {
    private final KioskFlow kiosk;

    SideScreens(KioskFlow kiosk) {
        this.kiosk = kiosk;
    }

    /** Works whatever else does not: light, sound, and a number to ring. */
    void callStaff() {
        KioskDevices.StaffLight light = kiosk.devices.light();
        light.on();
        kiosk.devices.speaker().play(Sound.CALL_STAFF);
        if (kiosk.current() instanceof StaffCalledScreen) {
            return;
        }
        var acts =
                new StaffCalledScreen.Acts() {
                    @Override
                    public void goOn() {
                        kiosk.flow.back();
                    }

                    @Override
                    public void fine() {
                        light.off();
                        kiosk.flow.back();
                    }
                };
        var screen =
                kiosk.screens.open(() -> new StaffCalledScreen(kiosk.screens.catalogue(), acts));
        screen.show(
                new StaffCalledScreen.View(
                        kiosk.about.machine(), kiosk.offering().telephone(), light.there()));
        kiosk.flow.go(screen);
    }

    /** Nobody has moved for a while, and nothing is under way. */
    void stillThere() {
        if (kiosk.current() instanceof StillThereScreen) {
            return;
        }
        var acts =
                new StillThereScreen.Acts() {
                    @Override
                    public void goOn() {
                        kiosk.sign();
                        kiosk.flow.back();
                    }

                    @Override
                    public void later() {
                        kiosk.leave();
                    }
                };
        kiosk.flow.go(kiosk.screens.open(() -> new StillThereScreen(acts)));
    }
}
