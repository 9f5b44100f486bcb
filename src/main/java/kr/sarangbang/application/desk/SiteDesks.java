package kr.sarangbang.application.desk;

import java.util.function.Supplier;
import kr.sarangbang.application.RehearsedDevices;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.port.CashAcceptor;

/**
 * The desks of a site beside its journal.
 *
 * @param notes the machine that takes notes; one that is off where there is none
 */
public record SiteDesks(Workplace place, CashAcceptor notes) implements Desks {
    @Override
    public KioskDesk kiosk() {
        return new SiteKioskDesk(place, notes);
    }

    @Override
    public TellerDesk teller() {
        return new SiteTellerDesk(place);
    }

    @Override
    public TicketDesk tickets() {
        return new SiteTicketDesk(place);
    }

    @Override
    public BoardDesk board() {
        return new SiteBoardDesk(place);
    }

    @Override
    public ShopDesk shop() {
        return new SiteShopDesk(place);
    }

    @Override
    public RehearsalDesk rehearsal(Supplier<RehearsedDevices> devices) {
        return new SiteRehearsalDesk(place, devices);
    }
}
