package kr.sarangbang.ui.shop;

import java.util.Optional;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.slip.KeyboardText;
import kr.sarangbang.ui.shop.accept.EnterNumberScreen;
import kr.sarangbang.ui.shop.accept.MemberPinScreen;
import kr.sarangbang.ui.shop.accept.TakeAmountScreen;

/** One customer: a paper or a number, an amount, a PIN where it is asked. */
final class Taking {
    private final ShopFlow shop;
    private Customer customer = new Customer();
    private String partsSoFar = "";

    Taking(ShopFlow shop) {
        this.shop = shop;
    }

    void forget() {
        customer = new Customer();
        partsSoFar = "";
    }

    /**
     * A scan begins the next customer, whatever was on the screen; the other code of a paper goes
     * with the first, which may be shown more than once.
     */
    void scanned(String code) {
        String part = KeyboardText.normalise(code);
        String whole = partsSoFar.contains(part) ? partsSoFar : partsSoFar + part;
        shop.ask(desk -> desk.read(whole), reading -> read(whole, reading));
    }

    private void read(String whole, SlipReading reading) {
        partsSoFar = "";
        switch (reading) {
            case SlipReading.Genuine genuine -> {
                customer = new Customer();
                customer.code = Optional.of(whole);
                customer.slip = Optional.of(genuine.slip());
                shop.speaker.play(Sound.TOUCH);
                askAmount();
            }
            case SlipReading.NeedsOtherPart part -> {
                otherCode();
                partsSoFar = whole;
                shop.speaker.play(Sound.TOUCH);
            }
            case SlipReading.Bad bad -> shop.ending().unreadable(bad.why());
        }
    }

    void otherCode() {
        shop.next();
        shop.tell("listen.otherCode");
    }

    void askNumber() {
        shop.flow.go(
                shop.screens.open(
                        () ->
                                new EnterNumberScreen(
                                        new EnterNumberScreen.Acts() {
                                            @Override
                                            public void entered(String digits) {
                                                numberSaid(digits);
                                            }

                                            @Override
                                            public void back() {
                                                shop.next();
                                            }
                                        })));
    }

    private void numberSaid(String digits) {
        try {
            customer = new Customer();
            customer.number = Optional.of(VoucherNumber.parse(digits));
        } catch (IllegalArgumentException e) {
            shop.ending().wrongNumber();
            return;
        }
        askAmount();
    }

    /** Also asked again after a refusal that another amount would mend. */
    void askAmount() {
        var screen =
                shop.screens.open(
                        () ->
                                new TakeAmountScreen(
                                        shop.screens.catalogue(),
                                        new TakeAmountScreen.Acts() {
                                            @Override
                                            public void take(Won amount) {
                                                amountSaid(amount);
                                            }

                                            @Override
                                            public void back() {
                                                shop.next();
                                            }
                                        }));
        screen.show(
                new TakeAmountScreen.View(
                        customer.slip.map(Slip::balance), customer.slip.map(Slip::expires)));
        shop.end(screen);
    }

    private void amountSaid(Won amount) {
        customer.amount = amount;
        if (customer.number.isPresent() && customer.pin.isEmpty()) {
            askPin(false);
        } else {
            redeem();
        }
    }

    void askPin(boolean again) {
        customer.pin = Optional.empty();
        var screen =
                shop.screens.open(
                        () ->
                                new MemberPinScreen(
                                        shop.screens.catalogue(),
                                        new MemberPinScreen.Acts() {
                                            @Override
                                            public void entered(String pin) {
                                                customer.pin = Optional.of(pin);
                                                redeem();
                                            }

                                            @Override
                                            public void back() {
                                                shop.next();
                                            }
                                        }));
        screen.show(new MemberPinScreen.View(again));
        shop.end(screen);
    }

    private void redeem() {
        var request = customer.request();
        shop.work(desk -> desk.redeem(request), this::redeemed);
    }

    private void redeemed(RedemptionOutcome outcome) {
        shop.ending()
                .show(
                        outcome,
                        shop.sight(),
                        customer.slip.map(s -> shop.screens.catalogue().said().scope(s.scope())),
                        customer.slip.map(
                                s -> shop.screens.catalogue().said().yearAndDay(s.expires())),
                        customer.pin.isPresent());
    }
}
