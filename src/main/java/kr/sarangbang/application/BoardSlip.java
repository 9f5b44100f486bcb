package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.line.BoardStatement;

/** What a board's square code says, from the journal alone. Site thread. */
public final class BoardSlip {
    private final Workplace place;
    private final LineState state;

    public BoardSlip(Workplace place) {
        this.place = place;
        this.state = new LineState(place);
    }

    /** The text now; empty before the first entry, when there is nothing to be bound to. */
    public Optional<String> text() {
        Chain chain = place.journal().chain();
        if (chain.number() == 0) {
            return Optional.empty();
        }
        var statement = BoardStatement.of(chain, state.line(), place.clock().now());
        String house = place.bulletin().profile().map(SiteProfile::name).orElse("");
        return Optional.of(place.slips().text(place.signer().sign(statement), house));
    }
}
