package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.sarangbang.codec.PublishedCodec;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.host.bench.SiteHand;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.wire.DataRecord;
import org.junit.jupiter.api.Test;

/** What officers do with series and policies beside a running issuer. */
class SeriesOfficeTest {
    private static final Path FOLDER = Path.of("kiosk-config", "issuer");
    private static final SeriesId CITY = new SeriesId("city-2022-07");
    private static final int BORN_ODD = 1951;
    private static final String LESS = "ceiling: 25,000,000,000";

    private final Town town = new Town();
    private final SeriesOffice office =
            new SeriesOffice(town.store, town.issuer.instruments(), town::now, new Random(3));

    private static String file(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    private static <T> T done(IssuerOffice.Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(IssuerOffice.Outcome.Done.class);
        return ((IssuerOffice.Outcome.Done<T>) outcome).result();
    }

    private static String refused(IssuerOffice.Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(IssuerOffice.Outcome.Refused.class);
        return ((IssuerOffice.Outcome.Refused<?>) outcome).reason();
    }

    private IssuerReport.OfSeries reported(String id) {
        return town.report().series().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Series stored(SeriesId id) {
        return town.issuer.office().series().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<SignedRight> pending(SiteHand site) {
        Answer answer = site.ask(new Request.PendingRights());
        assertThat(answer).isInstanceOf(Answer.Granted.class);
        return ((Answer.Granted) answer).rights();
    }

    private Published news(int policyVersion) {
        Answer answer = town.kiosk.ask(new Request.News(policyVersion, 0));
        assertThat(answer).isInstanceOf(Answer.News.class);
        return ((Answer.News) answer).published();
    }

    @Test
    void aNewSeriesIsLentAtOnceToTheSitesThatSellItUnasked() throws IOException {
        Series jongno = done(office.add("f", file("2022-07/jongno.yaml")));
        Series mapo = done(office.add("f", file("2022-07/mapo.yaml")));
        done(office.add("f", file("2022-07/city-28-odd.yaml")));
        List<Integer> lent =
                pending(town.kiosk).stream()
                        .filter(right -> right.right() instanceof StockRight)
                        .map(right -> ((StockRight) right.right()).seriesNumber())
                        .toList();
        assertThat(lent).containsExactlyInAnyOrder(jongno.number(), 3);
        assertThat(pending(town.a.hand()))
                .as("a shop sells nothing")
                .noneMatch(right -> right.right() instanceof StockRight);
        assertThat(reported(mapo.id().text()).lent()).isZero();
        town.verify();
    }

    @Test
    void theSameSeriesOnceMoreChangesNothingAndAnotherOfItsNameIsRefused() throws IOException {
        String text = file("2022-07/jongno.yaml");
        done(office.add("f", text));
        long pool = reported("jongno-2022-07").pool();
        done(office.add("f", "# again\n" + text));
        assertThat(reported("jongno-2022-07").pool()).isEqualTo(pool);
        assertThat(refused(office.add("f", text.replace("1000", "500")))).contains("change-series");
        assertThat(refused(office.add("f", text.replace("number: 101", "number: 1"))))
                .contains("already");
    }

    @Test
    void anIssuerHasOnlySoManySeriesThatTheirNewsFitIntoOneMessage() throws IOException {
        String text = file("2022-07/jongno.yaml");
        for (int i = 1; i < SeriesOffice.MOST_SERIES; i++) {
            String one =
                    text.replace("number: 101", "number: " + (1000 + i))
                            .replace("jongno-2022-07", "jongno-" + i);
            done(office.add("f", one));
        }
        assertThat(refused(office.add("f", text))).contains("at most 200");
        assertThat(PublishedCodec.encode(news(0)).length).isLessThan(DataRecord.MOST_BYTES);
    }

    @Test
    void aLaterClosingIsAChangeAndWhatStandsOnVouchersIsNot() throws IOException {
        String text = file("series/city-2022-07.yaml");
        String longer =
                text.replace("10:00+09:00", "10:00+09:00\n    until: 2022-08-01T00:00+09:00");
        done(office.change("f", longer));
        assertThat(stored(CITY).gate(Instant.parse("2022-08-02T00:00:00Z"), BORN_ODD))
                .isEqualTo(new SaleGate.Closed());
        done(office.change("f", text));
        assertThat(stored(CITY).gate(Instant.parse("2022-08-02T00:00:00Z"), BORN_ODD))
                .isEqualTo(new SaleGate.Open());
        assertThat(
                        refused(
                                office.change(
                                        "f", text.replace("basisPoints: 700", "basisPoints: 500"))))
                .contains("new series");
        assertThat(refused(office.change("f", file("2022-07/mapo.yaml")))).contains("no series");
    }

    @Test
    void aCeilingRisesIntoThePoolAndFallsOnlyToWhatIsLent() throws IOException {
        String text = file("series/city-2022-07.yaml");
        long pool = reported(CITY.text()).pool();
        done(office.change("f", text.replace(LESS, "ceiling: 26,000,000,000")));
        assertThat(reported(CITY.text()).pool()).isEqualTo(pool + 1_000_000_000L);
        town.verify();
        done(office.change("f", text));
        assertThat(reported(CITY.text()).pool()).isEqualTo(pool);
        assertThat(refused(office.change("f", text.replace(LESS, "ceiling: 500,000,000"))))
                .contains("lent or sold");
        town.verify();
    }

    @Test
    void aSeriesIsClosedAtOnceAndNothingOfItIsLentAnyMore() {
        Series closed = done(office.close(CITY, Optional.empty()));
        assertThat(closed.windows().getLast().until()).isEqualTo(town.now());
        assertThat(stored(CITY).gate(town.now(), BORN_ODD)).isEqualTo(new SaleGate.Closed());
        assertThat(town.kiosk.ask(new Request.MoreStock(1, Won.of(10_000))))
                .isInstanceOf(Answer.NotGranted.class);
        assertThat(refused(office.close(new SeriesId("nowhere"), Optional.empty())))
                .contains("no series");
    }

    @Test
    void aSeriesClosedForLaterStaysOpenUntilThen() {
        Instant evening = town.now().plus(Duration.ofHours(6));
        done(office.close(CITY, Optional.of(evening)));
        assertThat(stored(CITY).gate(evening.minusSeconds(1), BORN_ODD))
                .isEqualTo(new SaleGate.Open());
        assertThat(stored(CITY).gate(evening, BORN_ODD)).isEqualTo(new SaleGate.Closed());
    }

    /** At the instant at which a window begins, the first one or a later one. */
    @Test
    void aSeriesClosedBeforeItOpensNeverOpens() throws IOException {
        Series odd = done(office.add("f", file("2022-07/city-28-odd.yaml")));
        Instant opening = odd.windows().getFirst().from();
        done(office.close(odd.id(), Optional.of(opening)));
        Series closed = stored(odd.id());
        for (Instant at : List.of(town.now(), opening, opening.plus(Duration.ofHours(9)))) {
            assertThat(closed.gate(at, BORN_ODD)).isEqualTo(new SaleGate.Closed());
        }
        Series even = done(office.add("f", file("2022-07/city-28-even.yaml")));
        Instant second = even.windows().getLast().from();
        done(office.close(even.id(), Optional.of(second)));
        assertThat(stored(even.id()).windows()).containsExactly(even.windows().getFirst());
    }

    @Test
    void aSaleByASiteThatHadNotHeardOfTheClosingStandsAndIsListed() {
        done(office.close(CITY, Optional.empty()));
        town.pass(Duration.ofMinutes(5));
        town.sell(3);
        town.kiosk.deliver();
        assertThat(town.exceptions()).containsExactly("SoldWhileClosed");
        assertThat(town.account("VoucherLiability")).isEqualTo(30_000);
        town.verify();
    }

    @Test
    void aSaleBeforeTheClosingThatArrivesAfterItIsNotListed() {
        town.sell(3);
        town.pass(Duration.ofMinutes(5));
        done(office.close(CITY, Optional.empty()));
        town.kiosk.deliver();
        assertThat(town.exceptions()).isEmpty();
    }

    @Test
    void aPolicyStandsFromItsDateOn() throws IOException {
        Policy policy = done(office.policy("f", file("policy-2024.yaml")));
        assertThat(policy.version()).isEqualTo(2);
        assertThat(done(office.policy("f", file("policy-2024.yaml")))).isEqualTo(policy);
        assertThat(refused(office.policy("f", file("policy.yaml")))).contains("higher");
        assertThat(news(0).policy().orElseThrow().version()).isEqualTo(1);
        town.pass(Duration.ofDays(600));
        assertThat(news(1).policy().orElseThrow()).isEqualTo(policy);
    }
}
