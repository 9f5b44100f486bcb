package kr.sarangbang.station;

import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.ReceiptPrinter;

/** A station's own devices, which do what its hub asks while an act runs there. */
public record StationDevices(
        ReceiptPrinter printer, CashDrawer drawer, PaymentTerminal payment, CashAcceptor cash) {
    DeviceStates states() {
        return new DeviceStates(printer.status(), payment.ready(), cash.ready(), cash.notes());
    }

    byte[] done(byte[] asked, StationForm form) {
        return switch (form.value(asked, Said.DEVICE)) {
            case DeviceAct.Print act -> form.bytes(printer.print(act.job()), Said.PRINTED);
            case DeviceAct.OpenDrawer act -> form.bytes(drawer.open(), Said.DRAWER);
            case DeviceAct.Authorize act ->
                    form.bytes(payment.authorize(act.act(), act.amount()), Said.PAYMENT);
            case DeviceAct.Inquire act -> form.bytes(payment.inquire(act.act()), Said.PAYMENT);
            case DeviceAct.Reverse act -> form.bytes(payment.reverse(act.act()), Said.REVERSAL);
            case DeviceAct.PayOut act ->
                    form.bytes(payment.payOut(act.act(), act.amount()), Said.PAYMENT);
            case DeviceAct.Settle act ->
                    form.bytes(payment.settle(act.act(), act.moved()), Said.DONE);
            case DeviceAct.CanGiveBack act -> form.bytes(cash.canGiveBack(act.amount()), Said.DONE);
            case DeviceAct.GiveBack act ->
                    form.bytes(cash.giveBack(act.act(), act.total()), Said.GIVEN_BACK);
            case DeviceAct.GivenBack act -> form.bytes(cash.givenBack(act.act()), Said.GIVEN_BACK);
        };
    }
}
