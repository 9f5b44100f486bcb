package kr.sarangbang.application;

import java.util.List;
import kr.sarangbang.domain.exchange.Answer.HeldVoucher;

/** What is known of a member's vouchers. */
public sealed interface HeldVouchers {
    /** The issuer said so a moment ago; the latest first. */
    record Found(List<HeldVoucher> vouchers) implements HeldVouchers {
        public Found {
            vouchers = List.copyOf(vouchers);
        }
    }

    record UnknownMember() implements HeldVouchers {}

    /** The issuer tells nobody here: this is no counter, or it is stopped. */
    record NotTold() implements HeldVouchers {}

    /** Nobody answered. */
    record NeedsLine() implements HeldVouchers {}
}
