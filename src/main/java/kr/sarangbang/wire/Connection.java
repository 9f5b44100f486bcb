package kr.sarangbang.wire;

import java.net.Socket;

/**
 * A connection that stands.
 *
 * @param socket what messages go through
 * @param raw the TCP socket under it; closing this one never waits. The same as {@code socket}
 *     where there is no TLS, which is in tests only
 */
public record Connection(Socket socket, Socket raw) {
    /** A connection without TLS. */
    public static Connection plain(Socket socket) {
        return new Connection(socket, socket);
    }
}
