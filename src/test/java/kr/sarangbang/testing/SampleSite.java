package kr.sarangbang.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Limits;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.exchange.ReserveRules;
import kr.sarangbang.domain.exchange.RightsRules;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.exchange.StoppedSite;
import kr.sarangbang.domain.exchange.UsedVersion;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.member.LostCards;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.BirthYears;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.RefundRule;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;

/** One invented site with its policy and series, for tests that need any. */
public final class SampleSite {
    public static final SiteId SITE = new SiteId("JONGNO-1");
    public static final Instant OPENING = Instant.parse("2022-07-14T01:00:00Z");
    public static final MemberNumber MEMBER = MemberNumber.ofRandom(123_456_789);

    private SampleSite() {}

    public static Series series(int number) {
        return new Series(
                new SeriesId("city-" + number),
                number,
                "광역 " + number,
                Scope.CITY,
                Won.of(25_000_000_000L),
                Won.of(10_000),
                700,
                List.of(
                        new SaleWindow(
                                OPENING, OPENING.plus(Duration.ofDays(30)), BirthYears.EVERYONE)),
                5,
                new RefundRule(6000));
    }

    public static Policy policy(int version) {
        return new Policy(
                version,
                OPENING.minus(Duration.ofDays(30)),
                new Limits(Won.of(400_000), Won.of(1_000_000)),
                new Limits(Won.of(700_000), Won.of(1_500_000)),
                Map.of(Scope.of(District.JUNG), new Limits(Won.of(300_000), Won.of(600_000))),
                Won.of(400_000),
                0,
                Won.of(200_000),
                Won.of(50_000),
                Won.of(300_000),
                Won.of(100_000_000),
                Duration.ofHours(24),
                Duration.ofMinutes(5),
                Won.of(5_000_000),
                Won.of(20_000_000),
                1,
                5,
                3,
                "02-000-0000",
                LineRules.DEFAULT,
                RightsRules.DEFAULT,
                ReserveRules.DEFAULT);
    }

    public static SiteProfile profile() {
        return new SiteProfile(
                SITE,
                SiteRole.KIOSK,
                "종로 1호",
                Optional.of(District.JONGNO),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Map.of(1, Won.of(100_000_000)));
    }

    /** News with policy 1 and series 1. */
    public static Published firstNews() {
        return news(1, List.of(), true, Optional.of(policy(1)), List.of(series(1)), List.of());
    }

    public static Published news(
            long listVersion,
            List<UsedVersion> used,
            boolean complete,
            Optional<Policy> policy,
            List<Series> series,
            List<MemberNumber> blocked) {
        return news(listVersion, used, complete, policy, series, blocked, List.of(), List.of());
    }

    /** News of nothing but a lost card. */
    public static Published losing(long listVersion, LostCards lost) {
        return news(
                listVersion,
                List.of(),
                true,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(lost),
                List.of());
    }

    /** News of nothing but a terminal that was stopped, or is trusted again. */
    public static Published stopping(long listVersion, StoppedSite stopped) {
        return news(
                listVersion,
                List.of(),
                true,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(stopped));
    }

    private static Published news(
            long listVersion,
            List<UsedVersion> used,
            boolean complete,
            Optional<Policy> policy,
            List<Series> series,
            List<MemberNumber> blocked,
            List<LostCards> lost,
            List<StoppedSite> stopped) {
        return new Published(
                OPENING.plusSeconds(listVersion),
                listVersion,
                used,
                complete,
                policy,
                series,
                profile(),
                blocked,
                lost,
                stopped);
    }

    /** 32 bytes that stand for a key. */
    public static Bytes key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return Bytes.of(key);
    }
}
