package kr.sarangbang.host.server;

import kr.sarangbang.wire.Deadlines;

/**
 * The bounds of the issuer's server. Beyond each of them it says so early instead of queueing.
 *
 * @param port where to listen, 0 for any free one
 * @param deadlines of each step on a connection; sites echo well inside {@code idle}
 * @param mostSessions connections in all, those still shaking hands included; more are hung up on
 * @param mostSessionsPerSite of one site; a newer one ends the oldest, which is most likely the
 *     half-open rest of a line that broke
 * @param mostInFlight messages being handled or waiting for it, in all; more are told to try later
 * @param mostInFlightPerSession the same for one connection
 * @param handlers threads that handle messages
 */
public record ServerSettings(
        int port,
        Deadlines deadlines,
        int mostSessions,
        int mostSessionsPerSite,
        int mostInFlight,
        int mostInFlightPerSession,
        int handlers) {
    /** What the product uses on a small machine. */
    public static ServerSettings standard(int port) {
        return new ServerSettings(port, Deadlines.STANDARD, 512, 4, 1024, 256, 64);
    }

    public ServerSettings {
        for (int bound :
                new int[] {
                    mostSessions,
                    mostSessionsPerSite,
                    mostInFlight,
                    mostInFlightPerSession,
                    handlers
                }) {
            if (bound < 1) {
                throw new IllegalArgumentException("A bound is 1 or more, not " + bound + ".");
            }
        }
    }
}
