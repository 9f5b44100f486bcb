package kr.sarangbang.application.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.desk.KioskSight.OnSale;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.DayTotals;
import kr.sarangbang.port.Backlog;
import kr.sarangbang.port.PrinterStatus;

/**
 * What a counter sees of its site at one moment.
 *
 * @param place where it stands, as the issuer has it; may be empty
 * @param lineUp whether the issuer is reached
 * @param backlog what is not yet at the issuer
 * @param heard the issuer's time of the last news; empty before the first
 * @param telephone whom to ring; may be empty
 * @param obstacle what keeps the whole site from selling
 * @param series what it sells, the own district first
 * @param today what was done today
 * @param printer as it said itself
 * @param paperOwed acts whose papers are still to come out
 * @param now the site's time then
 */
public record TellerSight(
        String place,
        boolean lineUp,
        Backlog backlog,
        Optional<Instant> heard,
        String telephone,
        Optional<Obstacle> obstacle,
        List<OnSale> series,
        DayTotals today,
        PrinterStatus printer,
        long paperOwed,
        Instant now) {
    public TellerSight {
        series = List.copyOf(series);
    }

    /** Before the site was asked. */
    public static TellerSight nothing(Instant now) {
        return new TellerSight(
                "",
                true,
                new Backlog(0, Won.ZERO, Optional.empty(), 0),
                Optional.empty(),
                "",
                Optional.of(new Obstacle.NotSignedOn()),
                List.of(),
                DayTotals.none(LocalDate.EPOCH),
                PrinterStatus.ready(false),
                0,
                now);
    }

    /** The same as it was seen last, and out of reach now: nobody can say that the line is up. */
    public TellerSight stopped(Obstacle by) {
        return new TellerSight(
                place,
                false,
                backlog,
                heard,
                telephone,
                Optional.of(by),
                series,
                today,
                printer,
                paperOwed,
                now);
    }

    /** What may be sold to somebody now. */
    public List<OnSale> open() {
        return series.stream().filter(OnSale::open).toList();
    }
}
