package kr.sarangbang.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.rehearsal.Check;
import kr.sarangbang.domain.rehearsal.Finding;
import kr.sarangbang.domain.rehearsal.Part;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.site.LineAudit;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;

/**
 * Tries everything that a day needs before the first customer comes, and says of each part how it
 * is and what to do. It writes nothing into the journal and consumes no unit and no limit: what it
 * signs stays in memory. Site thread; reads the whole journal, so it takes a second or two where
 * the journal is long. Safe to repeat.
 */
public final class RehearseOpening {
    private final Workplace place;
    private final RehearsedDevices devices;
    private final MockActs acts;
    private final CheckLine line;
    private final SettlePayment payments;

    /**
     * @param devices how those are that no use case talks to
     */
    public RehearseOpening(Workplace place, RehearsedDevices devices) {
        this.place = place;
        this.devices = devices;
        this.acts = new MockActs(place);
        this.line = new CheckLine(place);
        this.payments = new SettlePayment(place);
    }

    /**
     * @param somebody whether a person is there, before whom the drawer may open
     */
    public Rehearsal rehearse(boolean somebody) {
        Instant now = place.clock().now();
        var checks = new ArrayList<Check>();
        checks.add(issuer(now));
        checks.add(Check.of(Part.CLOCK, clock()));
        checks.add(
                Check.of(
                        Part.DISK,
                        place.journal().spaceLow() ? Finding.DISK_LOW : Finding.DISK_GOOD));
        checks.add(sale(now));
        checks.add(stock(now));
        checks.add(limits());
        checks.add(Check.of(Part.SIGNER, acts.tried(now)));
        checks.add(Check.of(Part.PRINTER, printer(place.printer().status())));
        if (devices.drawer()) {
            checks.add(Check.of(Part.DRAWER, drawer(somebody)));
        }
        checks.add(
                Check.of(
                        Part.PAYMENT,
                        place.payment().ready() ? Finding.PAYMENT_GOOD : Finding.PAYMENT_OFF));
        device(Part.SCANNER, devices.scanner()).ifPresent(checks::add);
        device(Part.CARD_READER, devices.cardReader()).ifPresent(checks::add);
        checks.add(queue());
        checks.addAll(leftOver());
        return new Rehearsal(now, checks);
    }

    /** The same, and its paper; what becomes of the paper is told of the printer. */
    public Rehearsal rehearseOnPaper(boolean somebody) {
        Rehearsal found = rehearse(somebody);
        PrintJob job =
                PrintJob.of(
                        "rehearsal-" + found.at().getEpochSecond(),
                        place.papers()
                                .rehearsal(
                                        found,
                                        place.bulletin()
                                                .profile()
                                                .map(SiteProfile::name)
                                                .orElseGet(
                                                        () ->
                                                                place.credential()
                                                                        .credential()
                                                                        .holder()
                                                                        .site()
                                                                        .text()),
                                        place.telephone()));
        return switch (place.printer().print(job)) {
            case PrintOutcome.Printed printed -> found;
            case PrintOutcome.NotPrinted not -> found.with(printer(not.fault()));
            case PrintOutcome.Unknown unknown ->
                    found.with(Check.of(Part.PRINTER, Finding.PRINTER_UNSURE));
        };
    }

    private Check issuer(Instant now) {
        Optional<Policy> policy = place.bulletin().policy();
        if (policy.isEmpty() || place.bulletin().profile().isEmpty()) {
            return Check.of(Part.ISSUER, Finding.NOT_SIGNED_ON);
        }
        if (!place.issuer().up()) {
            return Check.of(Part.ISSUER, Finding.LINE_DOWN);
        }
        Duration most = policy.get().listMaxAge();
        boolean old =
                place.bulletin().listAsOf().filter(at -> at.plus(most).isBefore(now)).isPresent();
        return Check.of(Part.ISSUER, old ? Finding.NEWS_OLD : Finding.LINE_UP);
    }

    private Finding clock() {
        return switch (place.clock().quality()) {
            case ANCHORED -> Finding.CLOCK_GOOD;
            case UNANCHORED -> Finding.CLOCK_NOT_COMPARED;
            case SUSPECT -> Finding.CLOCK_SUSPECT;
        };
    }

    private Check sale(Instant now) {
        boolean stopped =
                place.bulletin()
                        .profile()
                        .filter(p -> p.closed() || p.blocked().isPresent())
                        .isPresent();
        if (stopped) {
            return Check.of(Part.SALE, Finding.SITE_STOPPED);
        }
        List<Series> all = place.bulletin().series();
        List<String> open = all.stream().filter(s -> isOpen(s, now)).map(Series::korean).toList();
        if (!open.isEmpty()) {
            return new Check(Part.SALE, Finding.SALE_OPEN, String.join(", ", open));
        }
        return all.stream()
                .flatMap(s -> opensToday(s, now).stream())
                .min(Instant::compareTo)
                .map(at -> new Check(Part.SALE, Finding.SALE_LATER, clockTime(at)))
                .orElseGet(() -> Check.of(Part.SALE, Finding.SALE_NONE));
    }

    /** To anybody, whatever their year of birth. */
    private static boolean isOpen(Series series, Instant now) {
        return series.gate(now, 1) instanceof SaleGate.Open
                || series.gate(now, 2) instanceof SaleGate.Open;
    }

    private static Optional<Instant> opensToday(Series series, Instant now) {
        return java.util.stream.IntStream.of(1, 2)
                .mapToObj(year -> series.gate(now, year))
                .flatMap(
                        gate ->
                                gate instanceof SaleGate.NotOpenYet not
                                        ? java.util.stream.Stream.of(not.opens())
                                        : java.util.stream.Stream.empty())
                .filter(
                        at ->
                                SiteProjection.businessDay(at)
                                        .equals(SiteProjection.businessDay(now)))
                .min(Instant::compareTo);
    }

    private static String clockTime(Instant at) {
        return at.atZone(SiteProjection.SEOUL).toLocalTime().toString();
    }

    private Check stock(Instant now) {
        var shelf = new StockShelf(place.view());
        Won all =
                place.bulletin().series().stream()
                        .map(s -> s.faceOf(shelf.free(s.number(), now)))
                        .reduce(Won.ZERO, Won::plus);
        if (!all.isZero()) {
            return new Check(Part.STOCK, Finding.STOCK_GOOD, figures(all.amount()));
        }
        return Check.of(
                Part.STOCK, place.issuer().up() ? Finding.STOCK_BY_LINE : Finding.STOCK_NONE);
    }

    private Check limits() {
        long members =
                place.view().limits().stream().map(l -> l.right().member()).distinct().count();
        if (members > 0) {
            return new Check(Part.LIMITS, Finding.LIMITS_GOOD, figures(members));
        }
        return Check.of(
                Part.LIMITS, place.issuer().up() ? Finding.LIMITS_BY_LINE : Finding.LIMITS_NONE);
    }

    private static Finding printer(PrinterStatus status) {
        return status.fault()
                .map(fault -> printer(fault).finding())
                .orElseGet(
                        () ->
                                status.paperNearEnd()
                                        ? Finding.PRINTER_NEAR_END
                                        : Finding.PRINTER_GOOD);
    }

    private static Check printer(PrinterFault fault) {
        return Check.of(
                Part.PRINTER,
                switch (fault) {
                    case PAPER_OUT -> Finding.PRINTER_PAPER_OUT;
                    case COVER_OPEN -> Finding.PRINTER_COVER_OPEN;
                    case CUTTER -> Finding.PRINTER_CUTTER;
                    case OFF -> Finding.PRINTER_OFF;
                    case DEAD_LINE -> Finding.PRINTER_DEAD_LINE;
                });
    }

    /** Nobody finds an open drawer in the morning. */
    private Finding drawer(boolean somebody) {
        if (!somebody) {
            return Finding.DRAWER_NOT_TRIED;
        }
        return switch (place.drawer().open()) {
            case CashDrawer.DrawerOutcome.Opened opened -> Finding.DRAWER_OPENED;
            case CashDrawer.DrawerOutcome.NotOpened not -> Finding.DRAWER_SHUT;
        };
    }

    private static Optional<Check> device(Part part, Optional<Boolean> works) {
        return works.map(good -> Check.of(part, good ? Finding.DEVICE_GOOD : Finding.DEVICE_AMISS));
    }

    private Check queue() {
        LineAudit audit = line.audit();
        if (!audit.problems().isEmpty()) {
            return new Check(Part.LINE, Finding.QUEUE_BROKEN, figures(audit.problems().size()));
        }
        int open = place.view().openTickets().size();
        return open == 0
                ? Check.of(Part.LINE, Finding.QUEUE_EMPTY)
                : new Check(Part.LINE, Finding.QUEUE_GOOD, figures(open));
    }

    private List<Check> leftOver() {
        var left = new ArrayList<Check>();
        int papers = place.view().paperOwed().size();
        if (papers > 0) {
            left.add(new Check(Part.LEFT_OVER, Finding.PAPERS_OWED, figures(papers)));
        }
        Won cash =
                new OwedCash(place)
                        .all().stream().map(OwedCash.Debt::amount).reduce(Won.ZERO, Won::plus);
        if (!cash.isZero()) {
            left.add(new Check(Part.LEFT_OVER, Finding.CASH_OWED, figures(cash.amount())));
        }
        int open = payments.unsettled().size();
        if (open > 0) {
            left.add(new Check(Part.LEFT_OVER, Finding.PAYMENTS_OPEN, figures(open)));
        }
        return left.isEmpty()
                ? List.of(Check.of(Part.LEFT_OVER, Finding.NOTHING_LEFT))
                : List.copyOf(left);
    }

    private static String figures(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }
}
