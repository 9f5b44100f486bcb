package kr.sarangbang.application;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.TicketHold;
import kr.sarangbang.domain.line.TicketStub;

/** What stands in the square code of a ticket's paper, from the journal alone. */
public final class TicketSlip {
    private final Workplace place;

    public TicketSlip(Workplace place) {
        this.place = place;
    }

    /**
     * @param act of a ticket of this journal
     */
    public SignedTicket of(ActId act) {
        SignedEntry first = place.journal().entriesOf(act).getFirst();
        if (!(first.entry() instanceof Entry.TicketTaken taken)) {
            throw new IllegalArgumentException(act + " is no ticket");
        }
        return of(first, taken.ticket());
    }

    SignedTicket of(SignedEntry taken, TicketClaims claims) {
        return place.signer()
                .sign(
                        new TicketStub(
                                taken.header().act(),
                                claims.day(),
                                claims.number(),
                                claims.promise(),
                                taken.header().at().truncatedTo(ChronoUnit.SECONDS),
                                TicketStub.mark(taken.hash()),
                                hold(claims)));
    }

    private static Optional<TicketHold> hold(TicketClaims claims) {
        return claims.promise() == Promise.GUARANTEED && claims.wish().member().isPresent()
                ? Optional.of(
                        new TicketHold(
                                claims.wish(), claims.printedEnd().truncatedTo(ChronoUnit.SECONDS)))
                : Optional.empty();
    }
}
