package kr.sarangbang.infrastructure.device.easycard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The way to the payment program on this machine. Any thread. */
interface AgentLine {
    /** An answer is a few hundred characters; what is longer than this is none. */
    int LONGEST_ANSWER = 65_536;

    /**
     * Asks once, on a connection of its own, so that an answer to an earlier question cannot be
     * taken for one to this. Never asks again by itself. Returns at once; the answer always
     * completes, in the end as {@code Lost}, and never exceptionally.
     *
     * @param callback names this question among all others; letters, digits and {@code _}
     * @param request the fields of the question
     */
    CompletableFuture<Heard> ask(String callback, String request);

    /** Both ways carry the same words. */
    static String question(String callback, String request) {
        return "callback="
                + callback
                + "&REQ="
                + URLEncoder.encode(request, StandardCharsets.UTF_8);
    }

    /**
     * How long a line waits.
     *
     * @param connect for the connection
     * @param answer from the question to the last moment at which an answer is still taken note of
     */
    record Patience(Duration connect, Duration answer) {}

    /** What came of a question. */
    sealed interface Heard {
        record Answer(AgentReply reply) implements Heard {}

        /** The question certainly did not leave this program. */
        record NotSent(String reason) implements Heard {}

        /** The question may have been heard, and there is no answer to it that can be read. */
        record Lost(String reason) implements Heard {}
    }
}
