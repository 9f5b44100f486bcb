package kr.sarangbang.codec;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LostTicketRefusal;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.payment.CashClaimRefusal;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.BirthYears;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.RefundRefusal;

/**
 * The numbers of the domain's named values in signed bytes, from 1 in the order listed here. A new
 * value goes to the end of its list, wherever it stands in its type; none is ever taken out.
 */
final class Codes<E extends Enum<E>> {
    static final Codes<ClockQuality> CLOCK =
            of(List.of(ClockQuality.ANCHORED, ClockQuality.UNANCHORED, ClockQuality.SUSPECT));
    static final Codes<PaymentMeans> MEANS = of(List.of(PaymentMeans.CASH, PaymentMeans.CARD));
    static final Codes<PaymentState> PAYMENT =
            of(
                    List.of(
                            PaymentState.ASKED,
                            PaymentState.APPROVED,
                            PaymentState.DECLINED,
                            PaymentState.CANCELLED,
                            PaymentState.UNKNOWN,
                            PaymentState.REVERSED));
    static final Codes<SaleEnd> SALE_END =
            of(List.of(SaleEnd.DECLINED, SaleEnd.CANCELLED, SaleEnd.REVERSED, SaleEnd.NOT_PAID));
    static final Codes<SiteRole> ROLE =
            of(List.of(SiteRole.KIOSK, SiteRole.TELLER, SiteRole.SHOP, SiteRole.BRANCH));
    static final Codes<RedemptionRefusal> REDEMPTION =
            of(
                    List.of(
                            RedemptionRefusal.CLOCK_SUSPECT,
                            RedemptionRefusal.BAD_SLIP,
                            RedemptionRefusal.SHOP_NOT_ALLOWED,
                            RedemptionRefusal.WRONG_DISTRICT,
                            RedemptionRefusal.EXPIRED,
                            RedemptionRefusal.ALREADY_USED,
                            RedemptionRefusal.OVER_BALANCE,
                            RedemptionRefusal.NEEDS_MEMBER,
                            RedemptionRefusal.WRONG_PIN,
                            RedemptionRefusal.NEEDS_LINE,
                            RedemptionRefusal.LIST_TOO_OLD,
                            RedemptionRefusal.OVER_GUARANTEE));
    static final Codes<RefundRefusal> REFUND =
            of(
                    List.of(
                            RefundRefusal.PARTLY_USED,
                            RefundRefusal.NOT_THE_LAST_PAPER,
                            RefundRefusal.STILL_IN_FLIGHT,
                            RefundRefusal.BOUGHT_BY_CARD));

    static final Codes<CashClaimRefusal> CASH_CLAIM =
            of(
                    List.of(
                            CashClaimRefusal.WITH_ITS_SITE,
                            CashClaimRefusal.ALREADY_PAID,
                            CashClaimRefusal.NOT_GENUINE,
                            CashClaimRefusal.SITE_NOT_ALLOWED));
    static final Codes<Lane> LANE = of(List.of(Lane.GENERAL, Lane.PRIORITY));
    static final Codes<Promise> PROMISE =
            of(List.of(Promise.GUARANTEED, Promise.STOCK_HELD, Promise.RESERVE, Promise.NOT_TODAY));
    static final Codes<LostTicketRefusal> LOST_TICKET =
            of(
                    List.of(
                            LostTicketRefusal.BAD_TICKET,
                            LostTicketRefusal.SITE_NOT_ALLOWED,
                            LostTicketRefusal.SITE_NOT_LOST,
                            LostTicketRefusal.NOT_PROMISED,
                            LostTicketRefusal.ENDED,
                            LostTicketRefusal.PAST_ITS_END,
                            LostTicketRefusal.ALREADY_SERVED,
                            LostTicketRefusal.LIMIT_GONE,
                            LostTicketRefusal.MEMBER_BLOCKED,
                            LostTicketRefusal.SERIES_CLOSED,
                            LostTicketRefusal.NO_RESERVE));
    static final Codes<BirthYears> BIRTH_YEARS =
            of(List.of(BirthYears.EVERYONE, BirthYears.ODD, BirthYears.EVEN));
    static final Codes<Answer.NoRight> NO_RIGHT =
            of(
                    List.of(
                            Answer.NoRight.UNKNOWN_MEMBER,
                            Answer.NoRight.OVER_PURCHASE_LIMIT,
                            Answer.NoRight.OVER_HOLDING_LIMIT,
                            Answer.NoRight.NO_STOCK,
                            Answer.NoRight.BLOCKED,
                            Answer.NoRight.SERIES_CLOSED,
                            Answer.NoRight.LIMIT_ELSEWHERE));

    private final List<E> values;

    private Codes(List<E> values) {
        this.values = values;
    }

    private static <E extends Enum<E>> Codes<E> of(List<E> values) {
        return new Codes<>(values);
    }

    List<E> values() {
        return values;
    }

    int of(E value) {
        OptionalInt at =
                IntStream.range(0, values.size()).filter(i -> values.get(i) == value).findFirst();
        return at.orElseThrow(() -> new NoSuchElementException("no code for " + value)) + 1;
    }

    E value(long code) {
        if (code < 1 || code > values.size()) {
            throw new Malformed("a code that is not known: " + code);
        }
        return values.get((int) code - 1);
    }
}
