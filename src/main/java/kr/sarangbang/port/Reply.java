package kr.sarangbang.port;

import kr.sarangbang.domain.exchange.Answer;

/** What came of asking the issuer. */
public sealed interface Reply {
    record Answered(Answer answer) implements Reply {}

    /** Nothing was sent: there is no line. */
    record NoLine(String reason) implements Reply {}

    /** It may have been sent, and may have been done: the outcome is unknown. */
    record NoAnswer(String reason) implements Reply {}
}
