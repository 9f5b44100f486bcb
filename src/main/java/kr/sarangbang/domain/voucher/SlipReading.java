package kr.sarangbang.domain.voucher;

import kr.sarangbang.domain.Bytes;

/** What came of reading a paper's code. */
public sealed interface SlipReading {
    /**
     * Every signature on it was checked with the issuer's key.
     *
     * @param bytes of the slip, to be kept in entries as they are
     */
    record Genuine(Slip slip, Bytes bytes) implements SlipReading {}

    /**
     * One of a paper's several codes; nothing was checked yet.
     *
     * @param missing the number, from 1, of a code that is still to be shown
     * @param of how many codes the paper has
     */
    record NeedsOtherPart(int missing, int of) implements SlipReading {}

    /** No slip that counts. */
    record Bad(BadSlip why) implements SlipReading {}
}
