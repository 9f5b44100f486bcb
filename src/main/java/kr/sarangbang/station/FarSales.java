package kr.sarangbang.station;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;

/** Sales that a station draws: each has a number, under which it is one sale at the hub. */
final class FarSales {
    private final StationLine hub;
    private final AtomicLong numbers = new AtomicLong();

    FarSales(StationLine hub) {
        this.hub = hub;
    }

    /**
     * One sale, however often it is asked for. A hub whose program began again meanwhile does not
     * make it a second time: then the papers that came out say what became of it.
     */
    Supplier<SaleOutcome> draft(SaleRequest request) {
        long program = hub.program();
        var number = new StationAct.SaleNumber(hub.run(), numbers.incrementAndGet());
        return () -> hub.ask(new StationAct.Sell(program, number, request), Said.SALE);
    }
}
