package kr.sarangbang.simulation.plants;

import java.util.function.UnaryOperator;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.port.Issuer;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.PinChecker;
import kr.sarangbang.port.SiteClock;

/** A workplace with one part exchanged. */
final class Parts {
    private Parts() {}

    static UnaryOperator<Workplace> bulletin(UnaryOperator<Bulletin> front) {
        return p ->
                made(p, front.apply(p.bulletin()), p.clock(), p.issuer(), p.payment(), p.pins());
    }

    static UnaryOperator<Workplace> clock(UnaryOperator<SiteClock> front) {
        return p ->
                made(p, p.bulletin(), front.apply(p.clock()), p.issuer(), p.payment(), p.pins());
    }

    static UnaryOperator<Workplace> payment(UnaryOperator<PaymentTerminal> front) {
        return p ->
                made(p, p.bulletin(), p.clock(), p.issuer(), front.apply(p.payment()), p.pins());
    }

    static UnaryOperator<Workplace> pins(PinChecker pins) {
        return p -> made(p, p.bulletin(), p.clock(), p.issuer(), p.payment(), pins);
    }

    static Workplace withIssuer(Workplace p, Issuer issuer) {
        return made(p, p.bulletin(), p.clock(), issuer, p.payment(), p.pins());
    }

    private static Workplace made(
            Workplace old,
            Bulletin bulletin,
            SiteClock clock,
            Issuer issuer,
            PaymentTerminal payment,
            PinChecker pins) {
        return new Workplace(
                old.station(),
                old.journal(),
                bulletin,
                old.credential(),
                clock,
                old.slips(),
                old.signer(),
                issuer,
                old.printer(),
                old.drawer(),
                payment,
                old.papers(),
                pins,
                old.sealer(),
                old.milestones(),
                old.random());
    }
}
