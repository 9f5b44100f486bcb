package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.SeriesId;

/** Policy and series of a run: small numbers, so that every limit is met often. */
final class Terms {
    static final SeriesId CITY_SERIES = new SeriesId("city");
    static final SeriesId JONGNO_SERIES = new SeriesId("jongno");
    static final LocalDate OPENING_DAY = LocalDate.of(2022, 7, 14);
    static final long PER_MONTH = 120_000;
    static final long HELD = 100_000;
    static final long BEARER_UP_TO = 50_000;
    static final long PER_TERMINAL = 60_000;
    static final long PER_VOUCHER = 40_000;
    static final Duration LIST_MAX_AGE = Duration.ofHours(24);
    static final int PIN_TRIES = 2;

    /** As {@link #POLICY} publishes it. */
    static final LineRules LINE =
            new LineRules(
                    1, 2, 2, 2, 2, LocalTime.of(18, 0), 40, Won.of(150_000), Won.of(50_000), 20);

    static final String POLICY =
            """
            version: 1
            validFrom: 2020-01-01T00:00+09:00
            limits:
              city:
                perMonth: 120,000
                held: 100,000
              district:
                perMonth: 120,000
                held: 100,000
            homeShare: 50,000
            monthsAhead: 0
            bearerUpTo: 50,000
            guarantee:
              perVoucher: 40,000
              perTerminal: 60,000
              budget: 10,000,000
              listMaxAge: PT24H
            clockTolerance: PT5M
            stock:
              default: 300,000
              mostWithoutCounter: 1,000,000
              sellUntilBusinessDays: 1
            pinTries: 2
            settlementBusinessDays: 1
            helpTelephone: "02-120"
            line:
              priorityShare: 1
              generalShare: 2
              callsBeforeAbsent: 2
              absences: 2
              behind: 2
              holdUntil: "18:00"
              reservePercent: 40
              promiseRoom: 150,000
              unknownMost: 50,000
              mostTickets: 20
            """;

    static final String CITY =
            """
            id: city
            number: 1
            name: 광역
            scope: city
            ceiling: 20,000,000
            unit: 10,000
            basisPoints: 700
            windows:
              - from: 2022-07-14T10:00+09:00
            validityYears: 5
            refundUsedBasisPoints: 6000
            """;

    static final String JONGNO =
            """
            id: jongno
            number: 2
            name: 종로
            scope: jongno
            ceiling: 2,000,000
            unit: 10,000
            basisPoints: 1000
            windows:
              - from: 2022-07-14T10:00+09:00
            validityYears: 5
            refundUsedBasisPoints: 6000
            """;

    private Terms() {}
}
