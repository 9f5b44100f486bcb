package kr.sarangbang.port;

import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.line.BoardReading;
import kr.sarangbang.domain.line.SignedBoard;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketReading;
import kr.sarangbang.domain.payment.CashClaimReading;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;

/** Reads and writes the signed claims on papers. Pure; any thread. */
public interface Slips {
    /**
     * Reads what a scanner or a person gave, one code or all codes of a paper behind one another,
     * and checks it with the issuer's key alone.
     */
    SlipReading read(String text);

    /** Reads the bytes that an entry carries. */
    SlipReading read(Bytes bytes);

    /** The bytes for an entry. */
    Bytes bytes(Slip slip);

    /** The texts of its square codes: one, or two for a long 잔액표. */
    List<String> texts(Slip slip);

    /** Reads a 맡긴 돈 표 that a scanner or a person gave, with the issuer's key alone. */
    CashClaimReading readCashClaim(String text);

    /** The text of the one square code on a 맡긴 돈 표. */
    String text(SignedCashClaim claim);

    /** Reads a 번호표 that a scanner or a person gave, with the issuer's key alone. */
    TicketReading readTicket(String text);

    /** The text of the one square code on a 번호표. */
    String text(SignedTicket ticket);

    /** Reads what somebody's telephone found in a board's code, with the issuer's key alone. */
    BoardReading readBoard(String text);

    /**
     * The text of a board's code: lines that anybody can read, and behind them what was signed.
     *
     * @param place what the board's house is called
     */
    String text(SignedBoard board, String place);
}
