package kr.sarangbang.codec;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Limits;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.exchange.StoppedSite;
import kr.sarangbang.domain.exchange.UsedVersion;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.LostCards;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.RefundRule;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;

/** News, policy, series and profiles as bytes, for the line and for a site's disk. */
public final class PublishedCodec {
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_SERIES = 200;
    private static final int MOST_BLOCKED = 1000;
    private static final int MOST_WINDOWS = 16;
    private static final int MOST_NAME = 60;

    private PublishedCodec() {}

    public static byte[] encode(Published news) {
        var form =
                new CborMap()
                        .put(1, Instants.micros(news.asOf()))
                        .put(2, news.listVersion())
                        .putMaps(3, news.used().stream().map(PublishedCodec::used).toList())
                        .put(4, news.complete())
                        .putByteStrings(
                                6, news.series().stream().map(PublishedCodec::encode).toList())
                        .put(7, profile(news.profile()))
                        .putIntegers(
                                8,
                                news.blockedMembers().stream()
                                        .mapToLong(MemberNumber::number)
                                        .toArray())
                        .putMaps(9, news.lostCards().stream().map(PublishedCodec::lost).toList());
        if (!news.stopped().isEmpty()) {
            form.putMaps(10, news.stopped().stream().map(PublishedCodec::stopped).toList());
        }
        news.policy().ifPresent(policy -> form.put(5, encode(policy)));
        return form.encode();
    }

    /**
     * @throws Malformed if the bytes are no news
     */
    public static Published read(byte[] bytes) {
        CborReader form = CborReader.read(bytes, MOST_BYTES);
        return Reading.of(
                () ->
                        new Published(
                                Instants.ofMicros(form.integer(1, 0, Instants.MOST_MICROS)),
                                form.natural(2),
                                form.maps(3, Published.MOST_USED).stream()
                                        .map(PublishedCodec::readUsed)
                                        .toList(),
                                form.flag(4),
                                Fields.optional(
                                        form, 5, key -> readPolicy(form.bytes(key, MOST_BYTES))),
                                form.byteStrings(6, MOST_SERIES, MOST_BYTES).stream()
                                        .map(PublishedCodec::readSeries)
                                        .toList(),
                                readProfile(form.map(7)),
                                readMembers(form),
                                form.has(9)
                                        ? form.maps(9, Published.MOST_LOST).stream()
                                                .map(PublishedCodec::readLost)
                                                .toList()
                                        : List.of(),
                                form.has(10)
                                        ? form.maps(10, Published.MOST_STOPPED).stream()
                                                .map(PublishedCodec::readStopped)
                                                .toList()
                                        : List.of()));
    }

    private static CborMap stopped(StoppedSite stopped) {
        var form = new CborMap().put(1, stopped.site().text());
        stopped.from().ifPresent(from -> form.put(2, Instants.micros(from)));
        return form;
    }

    private static StoppedSite readStopped(CborReader form) {
        return new StoppedSite(
                new SiteId(form.text(1, 12)),
                Fields.optional(
                        form,
                        2,
                        key -> Instants.ofMicros(form.integer(key, 0, Instants.MOST_MICROS))));
    }

    private static CborMap lost(LostCards lost) {
        var form = new CborMap();
        Fields.put(form, 1, lost.member());
        return form.put(2, Instants.seconds(lost.until()));
    }

    private static LostCards readLost(CborReader form) {
        return new LostCards(
                Fields.member(form, 1),
                Instant.ofEpochSecond(form.integer(2, 0, Instants.MOST_SECONDS)));
    }

    private static List<MemberNumber> readMembers(CborReader form) {
        var members = new ArrayList<MemberNumber>();
        for (long number : form.integers(8, MOST_BLOCKED, 0, Long.MAX_VALUE)) {
            members.add(new MemberNumber(number));
        }
        return members;
    }

    private static CborMap used(UsedVersion used) {
        var form = new CborMap();
        Fields.put(form, 1, used.number());
        Fields.put(form, 2, used.version());
        return form.put(3, Instants.micros(used.at()));
    }

    private static UsedVersion readUsed(CborReader form) {
        return new UsedVersion(
                Fields.voucher(form, 1),
                Fields.version(form, 2),
                Instants.ofMicros(form.integer(3, 0, Instants.MOST_MICROS)));
    }

    private static CborMap profile(SiteProfile profile) {
        var form =
                new CborMap()
                        .put(1, profile.site().text())
                        .put(2, Codes.ROLE.of(profile.role()))
                        .put(3, profile.name())
                        .put(6, profile.closed());
        profile.district().ifPresent(district -> form.put(4, district.number()));
        profile.category().ifPresent(category -> form.put(5, category));
        profile.blocked().ifPresent(reason -> form.put(7, reason));
        if (profile.writtenOff()) {
            form.put(8, true);
        }
        return form.putMaps(9, PromiseRooms.of(profile.promiseRoom()));
    }

    private static SiteProfile readProfile(CborReader form) {
        Optional<District> district =
                Fields.optional(
                        form,
                        4,
                        key -> District.ofNumber(form.small(key, 1, District.values().length)));
        return new SiteProfile(
                new SiteId(form.text(1, 12)),
                Codes.ROLE.value(form.natural(2)),
                form.text(3, MOST_NAME),
                district,
                Fields.optional(form, 5, key -> form.text(key, MOST_NAME)),
                form.flag(6),
                Fields.optional(form, 7, key -> form.text(key, 300)),
                form.has(8) && form.flag(8),
                PromiseRooms.read(form, 9));
    }

    public static byte[] encode(Series series) {
        var form =
                new CborMap()
                        .put(1, series.id().text())
                        .put(2, series.number())
                        .put(3, series.korean())
                        .put(7, series.basisPoints())
                        .putMaps(8, series.windows().stream().map(PublishedCodec::window).toList())
                        .put(9, series.validityYears())
                        .put(10, series.refundRule().usedBasisPoints());
        Fields.put(form, 4, series.scope());
        Fields.put(form, 5, series.ceiling());
        Fields.put(form, 6, series.unit());
        return form.encode();
    }

    /**
     * @throws Malformed if the bytes are no series
     */
    public static Series readSeries(byte[] bytes) {
        CborReader form = CborReader.read(bytes, MOST_BYTES);
        return Reading.of(
                () ->
                        new Series(
                                new SeriesId(form.text(1, 24)),
                                form.small(2, 1, 9_999),
                                form.text(3, MOST_NAME),
                                Fields.scope(form, 4),
                                Fields.won(form, 5),
                                Fields.won(form, 6),
                                form.small(7, 0, 10_000),
                                form.maps(8, MOST_WINDOWS).stream()
                                        .map(PublishedCodec::readWindow)
                                        .toList(),
                                form.small(9, 0, 100),
                                new RefundRule(form.small(10, 0, 10_000))));
    }

    private static CborMap window(SaleWindow window) {
        return new CborMap()
                .put(1, Instants.micros(window.from()))
                .put(2, Instants.micros(window.until()))
                .put(3, Codes.BIRTH_YEARS.of(window.who()));
    }

    private static SaleWindow readWindow(CborReader form) {
        return new SaleWindow(
                Instants.ofMicros(form.integer(1, 0, Instants.MOST_MICROS)),
                Instants.ofMicros(form.integer(2, 0, Instants.MOST_MICROS)),
                Codes.BIRTH_YEARS.value(form.natural(3)));
    }

    public static byte[] encode(Policy policy) {
        var form =
                new CborMap()
                        .put(1, policy.version())
                        .put(2, Instants.micros(policy.validFrom()))
                        .put(3, limits(policy.city()))
                        .put(4, limits(policy.district()))
                        .putMaps(
                                5,
                                policy.exceptions().entrySet().stream()
                                        .sorted(
                                                Map.Entry.comparingByKey(
                                                        java.util.Comparator.comparingInt(
                                                                Scope::number)))
                                        .map(e -> limits(e.getValue()).put(3, e.getKey().number()))
                                        .toList())
                        .put(7, policy.monthsAhead())
                        .put(12, policy.listMaxAge().toSeconds())
                        .put(13, policy.clockTolerance().toSeconds())
                        .put(16, policy.sellUntilBusinessDays())
                        .put(17, policy.pinTries())
                        .put(18, policy.settlementBusinessDays())
                        .put(19, policy.helpTelephone())
                        .put(20, LineRulesForm.of(policy.line()))
                        .put(21, RightsRulesForm.of(policy.rights()))
                        .put(22, ReserveRulesForm.of(policy.reserve()));
        Fields.put(form, 6, policy.homeShare());
        Fields.put(form, 8, policy.bearerUpTo());
        Fields.put(form, 9, policy.perVoucher());
        Fields.put(form, 10, policy.perTerminal());
        Fields.put(form, 11, policy.guaranteeBudget());
        Fields.put(form, 14, policy.stockDefault());
        Fields.put(form, 15, policy.stockMostWithoutCounter());
        return form.encode();
    }

    /**
     * @throws Malformed if the bytes are no policy
     */
    public static Policy readPolicy(byte[] bytes) {
        CborReader form = CborReader.read(bytes, MOST_BYTES);
        return Reading.of(
                () ->
                        new Policy(
                                form.small(1, 1, Integer.MAX_VALUE),
                                Instants.ofMicros(form.integer(2, 0, Instants.MOST_MICROS)),
                                readLimits(form.map(3)),
                                readLimits(form.map(4)),
                                exceptions(form),
                                Fields.won(form, 6),
                                form.small(7, 0, 12),
                                Fields.won(form, 8),
                                Fields.won(form, 9),
                                Fields.won(form, 10),
                                Fields.won(form, 11),
                                Duration.ofSeconds(form.integer(12, 0, 100_000_000)),
                                Duration.ofSeconds(form.integer(13, 0, 100_000_000)),
                                Fields.won(form, 14),
                                Fields.won(form, 15),
                                form.small(16, 0, 400),
                                form.small(17, 1, 100),
                                form.small(18, 0, 100),
                                form.text(19, 40),
                                LineRulesForm.read(form, 20),
                                RightsRulesForm.read(form, 21),
                                ReserveRulesForm.read(form, 22)));
    }

    private static Map<Scope, Limits> exceptions(CborReader form) {
        var exceptions = new HashMap<Scope, Limits>();
        for (CborReader one : form.maps(5, District.values().length + 1)) {
            exceptions.put(Fields.scope(one, 3), readLimits(one));
        }
        return exceptions;
    }

    private static CborMap limits(Limits limits) {
        var form = new CborMap();
        Fields.put(form, 1, limits.perMonth());
        Fields.put(form, 2, limits.held());
        return form;
    }

    private static Limits readLimits(CborReader form) {
        Won perMonth = Fields.won(form, 1);
        return new Limits(perMonth, Fields.won(form, 2));
    }
}
