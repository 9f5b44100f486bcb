package kr.sarangbang.ui.teller;

import java.util.Optional;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.Presence;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.ui.teller.sell.Cart;

/** What is known and meant of the present customer; the next one starts from nothing. */
final class Visit {
    Optional<MemberNumber> member = Optional.empty();
    Optional<Presence> presence = Optional.empty();
    Optional<LimitAnswer> limit = Optional.empty();
    Optional<Series> series = Optional.empty();
    final Cart cart = new Cart();

    Series chosen() {
        return series.orElseThrow();
    }

    MemberNumber who() {
        return member.orElseThrow();
    }
}
