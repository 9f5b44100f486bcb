package kr.sarangbang.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.BoardReading;
import kr.sarangbang.domain.line.BoardStatement;
import kr.sarangbang.domain.line.BoardStatement.Called;
import kr.sarangbang.domain.line.BoardStatement.Next;
import kr.sarangbang.domain.line.BoardStatement.Place;
import kr.sarangbang.domain.line.SignedBoard;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.voucher.BadSlip;

/** The bytes of a board's code. The form is closed. */
public final class BoardCodec {
    /** More than the longest statement. */
    public static final int MOST_BYTES = RightCodec.MOST_BYTES + 400;

    private static final byte[] BOARD = "board".getBytes(US_ASCII);
    private static final int MOST_STATEMENT_BYTES = 300;
    private static final int MOST_WINDOW_CHARS = 12;
    private static final int MOST_SHARE = 10;

    private BoardCodec() {}

    /**
     * Signs what a board shows.
     *
     * @param signer of the key in the credential
     */
    public static SignedBoard sign(Signer signer, SignedCredential site, BoardStatement board) {
        return new SignedBoard(board, site, SiteSealed.sign(signer, BOARD, payload(board)));
    }

    public static Bytes bytes(SignedBoard signed) {
        return new SiteSealed(signed.site(), payload(signed.statement()), signed.signature())
                .bytes();
    }

    /** Reads a statement and checks both signatures, with nothing but the issuer's key. */
    public static BoardReading read(Bytes bytes, Bytes issuerKey) {
        try {
            SiteSealed sealed = SiteSealed.read(bytes, MOST_BYTES, MOST_STATEMENT_BYTES);
            BoardStatement board = Reading.of(() -> readPayload(sealed.payload()));
            Place at = board.chain();
            var act = new ActId(at.site(), at.incarnation(), at.entry());
            return sealed.verifies(BOARD, act, issuerKey)
                    ? new BoardReading.Genuine(
                            new SignedBoard(board, sealed.site(), sealed.signature()))
                    : new BoardReading.Bad(BadSlip.FORGED);
        } catch (Malformed e) {
            return new BoardReading.Bad(BadSlip.DAMAGED);
        }
    }

    private static Bytes payload(BoardStatement board) {
        var calls = new CborArray();
        for (Called call : board.calls()) {
            calls.add(call.number()).add(Codes.LANE.of(call.lane())).add(call.window());
        }
        var next = new CborArray();
        for (Next one : board.next()) {
            next.add(one.number()).add(Codes.LANE.of(one.lane()));
        }
        return Bytes.of(
                new CborArray()
                        .add(board.chain().site().text())
                        .add(board.chain().incarnation())
                        .add(board.chain().entry())
                        .add(board.mark().toArray())
                        .add(Instants.seconds(board.at()))
                        .add(calls)
                        .add(next)
                        .add(board.priorityShare())
                        .add(board.generalShare())
                        .encode());
    }

    private static BoardStatement readPayload(Bytes payload) {
        CborItems items = CborItems.read(payload.toArray(), MOST_STATEMENT_BYTES);
        ActId at = ClaimsCodec.readAct(items);
        var board =
                new BoardStatement(
                        new Place(at.site(), at.incarnation(), at.sequence()),
                        Bytes.of(items.bytesExactly(TicketStub.MARK_BYTES)),
                        Instant.ofEpochSecond(items.integer(0, Instants.MOST_SECONDS)),
                        calls(items.items()),
                        next(items.items()),
                        items.small(1, MOST_SHARE),
                        items.small(1, MOST_SHARE));
        items.end();
        return board;
    }

    private static List<Called> calls(CborItems items) {
        var calls = new ArrayList<Called>();
        while (items.hasMore()) {
            calls.add(
                    new Called(
                            items.small(1, TicketClaims.MOST_NUMBER),
                            Codes.LANE.value(items.natural()),
                            items.text(MOST_WINDOW_CHARS)));
        }
        return calls;
    }

    private static List<Next> next(CborItems items) {
        var next = new ArrayList<Next>();
        while (items.hasMore()) {
            next.add(
                    new Next(
                            items.small(1, TicketClaims.MOST_NUMBER),
                            Codes.LANE.value(items.natural())));
        }
        return next;
    }
}
