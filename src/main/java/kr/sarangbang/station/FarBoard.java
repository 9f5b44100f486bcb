package kr.sarangbang.station;

import java.util.Optional;
import kr.sarangbang.application.desk.BoardDesk;
import kr.sarangbang.application.desk.LineSight;

/** The board's desk at the hub, asked from a station. */
public final class FarBoard implements BoardDesk {
    private final StationLine hub;
    private final FarTickets line;

    public FarBoard(StationLine hub) {
        this.hub = hub;
        this.line = new FarTickets(hub);
    }

    @Override
    public LineSight sight() {
        return line.sight();
    }

    /** None while the hub is lost: an old one would say what may be true no more. */
    @Override
    public Optional<String> code() {
        try {
            return hub.ask(new StationAct.BoardCode(), Said.BOARD_CODE);
        } catch (HubLost lost) {
            return Optional.empty();
        }
    }
}
