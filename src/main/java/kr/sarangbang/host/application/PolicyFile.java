package kr.sarangbang.host.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kr.sarangbang.domain.exchange.Limits;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.ReserveRules;
import kr.sarangbang.domain.exchange.RightsRules;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.foundation.yaml.YamlMap;

/** A policy as an officer writes it. */
public final class PolicyFile {
    static final long MOST_WON = 1_000_000_000_000L;

    private PolicyFile() {}

    /**
     * @throws kr.sarangbang.foundation.yaml.YamlMistake naming file, line and what is expected
     */
    public static Policy read(YamlMap file) {
        YamlMap limits = file.map("limits");
        YamlMap guarantee = file.map("guarantee");
        YamlMap stock = file.map("stock");
        Policy policy =
                file.build(
                        () ->
                                new Policy(
                                        (int) file.number("version", 1, 1_000_000),
                                        instant(file, "validFrom"),
                                        limits(limits.map("city")),
                                        limits(limits.map("district")),
                                        exceptions(limits),
                                        won(file, "homeShare"),
                                        (int) file.number("monthsAhead", 0, 12),
                                        won(file, "bearerUpTo"),
                                        won(guarantee, "perVoucher"),
                                        won(guarantee, "perTerminal"),
                                        won(guarantee, "budget"),
                                        duration(guarantee, "listMaxAge"),
                                        duration(file, "clockTolerance"),
                                        won(stock, "default"),
                                        won(stock, "mostWithoutCounter"),
                                        (int) stock.number("sellUntilBusinessDays", 0, 30),
                                        (int) file.number("pinTries", 1, 20),
                                        (int) file.number("settlementBusinessDays", 0, 30),
                                        file.text("helpTelephone"),
                                        line(file),
                                        rights(file),
                                        reserve(file)));
        limits.close();
        guarantee.close();
        stock.close();
        file.close();
        return policy;
    }

    /** A file of before the line says nothing of it: then the usual numbers hold. */
    private static LineRules line(YamlMap file) {
        if (!file.has("line")) {
            return LineRules.DEFAULT;
        }
        YamlMap line = file.map("line");
        LineRules rules =
                line.build(
                        () ->
                                new LineRules(
                                        (int) line.number("priorityShare", 1, 10),
                                        (int) line.number("generalShare", 1, 10),
                                        (int) line.number("callsBeforeAbsent", 1, 10),
                                        (int) line.number("absences", 1, 10),
                                        (int) line.number("behind", 1, 50),
                                        line.read(
                                                "holdUntil",
                                                "a time of day such as \"18:00\"",
                                                LocalTime::parse),
                                        (int) line.number("reservePercent", 0, 100),
                                        won(line, "promiseRoom"),
                                        won(line, "unknownMost"),
                                        (int)
                                                line.number(
                                                        "mostTickets",
                                                        1,
                                                        TicketClaims.MOST_NUMBER)));
        line.close();
        return rules;
    }

    /** A file that says nothing of it: then the usual numbers hold. */
    private static RightsRules rights(YamlMap file) {
        if (!file.has("rights")) {
            return RightsRules.DEFAULT;
        }
        YamlMap rights = file.map("rights");
        RightsRules rules =
                rights.build(
                        () ->
                                new RightsRules(
                                        duration(rights, "recallFor"),
                                        (int) rights.number("restockPercent", 0, 100)));
        rights.close();
        return rules;
    }

    /** A file of before the reserve says nothing of it: then the usual numbers hold. */
    private static ReserveRules reserve(YamlMap file) {
        if (!file.has("reserve")) {
            return ReserveRules.DEFAULT;
        }
        YamlMap reserve = file.map("reserve");
        ReserveRules rules =
                reserve.build(
                        () ->
                                new ReserveRules(
                                        (int) reserve.number("sites", 0, 100),
                                        (int) reserve.number("mostPercent", 0, 50)));
        reserve.close();
        return rules;
    }

    static Won won(YamlMap map, String name) {
        return Won.of(map.number(name, 0, MOST_WON));
    }

    static Instant instant(YamlMap map, String name) {
        return map.read(
                name,
                "a time such as 2022-07-14T10:00+09:00",
                text -> OffsetDateTime.parse(text).toInstant());
    }

    private static Duration duration(YamlMap map, String name) {
        return map.read(
                name,
                "a duration such as PT24H or PT5M",
                text -> {
                    Duration duration = Duration.parse(text);
                    if (duration.isNegative()) {
                        throw new IllegalArgumentException("negative");
                    }
                    return duration;
                });
    }

    private static Limits limits(YamlMap map) {
        var limits = new Limits(won(map, "perMonth"), won(map, "held"));
        map.close();
        return limits;
    }

    private static Map<Scope, Limits> exceptions(YamlMap limits) {
        var found = new HashMap<Scope, Limits>();
        if (limits.has("exceptions")) {
            YamlMap exceptions = limits.map("exceptions");
            for (String name : exceptions.names()) {
                found.put(
                        exceptions.build(() -> Scope.of(district(name))),
                        limits(exceptions.map(name)));
            }
        }
        return found;
    }

    /** A district by the name in files, such as mapo, or its Korean one. */
    static District district(String name) {
        for (District district : District.values()) {
            if (district.korean().equals(name)
                    || district.name().equals(name.toUpperCase(Locale.ROOT))) {
                return district;
            }
        }
        throw new IllegalArgumentException("no district is called " + name);
    }
}
