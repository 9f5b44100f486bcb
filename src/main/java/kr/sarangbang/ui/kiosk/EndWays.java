package kr.sarangbang.ui.kiosk;

import kr.sarangbang.application.SaleOutcome.Sold;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen.View;

/** Where the kiosk goes from the end of a sale. */
final class EndWays implements SaleEnd.Ways {
    private final KioskFlow kiosk;

    EndWays(KioskFlow kiosk) {
        this.kiosk = kiosk;
    }

    @Override
    public void done(Sold sold) {
        kiosk.sale().showDone(sold);
    }

    @Override
    public void problem(View view) {
        kiosk.showProblem(view);
    }

    @Override
    public void pinAgain() {
        kiosk.buying().pinAgain();
    }

    @Override
    public void moreCash(Won missing) {
        kiosk.buying().payCash();
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
        kiosk.buying().amountAgain();
    }

    @Override
    public void otherSeries() {
        kiosk.buying().begin();
    }

    @Override
    public void payAgain() {
        kiosk.buying().insertCard();
    }

    @Override
    public void payCash() {
        kiosk.buying().confirmCash();
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
        return kiosk.offering().cashWorks();
    }

    @Override
    public String telephone() {
        return kiosk.offering().telephone();
    }
}
