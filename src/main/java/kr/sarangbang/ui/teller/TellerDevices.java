package kr.sarangbang.ui.teller;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.ui.kiosk.KioskDevices.MemberCards;

/**
 * What stands around a teller's screen.
 *
 * @param members the reader of member cards
 * @param cards whether a payment terminal takes cards here
 * @param speaker sounds
 * @param states how the devices beside the printer are, as they have found out themselves; asks
 *     none, and is asked on the FX thread
 */
public record TellerDevices(
        MemberCards members, boolean cards, Speaker speaker, Supplier<List<State>> states) {
    /**
     * How one device is.
     *
     * @param name its key in the catalogue
     * @param trouble why it does not work, as staff would say it; empty where it works
     */
    public record State(String name, Optional<String> trouble) {}
}
