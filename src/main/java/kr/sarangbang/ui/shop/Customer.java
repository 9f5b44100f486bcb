package kr.sarangbang.ui.shop;

import java.util.Optional;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.VoucherNumber;

/** What the present customer brought and said; the next one starts from nothing. */
final class Customer {
    Optional<String> code = Optional.empty();
    Optional<Slip> slip = Optional.empty();
    Optional<VoucherNumber> number = Optional.empty();
    Optional<String> pin = Optional.empty();
    Won amount = Won.ZERO;

    RedemptionRequest request() {
        return new RedemptionRequest(
                code, number, amount, pin.map(Presence.Pin::new), Actor.CUSTOMER);
    }
}
