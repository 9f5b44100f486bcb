package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.sarangbang.domain.site.DayTotals;
import kr.sarangbang.domain.site.SiteProjection;

/** The end of a day of failing devices. */
record DeviceEvening(DemoTown town) {
    /** Everything is mended, and what is open is brought to its end. */
    void heal() throws Exception {
        town.issuerUp();
        for (String site : DeviceDay.sites()) {
            DeviceDay.tell(town, site, "printer", "ok");
            DeviceDay.tell(town, site, "payment", "approve");
        }
        for (String site : DeviceDay.sites()) {
            town.here("papers", "--home", town.home(site)).ends(ExitStatus.DONE);
            town.sync(site);
        }
        for (String site : DeviceDay.sites()) {
            assertThat(town.sync(site).number("waiting")).as("waiting at " + site).isZero();
        }
    }

    /**
     * Holds the books against what really changed hands, to the won.
     *
     * @param cash won that went over the counter
     */
    void reckon(long cash) throws Exception {
        town.verify("I", "K1", "T1", "S1", "S2", "S3");
        Ran report = town.report();
        assertThat(report.json().path("balanced").asBoolean()).isTrue();
        long cards = town.cardsTaken("K1") + town.cardsTaken("T1");
        assertThat(town.account("Cash")).as("money that moved").isEqualTo(cash + cards);
        assertThat(town.account("GuaranteeLosses")).isZero();
        assertThat(town.account("LostSites")).isZero();
        long accepted = 0;
        for (String shop : DeviceDay.SHOPS) {
            DayTotals day = totals(shop);
            accepted += day.redeemed().amount() - day.cancelled().amount();
        }
        assertThat(town.account("ShopsPayable")).as("owed to shops").isEqualTo(accepted);
        long sold = totals("K1").soldFace().amount() + totals("T1").soldFace().amount();
        assertThat(report.json().path("series").path(0).path("sold").asLong())
                .as("sold face")
                .isEqualTo(sold);
        for (String site : DeviceDay.sites()) {
            Ran status = town.here("status", "--home", town.home(site)).ends(ExitStatus.DONE);
            assertThat(status.number("paperOwed")).as("owed at " + site).isZero();
            assertThat(status.number("refused")).isZero();
        }
    }

    private DayTotals totals(String name) throws Exception {
        try (OpenSite site = OpenSite.open(Path.of(town.home(name)), DemoWishes.NONE, "looking")) {
            var place = site.place();
            return place.journal().view().day(SiteProjection.businessDay(place.clock().now()));
        }
    }
}
