package kr.sarangbang.infrastructure.line8583;

import java.time.Duration;
import kr.sarangbang.wire.Deadlines;

/**
 * How a site keeps its line.
 *
 * @param host the issuer's name, which its certificate must bear
 * @param port 1 to 65535
 * @param deadlines of each step on a connection
 * @param echoAfter silence after which an echo is sent; well below the issuer's idle deadline
 * @param signOnPatience how long the sign-on may stay unanswered
 * @param firstRetry about how long after a failure the next attempt begins
 * @param longestRetry to which that time grows, doubling with each failure
 * @param steadyAfter a line that stood this long starts again from {@code firstRetry} when it fails
 * @param mostInFlight requests waiting for their answers, 1 and up; more are not sent
 */
public record LineSettings(
        String host,
        int port,
        Deadlines deadlines,
        Duration echoAfter,
        Duration signOnPatience,
        Duration firstRetry,
        Duration longestRetry,
        Duration steadyAfter,
        int mostInFlight) {
    /** The product's settings for an issuer at this address. */
    public static LineSettings standard(String host, int port) {
        return new LineSettings(
                host,
                port,
                Deadlines.STANDARD,
                Duration.ofSeconds(8),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                256);
    }

    /** For people: where the issuer is. */
    String peer() {
        return host + ":" + port;
    }
}
