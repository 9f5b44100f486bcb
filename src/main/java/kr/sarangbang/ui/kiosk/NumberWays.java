package kr.sarangbang.ui.kiosk;

import kr.sarangbang.application.SaleOutcome.Sold;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen.View;
import kr.sarangbang.ui.kiosk.line.TicketScreen.Came;

/**
 * Where the kiosk goes from the end of a wish for a number. No money is in it, so every way that a
 * sale has to its payment leads back to the wish.
 */
record NumberWays(KioskFlow kiosk) implements NumberEnd.Ways {
    @Override
    public void ticket(Ticket ticket, Came came) {
        kiosk.numbering().showTicket(ticket, came);
    }

    @Override
    public void done(Sold sold) {
        wish();
    }

    @Override
    public void problem(View view) {
        kiosk.showProblem(view);
    }

    @Override
    public void pinAgain() {
        wish();
    }

    @Override
    public void moreCash(Won missing) {
        wish();
    }

    @Override
    public void callStaff() {
        kiosk.callStaff();
    }

    @Override
    public void leave() {
        kiosk.leave();
    }

    @Override
    public void otherAmount() {
        wish();
    }

    @Override
    public void otherSeries() {
        wish();
        kiosk.numbering().chooseSeries();
    }

    @Override
    public void payAgain() {
        wish();
    }

    @Override
    public void payCash() {
        wish();
    }

    private void wish() {
        kiosk.numbering().again();
    }

    @Override
    public void forStaff() {
        kiosk.devices.light().on();
    }

    @Override
    public void notice(View view) {
        kiosk.showNotice(view);
    }

    @Override
    public boolean takesCash() {
        return false;
    }

    @Override
    public String telephone() {
        return kiosk.offering().telephone();
    }
}
