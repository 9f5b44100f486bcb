package kr.sarangbang.cli;

import java.io.IOException;
import java.util.Optional;

/** The issuer of a tour as its sites reach it: sometimes it is not there. */
final class TourLine implements AutoCloseable {
    private final OpenIssuer issuer;
    private Optional<IssuerEar> ear = Optional.empty();
    private int port;

    TourLine(OpenIssuer issuer) {
        this.issuer = issuer;
    }

    /** Serves, always at the same port, which is answered. */
    int up() throws IOException {
        IssuerEar opened = IssuerEar.of(issuer, port);
        ear = Optional.of(opened);
        port = opened.server().start();
        return port;
    }

    /** Ends every connection and serves no more. */
    void down() throws IOException {
        if (ear.isPresent()) {
            ear.get().close();
            ear = Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        down();
    }
}
