package kr.sarangbang.station;

import java.util.List;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;

/**
 * How a station's devices were a moment ago; it goes along with whatever the station asks.
 *
 * @param printer as it said itself
 * @param payment whether a payment could be asked for
 * @param cash whether the machine for notes works
 * @param notes that it takes, smallest first; at least one
 */
public record DeviceStates(PrinterStatus printer, boolean payment, boolean cash, List<Won> notes) {
    /** A machine that has no devices, or is not there. */
    static final DeviceStates OFF =
            new DeviceStates(
                    PrinterStatus.faulty(PrinterFault.OFF, false),
                    false,
                    false,
                    List.of(Won.of(1_000)));

    public DeviceStates {
        notes = List.copyOf(notes);
        if (notes.isEmpty()) {
            throw new IllegalArgumentException("a machine for notes takes at least one kind");
        }
    }
}
