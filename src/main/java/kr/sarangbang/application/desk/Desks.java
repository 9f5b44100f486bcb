package kr.sarangbang.application.desk;

import java.util.function.Supplier;
import kr.sarangbang.application.RehearsedDevices;

/** The desks of a site, for screens that stand beside its journal or reach it over a wire. */
public interface Desks {
    KioskDesk kiosk();

    TellerDesk teller();

    TicketDesk tickets();

    BoardDesk board();

    /**
     * @throws UnsupportedOperationException at a station of a branch, which is no shop
     */
    ShopDesk shop();

    /**
     * @param devices how those are that no use case talks to; asked at each rehearsal
     */
    RehearsalDesk rehearsal(Supplier<RehearsedDevices> devices);
}
