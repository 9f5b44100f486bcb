package kr.sarangbang.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.BoardStatement;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LaneTurn;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.SignedBoard;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.TicketHold;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;

/** One of every entry of the walk-in line, always the same. */
public final class LineSamples {
    private static final LocalDate DAY = LocalDate.of(2022, 7, 14);
    private static final Instant NOON = Instant.parse("2022-07-14T03:00:00Z");
    private static final ActId TICKET = new ActId(new SiteId("AHYEON1"), 1, 187);

    private LineSamples() {}

    static List<Entry> entries() {
        return List.of(
                new Entry.TicketTaken(claims(187, Promise.GUARANTEED, NOON)),
                new Entry.TicketPromised(Promise.RESERVE),
                new Entry.TicketCalled("2", new LaneTurn(1, 0)),
                new Entry.TicketAbsent(Optional.of(TICKET), false),
                new Entry.TicketParked(),
                new Entry.TicketResumed("3"),
                new Entry.TicketLeft(),
                new Entry.TicketMoved(Lane.PRIORITY, "목발"),
                new Entry.TicketServing(TICKET),
                new Entry.TicketCarried(NOON),
                new Entry.LineDayEnded(DAY));
    }

    /** For 100,000 won of series 1. */
    public static TicketClaims claims(int number, Promise promise, Instant printedEnd) {
        return new TicketClaims(
                DAY,
                number,
                Lane.GENERAL,
                new Wish(
                        1,
                        Scope.CITY,
                        Won.of(100_000),
                        10,
                        YearMonth.of(2022, 7),
                        Optional.of(Samples.MEMBER)),
                promise,
                printedEnd,
                new Wait(40, 70));
    }

    /** Signed by the site of the samples. */
    public static SignedTicket ticket() {
        return ticket(
                Optional.of(new TicketHold(claims(187, Promise.GUARANTEED, NOON).wish(), NOON)));
    }

    /** The same as papers of before said it, without what it holds. */
    static SignedTicket ticketOfBefore() {
        return ticket(Optional.empty());
    }

    private static SignedTicket ticket(Optional<TicketHold> hold) {
        byte[] mark = new byte[TicketStub.MARK_BYTES];
        Arrays.fill(mark, (byte) 7);
        ActId act = Samples.cashClaim().claim().act();
        return TicketCodec.sign(
                Samples.KIOSK,
                Samples.cashClaim().site(),
                new TicketStub(act, DAY, 187, Promise.GUARANTEED, NOON, Bytes.of(mark), hold));
    }

    /** Signed by the site of the samples: the longest that a board shows. */
    public static SignedBoard board() {
        byte[] mark = new byte[TicketStub.MARK_BYTES];
        Arrays.fill(mark, (byte) 7);
        ActId act = Samples.cashClaim().claim().act();
        var place = new BoardStatement.Place(act.site(), act.incarnation(), 123_456);
        return BoardCodec.sign(
                Samples.KIOSK,
                Samples.cashClaim().site(),
                new BoardStatement(
                        place,
                        Bytes.of(mark),
                        NOON.minusSeconds(72 * 60),
                        List.of(
                                new BoardStatement.Called(1187, Lane.GENERAL, "12"),
                                new BoardStatement.Called(1012, Lane.PRIORITY, "11"),
                                new BoardStatement.Called(1186, Lane.GENERAL, "10"),
                                new BoardStatement.Called(1184, Lane.GENERAL, "3")),
                        List.of(
                                new BoardStatement.Next(1188, Lane.GENERAL),
                                new BoardStatement.Next(1189, Lane.GENERAL),
                                new BoardStatement.Next(1013, Lane.PRIORITY)),
                        1,
                        2));
    }
}
