package kr.sarangbang.ui.kiosk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.sarangbang.application.NotesSale;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.PrintPapers;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.SellForNotes;
import kr.sarangbang.application.SellVoucher;
import kr.sarangbang.application.StockShelf;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.ui.kiosk.KioskSight.OnSale;

/** The kiosk's desk over the site's use cases. Site thread only. */
public final class SiteKioskDesk implements KioskDesk {
    /** A year of birth of each kind: a series is on sale if anybody may buy it. */
    private static final List<Integer> ODD_AND_EVEN = List.of(1, 2);

    private final Workplace place;
    private final SellVoucher selling;
    private final SellForNotes sellingForNotes;
    private final PrintPapers printing;

    /**
     * @param notes the machine that takes notes; one that is off where there is none
     */
    public SiteKioskDesk(Workplace place, CashAcceptor notes) {
        this.place = place;
        this.sellingForNotes = new SellForNotes(place, notes);
        this.selling = new SellVoucher(place);
        this.printing = new PrintPapers(place);
    }

    @Override
    public KioskSight sight() {
        Optional<Policy> policy = place.bulletin().policy();
        return new KioskSight(
                place.bulletin().profile().map(SiteProfile::name).orElse(""),
                place.issuer().up(),
                place.journal().backlog().waiting(),
                policy.map(Policy::helpTelephone).orElse(""),
                obstacle(policy),
                policy.map(this::onSale).orElse(List.of()));
    }

    @Override
    public Supplier<SaleOutcome> draft(SaleRequest request) {
        return selling.draft(request)::sell;
    }

    @Override
    public NotesDesk.Opening openNotes(SaleRequest request) {
        return switch (sellingForNotes.open(request)) {
            case SellForNotes.Opening.Open open ->
                    new NotesDesk.Opening.Open(new Notes(open.sale()));
            case SellForNotes.Opening.Refused refused ->
                    new NotesDesk.Opening.Refused(refused.outcome());
        };
    }

    /** The use case's sale as screens see it. */
    private record Notes(NotesSale sale) implements NotesDesk {
        @Override
        public NotesSale.Note insert(Won note) {
            return sale.insert(note);
        }

        @Override
        public NotesSale.Finished finish() {
            return sale.finish();
        }

        @Override
        public NotesSale.Finished leave() {
            return sale.leave();
        }
    }

    @Override
    public Optional<PaperResult> printAgain(ActId act) {
        return printing.again(act, Actor.CUSTOMER);
    }

    private Optional<Obstacle> obstacle(Optional<Policy> policy) {
        Optional<SiteProfile> profile = place.bulletin().profile();
        if (policy.isEmpty() || profile.isEmpty()) {
            return Optional.of(new Obstacle.NotSignedOn());
        }
        if (place.clock().quality() == ClockQuality.SUSPECT) {
            return Optional.of(new Obstacle.ClockSuspect());
        }
        if (place.journal().spaceLow()) {
            return Optional.of(new Obstacle.DiskLow());
        }
        if (profile.get().closed()) {
            return Optional.of(new Obstacle.SiteStopped("closed"));
        }
        Optional<Obstacle> blocked = profile.get().blocked().map(Obstacle.SiteStopped::new);
        return blocked.isPresent()
                ? blocked
                : place.printer().status().fault().map(Obstacle.PrinterNotReady::new);
    }

    private List<OnSale> onSale(Policy policy) {
        Optional<District> own = place.bulletin().profile().flatMap(SiteProfile::district);
        var shelf = new StockShelf(place.journal().view());
        Instant now = place.clock().now();
        var found = new ArrayList<OnSale>();
        for (Series series : place.bulletin().series()) {
            SaleGate gate = gate(series, now);
            Won stock = series.faceOf(shelf.free(series.number(), now));
            // More stock can be asked for while there is a line.
            boolean bounded = !place.issuer().up();
            Won month = policy.limits(series.scope()).perMonth();
            boolean byMonth = !bounded || !month.isOver(stock);
            if (!(gate instanceof SaleGate.Closed)) {
                found.add(new OnSale(series, gate, byMonth ? month : stock, byMonth));
            }
        }
        found.sort(
                Comparator.comparing((OnSale on) -> !on.open())
                        .thenComparing(on -> !isOwn(on, own))
                        .thenComparingInt(on -> on.series().scope().number())
                        .thenComparingInt(on -> on.series().number()));
        return found;
    }

    private static boolean isOwn(OnSale on, Optional<District> own) {
        return own.isPresent() && on.series().scope().district().equals(own);
    }

    private static SaleGate gate(Series series, Instant now) {
        List<SaleGate> gates = ODD_AND_EVEN.stream().map(y -> series.gate(now, y)).toList();
        return gates.stream()
                .filter(SaleGate.Open.class::isInstance)
                .findFirst()
                .orElse(gates.getFirst());
    }
}
