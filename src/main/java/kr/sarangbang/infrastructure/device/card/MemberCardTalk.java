package kr.sarangbang.infrastructure.device.card;

import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.port.CardReader.CardAnswer;

/**
 * What is said to a member card (docs/decisions/0011): SELECT, GET DATA for the statement, INTERNAL
 * AUTHENTICATE over the challenge. Any other status than 9000 means a card that is none of ours.
 */
final class MemberCardTalk {
    /** What carries a command to a card and its answer back. */
    @FunctionalInterface
    interface CardLine {
        ResponseAPDU transmit(CommandAPDU command) throws CardException;
    }

    /** The applet's identifier: F for one of our own, then SARANGBANG and the form's number. */
    static final Bytes APPLET = Bytes.fromHex("f0534152414e4742414e4701");

    private static final int INTERINDUSTRY = 0x00;
    private static final int SELECT = 0xa4;
    private static final int BY_NAME = 0x04;
    private static final int GET_DATA = 0xca;
    private static final int STATEMENT_HIGH = 0x01;
    private static final int STATEMENT_LOW = 0x01;
    private static final int INTERNAL_AUTHENTICATE = 0x88;
    private static final int DONE = 0x9000;
    private static final int WHOLE = 256;

    private final CardLine line;
    private final boolean tellsLength;

    /**
     * @param tellsLength whether a command with data may also say how long an answer it expects:
     *     with T=1, not with T=0, where the card tells it by 61xx
     */
    MemberCardTalk(CardLine line, boolean tellsLength) {
        this.line = line;
        this.tellsLength = tellsLength;
    }

    /**
     * Lets the card answer; two of its signatures are checked by who asked, none here.
     *
     * @throws CardException if the line to the card fails, as when it is taken away
     */
    CardAnswer answer(Bytes challenge) throws CardException {
        ResponseAPDU selected = line.transmit(withData(SELECT, BY_NAME, 0, APPLET.toArray()));
        if (selected.getSW() != DONE) {
            return new CardAnswer.NotAMemberCard();
        }
        ResponseAPDU statement =
                line.transmit(
                        new CommandAPDU(
                                INTERINDUSTRY, GET_DATA, STATEMENT_HIGH, STATEMENT_LOW, WHOLE));
        if (statement.getSW() != DONE) {
            return new CardAnswer.NotAMemberCard();
        }
        ResponseAPDU signature =
                line.transmit(withData(INTERNAL_AUTHENTICATE, 0, 0, challenge.toArray()));
        if (signature.getSW() != DONE) {
            return new CardAnswer.NotAMemberCard();
        }
        return new CardAnswer.Answered(
                new CardProof(Bytes.of(statement.getData()), Bytes.of(signature.getData())));
    }

    private CommandAPDU withData(int instruction, int first, int second, byte[] data) {
        return tellsLength
                ? new CommandAPDU(INTERINDUSTRY, instruction, first, second, data, WHOLE)
                : new CommandAPDU(INTERINDUSTRY, instruction, first, second, data);
    }
}
