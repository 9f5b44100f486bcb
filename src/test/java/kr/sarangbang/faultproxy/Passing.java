package kr.sarangbang.faultproxy;

import java.time.Duration;
import kr.sarangbang.wire.Message;

/** What becomes of one message on its way. */
public sealed interface Passing {
    /** It arrives. */
    record Whole() implements Passing {}

    /** It arrives, and once more after so long. */
    record Twice(Duration after) implements Passing {}

    /** It arrives after so long; what was sent behind it may be there first. */
    record Late(Duration after) implements Passing {}

    /** It never arrives; the connection stands. */
    record Lost() implements Passing {}

    /** It never arrives, and the connection is cut. */
    record LostWithTheLine() implements Passing {}

    /** Decides for each message; one call at a time. */
    interface Weather {
        /**
         * @param upstream whether it goes from a site to the issuer
         */
        Passing on(boolean upstream, Message message);
    }
}
