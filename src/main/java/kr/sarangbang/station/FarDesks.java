package kr.sarangbang.station;

import java.time.InstantSource;
import java.util.function.Supplier;
import kr.sarangbang.application.RehearsedDevices;
import kr.sarangbang.application.desk.BoardDesk;
import kr.sarangbang.application.desk.Desks;
import kr.sarangbang.application.desk.KioskDesk;
import kr.sarangbang.application.desk.RehearsalDesk;
import kr.sarangbang.application.desk.ShopDesk;
import kr.sarangbang.application.desk.TellerDesk;
import kr.sarangbang.application.desk.TicketDesk;

/** The desks of a branch's hub, asked from a station. */
public record FarDesks(StationLine hub, InstantSource clock) implements Desks {
    @Override
    public KioskDesk kiosk() {
        return new FarKiosk(hub);
    }

    @Override
    public TellerDesk teller() {
        return new FarTeller(hub, clock);
    }

    @Override
    public TicketDesk tickets() {
        return new FarTickets(hub);
    }

    @Override
    public BoardDesk board() {
        return new FarBoard(hub);
    }

    @Override
    public ShopDesk shop() {
        throw new UnsupportedOperationException("a shop is one machine");
    }

    @Override
    public RehearsalDesk rehearsal(Supplier<RehearsedDevices> devices) {
        return paper -> hub.ask(new StationAct.Rehearse(devices.get(), paper), Said.REHEARSAL);
    }
}
