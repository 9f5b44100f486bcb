package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.journal.Delivery;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.testing.MemorySiteStore;
import org.junit.jupiter.api.Test;

/**
 * Goal: a disk that is copied or set back is found at first contact, its site frozen, no entry of
 * either life lost, every paper honoured and every case listed; and the site goes on as a new
 * incarnation (rules 16 and 17a, faults 19, 42, 43; the bound after I10). Method: two programs with
 * one key, on two copies of one disk.
 */
class TwoOfOneSiteTest {
    private final Town town = new Town();
    private final Site kiosk = town.kiosk;
    private final Site shop = town.shop();

    private List<String> findings() {
        return issuerKinds().stream().distinct().sorted().toList();
    }

    private List<String> issuerKinds() {
        return town.issuer.report().exceptions().stream()
                .map(IssuerReport.OfException::kind)
                .toList();
    }

    private static boolean sells(Site site, Town town) {
        return site.sell(town.member, 10_000, PaymentMeans.CARD) instanceof SaleOutcome.Sold;
    }

    private String invited(Site site) {
        return town.issuer.inviteAnew(site.id);
    }

    /** Every paper is worth its face at a shop, whoever sold its units before. */
    private void isHonoured(Slip slip) {
        assertThat(shop.redeem(shop.text(slip), slip.face().amount()))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
    }

    private void bothAreFrozen(Site one, Site other) {
        one.comeOnline();
        other.comeOnline();
        assertThat(one.bulletin().profile().orElseThrow().blocked()).isPresent();
        assertThat(other.bulletin().profile().orElseThrow().blocked()).isPresent();
        assertThat(sells(one, town)).isFalse();
        assertThat(sells(other, town)).isFalse();
    }

    @Test
    void fault43TwoSitesOfOneImageAreFoundAndFrozenAndNoEntryIsLost() {
        Site copy = kiosk.copy();
        kiosk.lineDown();
        copy.lineDown();
        var papers = new ArrayList<Slip>();
        papers.add(kiosk.sold(town.member, 50_000).vouchers().getFirst());
        papers.add(copy.sold(town.member, 20_000).vouchers().getFirst());
        papers.add(copy.sold(town.member, 30_000).vouchers().getFirst());
        kiosk.comeOnline();
        assertThat(findings()).isEmpty();
        copy.comeOnline();
        assertThat(findings()).contains("Fork");
        bothAreFrozen(kiosk, copy);
        // None waits: what is in the books otherwise is refused visibly, and kept as a fork.
        assertThat(copy.journal().backlog().waiting()).isZero();
        long refused =
                copy.store.entries().stream()
                        .filter(
                                e ->
                                        copy.store.delivery(e.header().number())
                                                instanceof Delivery.Refused)
                        .count();
        assertThat(refused).isPositive().isEqualTo(copy.journal().backlog().refused());
        assertThat(forks()).isEqualTo(refused);
        papers.forEach(this::isHonoured);
        assertThat(town.account("ShopsPayable")).isEqualTo(100_000);
        assertThat(findings()).contains("Fork", "UnitsSoldTwice");
        assertThat(town.issuer.problems()).isEmpty();
    }

    private long forks() {
        return town.issuer
                .image()
                .<Long>reading(
                        tables ->
                                (long)
                                        tables.forks()
                                                .list(kr.sarangbang.host.store.Query.all())
                                                .size());
    }

    /** After a new invitation one of the two goes on, without the old rights. */
    @Test
    void fault43OneOfTheTwoGoesOnAsANewIncarnation() {
        Site copy = kiosk.copy();
        kiosk.lineDown();
        Slip first = kiosk.sold(town.member, 50_000).vouchers().getFirst();
        kiosk.comeOnline();
        copy.sold(town.member, 20_000);
        copy.comeOnline();
        bothAreFrozen(kiosk, copy);
        long held = town.issuer.openSeries().lent();
        String token = invited(kiosk);
        // Until somebody joins with it, both stay frozen.
        kiosk.comeOnline();
        assertThat(sells(kiosk, town)).isFalse();
        Site anew = Site.join(town.issuer, town.time, kiosk.id, token);
        assertThat(anew.incarnation).isEqualTo(kiosk.incarnation + 1);
        assertThat(town.issuer.openSeries().lent()).isGreaterThanOrEqualTo(held);
        assertThat(anew.sell(town.stranger, 10_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
        // What the old ones say later is booked and freezes nobody.
        copy.comeOnline();
        kiosk.comeOnline();
        anew.comeOnline();
        assertThat(anew.sell(town.stranger, 10_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
        isHonoured(first);
        assertThat(town.issuer.problems()).isEmpty();
    }

    /** Set back after delivering: found at the first sign-on, before it sells anything. */
    @Test
    void fault42AnOldImageOfWhatWasDeliveredIsFoundAtTheFirstSignOn() {
        MemorySiteStore.Image image = kiosk.store.image();
        Slip paper = town.voucher(50_000);
        kiosk.store.restore(image);
        kiosk.restart();
        kiosk.comeOnline();
        assertThat(findings()).containsExactly("RolledBack");
        assertThat(sells(kiosk, town)).isFalse();
        isHonoured(paper);
        assertThat(town.issuer.problems()).isEmpty();
    }

    /**
     * Set back before delivering: nothing can tell until a paper of the lost life is shown; it is
     * honoured, the units sold twice are listed, and the loss is on its own account.
     */
    @Test
    void fault42AnOldImageOfWhatWasNotDeliveredIsFoundByItsPaper() {
        kiosk.lineDown();
        MemorySiteStore.Image image = kiosk.store.image();
        Slip lost = kiosk.sold(town.member, 50_000).vouchers().getFirst();
        kiosk.store.restore(image);
        kiosk.restart();
        Slip second = kiosk.sold(town.member, 30_000).vouchers().getFirst();
        kiosk.comeOnline();
        assertThat(findings()).isEmpty();
        isHonoured(lost);
        isHonoured(second);
        assertThat(findings()).contains("UnitsSoldTwice");
        assertThat(town.account("LostSites")).isPositive();
        assertThat(town.issuer.problems()).isEmpty();
    }

    /** Fault 19: a new disk is a new incarnation: the same numbers are other acts. */
    @Test
    void fault19ASiteWithANewDiskBeginsAnewAndItsActsAreOthers() {
        Slip before = town.voucher(50_000);
        Site anew = Site.join(town.issuer, town.time, kiosk.id, invited(kiosk));
        Slip after = anew.sold(town.stranger, 20_000).vouchers().getFirst();
        anew.comeOnline();
        assertThat(after.version().madeBy().incarnation())
                .isEqualTo(before.version().madeBy().incarnation() + 1);
        isHonoured(before);
        isHonoured(after);
        assertThat(findings()).isEmpty();
        assertThat(town.issuer.problems()).isEmpty();
    }

    /** A rolled-back shop's papers and acceptances stay good: they are booked as they come. */
    @Test
    void fault42AShopThatIsSetBackIsFoundAndItsAcceptancesStand() {
        Slip slip = town.voucher(50_000);
        shop.comeOnline();
        MemorySiteStore.Image image = shop.store.image();
        shop.lineDown();
        shop.redeem(shop.text(slip), 20_000);
        shop.comeOnline();
        shop.store.restore(image);
        shop.restart();
        shop.comeOnline();
        assertThat(findings()).containsExactly("RolledBack");
        assertThat(town.account("ShopsPayable")).isEqualTo(20_000);
        assertThat(shop.redeem(shop.text(slip), 10_000))
                .isNotInstanceOf(RedemptionOutcome.Redeemed.class);
        assertThat(town.issuer.problems()).isEmpty();
    }
}
