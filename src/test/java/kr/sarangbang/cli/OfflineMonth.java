package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A town of which a branch and a shop hang on one cable, a kiosk and another shop do not; it counts
 * what is sold and taken as whoever stands beside it would.
 */
final class OfflineMonth implements AutoCloseable {
    private static final String BEGIN = "2022-07-25T10:00:00+09:00";
    private static final Path FILES = Path.of("kiosk-config", "issuer").toAbsolutePath();

    final DemoTown town;
    final Cable cable;
    private long sold;
    private long taken;

    OfflineMonth(Path folder, Path policy) throws Exception {
        town = new DemoTown(folder, BEGIN, "--policy", policy.toString());
        town.issuerUp();
        cable = new Cable(town.port());
        Path odd = FILES.resolve("2022-07").resolve("city-28-odd.yaml");
        officer("add-series", odd.toString());
        siteOnTheCable("B1", "branch");
        siteOnTheCable("S1", "shop");
        town.site("K1", "kiosk");
        town.site("S2", "shop");
    }

    private Ran officer(String command, String... more) {
        String[] words = {"issuer", command, "--home", town.home("I")};
        return town.here(DemoTown.and(words, more)).ends(ExitStatus.DONE);
    }

    private void siteOnTheCable(String id, String role) {
        String file = town.folder().resolve(id + ".invitation").toString();
        String[] site = {"--site", id, "--role", role, "--district", "mapo", "--out", file};
        officer("add-site", site);
        String[] join = {"join", "--home", town.home(id), "--invite", file};
        town.here(DemoTown.and(join, "--issuer", "localhost:" + cable.port()))
                .ends(ExitStatus.DONE);
    }

    /** Somebody whose home is the branch. */
    String member(String name, int born) {
        String[] who = {"--identity", name, "--birth-year", "" + born, "--home-site", "B1"};
        return officer("add-member", who).text("member");
    }

    Ran wants(String series, String site, String member, long won, String at) {
        return town.here(DemoTown.and(sale(series, site, member, won), "--at", at));
    }

    private String[] sale(String series, String site, String member, long won) {
        String[] words = {
            "sell",
            "--home",
            town.home(site),
            "--member",
            member,
            "--series",
            series,
            "--amount",
            "" + won,
            "--pay",
            "cash"
        };
        return site.equals("B1") ? DemoTown.and(words, "--by", "7") : words;
    }

    /** The paper that was sold. */
    String sells(String site, String member, long won, String at) {
        return sellsOf(DemoTown.SERIES, site, member, won, at);
    }

    String sellsOf(String series, String site, String member, long won, String at) {
        Ran ran = wants(series, site, member, won, at).ends(ExitStatus.DONE);
        sold += won;
        return ran.texts("slips").getFirst();
    }

    /** The sale is refused, and the clerk is told how much there might be instead. */
    void sellsAtMost(String site, String member, long won, String outcome, long possible) {
        Ran ran = town.here(sale(DemoTown.SERIES, site, member, won)).ends(ExitStatus.REFUSED);
        assertThat(ran.text("outcome")).as("%s", ran).isEqualTo(outcome);
        assertThat(ran.number("possible")).as("%s", ran).isEqualTo(possible);
    }

    /** The paper for the rest; empty if there is none. */
    String redeems(String shop, String slip, long won, String at, String decidedBy) {
        Ran ran =
                town.here(DemoTown.and(town.redemption(shop, slip, won), "--at", at))
                        .ends(ExitStatus.DONE);
        assertThat(ran.text("decidedBy")).isEqualTo(decidedBy);
        taken += won;
        return ran.json().path("slip").asText("");
    }

    String refusal(String shop, String slip, long won, String at) {
        return town.here(DemoTown.and(town.redemption(shop, slip, won), "--at", at))
                .ends(ExitStatus.REFUSED)
                .text("outcome");
    }

    Ran status(String site) {
        return town.here("status", "--home", town.home(site)).ends(ExitStatus.DONE);
    }

    void endsItsDay(String shop, String at) {
        town.here("day-end", "--home", town.home(shop), "--at", at).ends(ExitStatus.DONE);
    }

    /** Everything is delivered, and the issuer's books say what was counted here. */
    void booksAgree() {
        List<String> sites = List.of("B1", "S1", "K1", "S2");
        sites.forEach(site -> assertThat(town.sync(site).number("waiting")).isZero());
        town.verify("I", "B1", "S1", "K1", "S2");
        JsonNode report = town.report().json();
        assertThat(report.path("balanced").asBoolean()).isTrue();
        assertThat(report.path("exceptions")).isEmpty();
        JsonNode accounts = report.path("accounts");
        assertThat(accounts.path("Cash").asLong()).isEqualTo(sold / 100 * 93);
        assertThat(accounts.path("Subsidy").asLong()).isEqualTo(sold / 100 * 7);
        assertThat(accounts.path("VoucherLiability").asLong()).isEqualTo(sold - taken);
        assertThat(accounts.path("ShopsPayable").asLong()).isEqualTo(taken);
        assertThat(accounts.path("GuaranteeLosses").asLong()).isZero();
        assertThat(accounts.path("LostSites").asLong()).isZero();
    }

    @Override
    public void close() throws IOException {
        cable.close();
        town.close();
    }
}
