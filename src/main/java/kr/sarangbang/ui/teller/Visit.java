package kr.sarangbang.ui.teller;

import java.util.Optional;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.Presence;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.ui.teller.sell.Cart;

/** What is known and meant of the present customer; the next one starts from nothing. */
final class Visit {
    Optional<MemberNumber> member = Optional.empty();
    Optional<Presence> presence = Optional.empty();
    Optional<LimitAnswer> limit = Optional.empty();
    Optional<Series> series = Optional.empty();
    Optional<Ticket> ticket = Optional.empty();
    boolean reissues;
    final Cart cart = new Cart();

    /**
     * The holder of a called number; what it is for is chosen, unless something was already.
     *
     * @param open its series, where it is sold now
     */
    void serve(Ticket called, Optional<Series> open) {
        ticket = Optional.of(called);
        if (cart.isEmpty() && open.isPresent()) {
            series = open;
            cart.add(new Cart.Line(called.wish().face(), 1));
        }
    }

    Series chosen() {
        return series.orElseThrow();
    }

    MemberNumber who() {
        return member.orElseThrow();
    }
}
