package kr.sarangbang.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketReading;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.rehearsal.Finding;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.site.LentStock;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipReading;

/**
 * A sale, a use and a void that never happened: signed with the site's own key, written as a paper
 * would say it, read again with the issuer's key, and forgotten. The mock voucher is past its last
 * day, so that no shop would take it even if it left this memory. Site thread.
 */
final class MockActs {
    private static final int TICKET = 1;

    private final Workplace place;

    MockActs(Workplace place) {
        this.place = place;
    }

    /** Whether what this site signs is believed by whoever has the issuer's key. */
    Finding tried(Instant now) {
        Optional<LentStock> stock = place.view().stocks().stream().findFirst();
        if (!ticketIsRead(now)) {
            return Finding.SIGNATURE_BROKEN;
        }
        if (stock.isEmpty()) {
            return Finding.SIGNED_TICKET_ONLY;
        }
        return actsAreRead(stock.get(), now.truncatedTo(ChronoUnit.SECONDS))
                ? Finding.SIGNED
                : Finding.SIGNATURE_BROKEN;
    }

    private boolean ticketIsRead(Instant now) {
        SignedTicket ticket =
                place.signer()
                        .sign(
                                new TicketStub(
                                        act(0),
                                        SiteProjection.businessDay(now),
                                        TICKET,
                                        Promise.NOT_TODAY,
                                        now.truncatedTo(ChronoUnit.SECONDS),
                                        Bytes.of(new byte[TicketStub.MARK_BYTES]),
                                        Optional.empty()));
        return place.slips().readTicket(place.slips().text(ticket))
                        instanceof TicketReading.Genuine genuine
                && genuine.ticket().stub().equals(ticket.stub());
    }

    private boolean actsAreRead(LentStock stock, Instant now) {
        Slip sold = sold(stock, now);
        Won face = sold.face();
        Slip used =
                after(
                        sold,
                        new SlipAct.Acceptance(
                                act(1),
                                sold.number(),
                                stock.right().id(),
                                sold.version(),
                                face,
                                Won.ZERO,
                                now));
        Slip undone =
                after(used, new SlipAct.Cancellation(act(2), sold.number(), act(1), face, now));
        return isRead(sold) && isRead(used) && isRead(undone);
    }

    private Slip sold(LentStock stock, Instant now) {
        SignedRight right = stock.signed();
        long first = stock.remaining().runs().getFirst().from();
        return new Slip.OfSale(
                place.signer()
                        .sign(
                                right,
                                new SaleClaims(
                                        act(0),
                                        stock.right().id(),
                                        new UnitRange(first, first + 1),
                                        MemberNumber.ofRandom(0),
                                        now,
                                        SiteProjection.businessDay(now).minusDays(1),
                                        List.of(
                                                new LimitPart(
                                                        stock.right().id(),
                                                        Won.of(stock.right().unit()))),
                                        true)));
    }

    private Slip after(Slip shown, SlipAct act) {
        return Slip.OfShop.after(
                shown, place.credential(), place.signer().sign(Optional.of(shown), act));
    }

    private boolean isRead(Slip slip) {
        return place.slips().read(String.join("\n", place.slips().texts(slip)))
                        instanceof SlipReading.Genuine genuine
                && genuine.slip().equals(slip);
    }

    /** Identifiers that would be next; none of them is drawn. */
    private ActId act(int after) {
        ActId next = place.journal().nextAct();
        return new ActId(next.site(), next.incarnation(), next.sequence() + after);
    }
}
