package kr.sarangbang.infrastructure.device.q2;

import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PrinterFault;

/** The drawer that hangs on the printer of a bean; without power while there is no bean. */
record HostedCashDrawer(DeviceBoard board, String name) implements CashDrawer {
    @Override
    public DrawerOutcome open() {
        return board.driver(name)
                .filter(CashDrawer.class::isInstance)
                .map(driver -> ((CashDrawer) driver).open())
                .orElseGet(() -> new DrawerOutcome.NotOpened(PrinterFault.OFF));
    }
}
