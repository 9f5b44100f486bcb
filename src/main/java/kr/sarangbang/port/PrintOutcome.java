package kr.sarangbang.port;

/** How a print job ended. */
public sealed interface PrintOutcome {
    /** The printer said, behind the last paper of this job, that it had come out. */
    record Printed() implements PrintOutcome {}

    /**
     * The printer does not print, for this reason.
     *
     * @param begun false: not one dot of this job was sent. True: a part, or all but the last
     *     millimetres, may have come out, so what is printed next for the same act is marked as a
     *     possible second copy (재출력)
     */
    record NotPrinted(PrinterFault fault, boolean begun) implements PrintOutcome {}

    /**
     * The whole job went to the printer and no word came back in time. The paper may lie in the
     * tray: what is printed next for the same act is marked as a possible second copy (재출력).
     *
     * @param reason a sentence for staff
     */
    record Unknown(String reason) implements PrintOutcome {}
}
