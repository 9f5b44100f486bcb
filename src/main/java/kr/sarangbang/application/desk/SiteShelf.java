package kr.sarangbang.application.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.StockShelf;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.application.desk.KioskSight.OnSale;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.Series;

/** What a site that sells has on its shelf, for a screen to show. Site thread only. */
public final class SiteShelf {
    /** A year of birth of each kind: a series is on sale if anybody may buy it. */
    private static final List<Integer> ODD_AND_EVEN = List.of(1, 2);

    private final Workplace place;

    public SiteShelf(Workplace place) {
        this.place = place;
    }

    /** What keeps the whole site from selling. */
    public Optional<Obstacle> obstacle() {
        Optional<Obstacle> unsealed = place.journal().sealTrouble().map(Obstacle::of);
        return unsealed.isPresent() ? unsealed : obstacleOfSealed();
    }

    private Optional<Obstacle> obstacleOfSealed() {
        Optional<Policy> policy = place.bulletin().policy();
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
        return Obstacle.ofIssuer(profile.get())
                .or(() -> place.printer().status().fault().map(Obstacle.PrinterNotReady::new));
    }

    /** What is or will be on sale here, what is open first, then the own district's. */
    public List<OnSale> onSale() {
        return place.bulletin().policy().map(this::onSale).orElse(List.of());
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
