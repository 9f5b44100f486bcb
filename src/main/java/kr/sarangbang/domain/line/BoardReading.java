package kr.sarangbang.domain.line;

import kr.sarangbang.domain.voucher.BadSlip;

/** What somebody found in a text that should be of a board's code. */
public sealed interface BoardReading {
    /** A site of the issuer signed it, and its readable lines say the same. */
    record Genuine(SignedBoard board) implements BoardReading {}

    /** It is signed, and the readable lines before it say something else. */
    record OtherWords(SignedBoard board) implements BoardReading {}

    record Bad(BadSlip why) implements BoardReading {}
}
