package kr.sarangbang.application;

import kr.sarangbang.domain.journal.ActId;

/** By what right a sale is made where people wait (rule 24). */
public sealed interface LinePass {
    /** The buyer's own called ticket, if there is one; good without where nobody holds a number. */
    record Own() implements LinePass {}

    /** This ticket, which must be called. */
    record OfTicket(ActId ticket) implements LinePass {}

    /** Past the line: whoever does so is named in the act, with the reason. */
    record PastTheLine() implements LinePass {}
}
