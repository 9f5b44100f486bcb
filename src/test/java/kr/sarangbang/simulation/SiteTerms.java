package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.site.LentGuarantee;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.port.Bulletin;

/**
 * What a site keeps by what it can know itself: terms of its rights, of the policy, of its clock.
 * Held against what came out and what was told, never against what the use cases made of it.
 */
final class SiteTerms {
    private SiteTerms() {}

    /** A paper of a sale came out: it names when, and the rights that it was sold from. */
    static void sold(SimulatedSite site, Slip.OfSale sale, LimitRight limit) {
        Instant at = sale.sale().claims().soldAt();
        Broken.unless(
                at.isBefore(sale.sale().stockRight().sellUntil()),
                "R4 " + site.id() + " sold after its right's end");
        YearMonth month = YearMonth.from(SiteProjection.businessDay(at));
        Broken.unless(
                limit.month().equals(month) || isOfATicket(site, sale.sale().claims().act()),
                "I2 limit of " + limit.month() + " was consumed in " + month);
    }

    /** Who held limit from the month before may consume it now (rule 6). */
    private static boolean isOfATicket(SimulatedSite site, ActId act) {
        return Stream.concat(
                        site.view().openTickets().stream(),
                        site.view().servedTickets(Integer.MAX_VALUE).stream())
                .map(Ticket::sale)
                .anyMatch(Optional.of(act)::equals);
    }

    /**
     * A sale was told.
     *
     * @param wrongBefore how often in a row a wrong PIN was tried here before it
     */
    static void told(
            SimulatedSite site, SaleRequest request, Optional<Person> buyer, int wrongBefore) {
        clockIsTrusted(site, "sold");
        if (request.presence() instanceof Presence.Pin pin) {
            Broken.unless(
                    buyer.flatMap(Person::pin).equals(Optional.of(pin.digits())),
                    "R6a " + site.id() + " sold for a wrong PIN");
            Broken.unless(
                    wrongBefore < Terms.PIN_TRIES,
                    "R6a " + site.id() + " sold after " + wrongBefore + " wrong PINs");
        }
    }

    /** Below its floor, or found wrong when it was last compared, a clock dates nothing. */
    private static void clockIsTrusted(SimulatedSite site, String what) {
        Bulletin told = site.bulletin();
        Broken.unless(
                told.clockWasRight() && !site.clock().isBefore(told.timeFloor()),
                "R26 " + site.id() + " " + what + " by a clock that the issuer's time belies");
    }

    /** A shop told of a redemption. */
    static void redeemed(
            SimulatedSite shop,
            VoucherNumber number,
            RedemptionRequest request,
            RedemptionOutcome.Redeemed redeemed) {
        clockIsTrusted(shop, "redeemed");
        Broken.unless(
                request.amount().amount() <= Terms.BEARER_UP_TO || request.presence().isPresent(),
                "R10b " + request.amount() + " were taken on a paper without its member");
        if (redeemed.decidedBy() == RedemptionOutcome.DecidedBy.GUARANTEE) {
            Won here = shop.view().acceptedHere(number);
            Broken.unless(
                    here.amount() <= Terms.PER_VOUCHER,
                    "R12 " + shop.id() + " accepted " + here + " by itself on one voucher");
            Duration age = age(shop);
            Broken.unless(
                    age.compareTo(Terms.LIST_MAX_AGE) <= 0,
                    "R12 " + shop.id() + " accepted by itself with a list " + age + " old");
        }
    }

    /** Without the seconds that an act takes. */
    private static Duration age(SimulatedSite shop) {
        return shop.bulletin()
                .listAsOf()
                .map(asOf -> Duration.between(asOf, shop.clock()).minusMinutes(1))
                .orElse(Duration.ofDays(10_000));
    }

    /**
     * At every step.
     *
     * @param isOld whether its disk was put back, or runs twice
     */
    static void look(SimulatedSite site, boolean isOld) {
        guaranteeIsWithinItsTerms(site, isOld);
        openSalesAreCovered(site);
    }

    /** Stock and limit stay held while nobody knows what became of a payment (rule 21). */
    private static void openSalesAreCovered(SimulatedSite site) {
        List<SaleOrder> open =
                site.view().openActs().stream()
                        .filter(row -> row.stage() == ActStage.OPEN)
                        .flatMap(row -> row.order().stream())
                        .toList();
        for (SaleOrder order : open) {
            long units =
                    open.stream()
                            .filter(other -> other.seriesNumber() == order.seriesNumber())
                            .mapToLong(SaleOrder::units)
                            .sum();
            long left =
                    site.view().stocks().stream()
                            .filter(s -> s.right().seriesNumber() == order.seriesNumber())
                            .mapToLong(s -> s.remaining().size())
                            .sum();
            Broken.unless(
                    units <= left,
                    "I7 open sales of " + site.id() + " hold " + units + " units of " + left);
            limitIsCovered(site, order, open);
        }
    }

    private static void limitIsCovered(SimulatedSite site, SaleOrder order, List<SaleOrder> open) {
        long face =
                open.stream()
                        .filter(other -> other.member().equals(order.member()))
                        .filter(other -> other.scope().equals(order.scope()))
                        .filter(other -> other.month().equals(order.month()))
                        .mapToLong(other -> other.face().amount())
                        .sum();
        long left =
                site.view().limits().stream()
                        .filter(l -> l.right().member().equals(order.member()))
                        .filter(l -> l.right().scope().equals(order.scope()))
                        .filter(l -> l.right().month().equals(order.month()))
                        .mapToLong(l -> l.remaining().amount())
                        .sum();
        Broken.unless(
                face <= left,
                "I2 open sales of " + site.id() + " hold " + face + " won of limit, of " + left);
    }

    /** A guarantee is renewed only by delivering what consumed it (rule 12). */
    private static void guaranteeIsWithinItsTerms(SimulatedSite site, boolean isOld) {
        long left =
                site.view().guarantees().stream()
                        .map(LentGuarantee::remaining)
                        .mapToLong(Won::amount)
                        .sum();
        // An old disk has again what it had consumed, and what it was lent for that besides.
        Broken.unless(
                left <= Terms.PER_TERMINAL * (isOld ? 2 : 1),
                "R12 " + site.id() + " may accept " + left + " by itself");
    }
}
