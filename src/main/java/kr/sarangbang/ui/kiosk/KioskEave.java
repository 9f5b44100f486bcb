package kr.sarangbang.ui.kiosk;

import java.util.Optional;
import kr.sarangbang.application.desk.KioskSight;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.part.Eave;

/** What stands on a kiosk's eave: the place, or what the line and the outbox are about. */
final class KioskEave {
    private KioskEave() {}

    static void show(Eave eave, Catalogue words, Optional<KioskSight> seen) {
        boolean up = seen.map(KioskSight::lineUp).orElse(true);
        long waiting = seen.map(KioskSight::waiting).orElse(0L);
        String house = words.text("eave.house");
        if (!up) {
            String word =
                    waiting > 0
                            ? words.text("eave.lineDownWaiting", waiting)
                            : words.text("eave.lineDown");
            eave.show(house, "mdral-cloud_off", word);
        } else if (waiting > 0) {
            eave.show(house, "mdral-cloud_upload", words.text("eave.sending", waiting));
        } else {
            eave.show(house, "", seen.map(KioskSight::place).orElse(""));
        }
    }
}
