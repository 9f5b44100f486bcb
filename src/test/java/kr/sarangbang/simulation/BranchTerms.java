package kr.sarangbang.simulation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.series.SeriesId;

/** What the issuer publishes for the branch of {@link BranchDay}. */
final class BranchTerms {
    /** Of the day before, so that windows and services are known. */
    static final SeriesId BEFORE = new SeriesId("before");

    static final SeriesId TODAY = new SeriesId("today");
    static final LocalDate DAY = LocalDate.of(2022, 7, 15);
    static final LineRules LINE = LineRules.DEFAULT;
    static final long PER_MONTH = 200_000;
    static final long HELD = 300_000;

    static final String POLICY =
            """
            version: 1
            validFrom: 2020-01-01T00:00+09:00
            limits:
              city:
                perMonth: 200,000
                held: 300,000
              district:
                perMonth: 200,000
                held: 300,000
            homeShare: 100,000
            monthsAhead: 0
            bearerUpTo: 50,000
            guarantee:
              perVoucher: 40,000
              perTerminal: 120,000
              budget: 10,000,000
              listMaxAge: PT24H
            clockTolerance: PT5M
            stock:
              default: 100,000,000
              mostWithoutCounter: 1,000,000,000
              sellUntilBusinessDays: 2
            pinTries: 3
            settlementBusinessDays: 1
            helpTelephone: "02-120"
            """;

    private static final String SERIES =
            """
            id: %s
            number: %d
            name: 광역
            scope: city
            ceiling: %d
            unit: 10,000
            basisPoints: 700
            windows:
              - from: %sT10:00+09:00
            validityYears: 5
            refundUsedBasisPoints: 6000
            """;

    private BranchTerms() {}

    static Map<String, String> series(long stock) {
        var all = new LinkedHashMap<String, String>();
        all.put("before", SERIES.formatted("before", 1, 100_000_000, DAY.minusDays(1)));
        all.put("today", SERIES.formatted("today", 2, stock, DAY));
        return all;
    }
}
