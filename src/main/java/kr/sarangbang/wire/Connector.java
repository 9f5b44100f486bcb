package kr.sarangbang.wire;

import java.io.IOException;

/** Opens connections to the issuer. */
@FunctionalInterface
public interface Connector {
    /**
     * Connects and shakes hands; blocks for the deadlines' connect and handshake times at most.
     *
     * @throws IOException whose message is one sentence for people that says what is wrong
     */
    Connection connect(String host, int port) throws IOException;
}
