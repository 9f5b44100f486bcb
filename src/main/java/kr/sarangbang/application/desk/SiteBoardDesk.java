package kr.sarangbang.application.desk;

import java.util.Optional;
import kr.sarangbang.application.BoardSlip;
import kr.sarangbang.application.Workplace;

/** The board's desk over the site's use cases. Site thread only. */
public final class SiteBoardDesk implements BoardDesk {
    private final TicketDesk line;
    private final BoardSlip slip;

    public SiteBoardDesk(Workplace place) {
        this.line = new SiteTicketDesk(place);
        this.slip = new BoardSlip(place);
    }

    @Override
    public LineSight sight() {
        return line.sight();
    }

    @Override
    public Optional<String> code() {
        return slip.text();
    }
}
