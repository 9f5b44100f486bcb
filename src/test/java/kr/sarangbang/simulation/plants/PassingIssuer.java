package kr.sarangbang.simulation.plants;

import java.util.function.Consumer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.port.Issuer;
import kr.sarangbang.port.Reply;

/** Passes everything on; a planted bug overrides what it makes of a reply. */
class PassingIssuer implements Issuer {
    private final Issuer issuer;

    PassingIssuer(Issuer issuer) {
        this.issuer = issuer;
    }

    /** What a site takes a reply for. */
    Reply heard(Request request, Reply reply) {
        return reply;
    }

    @Override
    public boolean up() {
        return issuer.up();
    }

    @Override
    public Reply ask(Request request) {
        return heard(request, issuer.ask(request));
    }

    @Override
    public void send(Request request, Consumer<Reply> then) {
        issuer.send(request, reply -> then.accept(heard(request, reply)));
    }
}
