package kr.sarangbang.host.application;

import static kr.sarangbang.host.application.PolicyFile.instant;
import static kr.sarangbang.host.application.PolicyFile.won;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.series.BirthYears;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.RefundRule;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.foundation.yaml.YamlMap;

/** A series as an officer writes it. */
public final class SeriesFile {
    /** A window that closes with the stock has this end. */
    public static final Instant WITH_THE_STOCK = Instant.parse("2100-01-01T00:00:00Z");

    private static final ZoneOffset SEOUL = ZoneOffset.ofHours(9);

    private SeriesFile() {}

    /**
     * @throws kr.sarangbang.foundation.yaml.YamlMistake naming file, line and what is expected
     */
    public static Series read(YamlMap file) {
        Series series =
                file.build(
                        () ->
                                new Series(
                                        file.read("id", "1 to 24 of a-z, 0-9 and -", SeriesId::new),
                                        (int) file.number("number", 1, 8999),
                                        file.text("name"),
                                        file.read(
                                                "scope",
                                                "city or a district such as mapo",
                                                SeriesFile::scope),
                                        won(file, "ceiling"),
                                        won(file, "unit"),
                                        (int) file.number("basisPoints", 0, 10_000),
                                        windows(file),
                                        (int) file.number("validityYears", 1, 20),
                                        new RefundRule(
                                                (int)
                                                        file.number(
                                                                "refundUsedBasisPoints",
                                                                0,
                                                                10_000))));
        file.close();
        return series;
    }

    private static Scope scope(String text) {
        return text.equals("city") ? Scope.CITY : Scope.of(PolicyFile.district(text));
    }

    private static List<SaleWindow> windows(YamlMap file) {
        var windows = new ArrayList<SaleWindow>();
        for (YamlMap window : file.maps("windows")) {
            Instant until = window.has("until") ? instant(window, "until") : WITH_THE_STOCK;
            BirthYears who =
                    window.has("who") ? window.oneOf("who", BirthYears.class) : BirthYears.EVERYONE;
            windows.add(window.build(() -> new SaleWindow(instant(window, "from"), until, who)));
            window.close();
        }
        return windows;
    }

    /** The same series as an officer would write it; {@link #read} reads it back. */
    static String write(Series series) {
        var text = new StringBuilder();
        line(text, "id", series.id().text());
        line(text, "number", series.number());
        line(text, "name", '"' + series.korean().replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        line(text, "scope", series.scope().district().map(District::name).orElse("city"));
        line(text, "ceiling", series.ceiling().amount());
        line(text, "unit", series.unit().amount());
        line(text, "basisPoints", series.basisPoints());
        text.append("windows:\n");
        for (SaleWindow window : series.windows()) {
            text.append("  - from: ").append(time(window.from())).append('\n');
            if (!window.until().equals(WITH_THE_STOCK)) {
                text.append("    until: ").append(time(window.until())).append('\n');
            }
            text.append("    who: ").append(window.who()).append('\n');
        }
        line(text, "validityYears", series.validityYears());
        line(text, "refundUsedBasisPoints", series.refundRule().usedBasisPoints());
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(SEOUL);
    }
}
