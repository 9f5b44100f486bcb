package kr.sarangbang.wire;

import java.time.Duration;

/**
 * How long each step on a connection may take. A step that takes longer ends the connection, so a
 * dead, stuck or dribbling peer costs a bounded time. All are positive.
 *
 * @param connect until the TCP connection stands
 * @param handshake from there until TLS has been agreed, all of it
 * @param frame from the first byte of a message to its last
 * @param write until a message has been handed to the operating system
 * @param idle from one whole message to the next; either end keeps the line awake by echoes well
 *     inside it
 */
public record Deadlines(
        Duration connect, Duration handshake, Duration frame, Duration write, Duration idle) {
    /** What the product uses: a black hole is noticed within 30 seconds (fault 25). */
    public static final Deadlines STANDARD =
            new Deadlines(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(25));

    public Deadlines {
        for (Duration deadline : new Duration[] {connect, handshake, frame, write, idle}) {
            if (!deadline.isPositive()) {
                throw new IllegalArgumentException("A deadline is positive, not " + deadline + ".");
            }
        }
    }

    /** How often to look, so that a deadline is kept to a quarter of itself. */
    Duration lookEvery() {
        Duration shortest = frame.compareTo(write) < 0 ? frame : write;
        return (shortest.compareTo(idle) < 0 ? shortest : idle).dividedBy(4);
    }
}
