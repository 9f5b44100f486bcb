package kr.sarangbang.infrastructure.signing;

import java.util.List;
import kr.sarangbang.codec.SlipCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.line.BoardReading;
import kr.sarangbang.domain.line.SignedBoard;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketReading;
import kr.sarangbang.domain.payment.CashClaimReading;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.port.Slips;
import kr.sarangbang.slip.BoardCode;
import kr.sarangbang.slip.CashClaimCode;
import kr.sarangbang.slip.SlipReader;
import kr.sarangbang.slip.SlipWriter;
import kr.sarangbang.slip.TicketCode;

/** Slips of one issuer. Any thread. */
public final class SiteSlips implements Slips {
    private final Bytes issuerKey;
    private final SlipReader reader;
    private final SlipWriter writer;
    private final CashClaimCode claims;
    private final TicketCode tickets;
    private final BoardCode boards;

    /**
     * @param issuerKey Ed25519, 32 bytes
     */
    public SiteSlips(Bytes issuerKey) {
        this.issuerKey = issuerKey;
        this.reader = new SlipReader(issuerKey);
        this.writer = new SlipWriter(issuerKey);
        this.claims = new CashClaimCode(issuerKey);
        this.tickets = new TicketCode(issuerKey);
        this.boards = new BoardCode(issuerKey);
    }

    @Override
    public SlipReading read(String text) {
        // A slip's alphabet has a space, so two codes are told apart by what cannot be in one, or
        // by how a code begins.
        return reader.read(List.of(text.strip().split("[\\n,]+|\\s+(?=[Ss][Bb]1[:/])", -1)));
    }

    @Override
    public SlipReading read(Bytes bytes) {
        return SlipCodec.read(bytes, issuerKey);
    }

    @Override
    public Bytes bytes(Slip slip) {
        return SlipCodec.bytes(slip);
    }

    @Override
    public List<String> texts(Slip slip) {
        return writer.texts(slip);
    }

    @Override
    public CashClaimReading readCashClaim(String text) {
        return claims.read(text.strip());
    }

    @Override
    public String text(SignedCashClaim claim) {
        return claims.text(claim);
    }

    @Override
    public TicketReading readTicket(String text) {
        return tickets.read(text.strip());
    }

    @Override
    public String text(SignedTicket ticket) {
        return tickets.text(ticket);
    }

    @Override
    public BoardReading readBoard(String text) {
        return boards.read(text.strip());
    }

    @Override
    public String text(SignedBoard board, String place) {
        return boards.text(board, place);
    }
}
