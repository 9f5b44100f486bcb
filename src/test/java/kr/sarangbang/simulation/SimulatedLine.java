package kr.sarangbang.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.port.Issuer;
import kr.sarangbang.port.Reply;

/** One site's line. It believes itself up from a sign-on's answer until it notices otherwise. */
final class SimulatedLine implements Issuer {
    private final Surroundings around;
    private final SimulatedNetwork network;
    private final PeerIdentity.Site peer;
    private Instant cutUntil = Instant.MIN;
    private boolean signedOn;
    private Optional<Decision> lastDecision = Optional.empty();
    private boolean silent;

    SimulatedLine(Surroundings around, SimulatedNetwork network, PeerIdentity.Site peer) {
        this.around = around;
        this.network = network;
        this.peer = peer;
    }

    @Override
    public boolean up() {
        return signedOn;
    }

    @Override
    public Reply ask(Request request) {
        if (!signedOn) {
            return new Reply.NoLine("there is no line");
        }
        if (request instanceof Request.Decide decide) {
            around.facts().sent(peer, decide.entry().number());
        }
        if (request instanceof Request.Deliver deliver) {
            around.facts().sent(peer, deliver.entries().getLast().number());
        }
        Reply reply = network.carry(this, request);
        if (reply instanceof Reply.Answered answered
                && answered.answer() instanceof Answer.DecidedAct decided) {
            lastDecision = Optional.of(decided.decision());
        }
        silent |= !(reply instanceof Reply.Answered);
        if (reply instanceof Reply.Answered answered
                && answered.answer() instanceof Answer.SignOnAgain) {
            // As the real line does it: whoever asked hears "later", and the line signs on anew.
            signedOn = false;
            return new Reply.Answered(new Answer.TryLater());
        }
        return reply;
    }

    @Override
    public void send(Request request, Consumer<Reply> then) {
        then.accept(ask(request));
    }

    /** Connects and says where the site stands. */
    Reply connect(Request.SignOn signOn) {
        Reply reply = network.carry(this, signOn);
        signedOn =
                reply instanceof Reply.Answered answered
                        && answered.answer() instanceof Answer.SignedOn;
        return reply;
    }

    PeerIdentity.Site peer() {
        return peer;
    }

    void drop() {
        signedOn = false;
    }

    boolean isCut() {
        return around.clock().instant().isBefore(cutUntil);
    }

    void cutUntil(Instant end) {
        cutUntil = end;
    }

    /** Until it heals. */
    void cutForGood() {
        cutUntil = Instant.MAX;
    }

    void heal() {
        cutUntil = Instant.MIN;
    }

    /** What the issuer decided since the last call. */
    Optional<Decision> takeDecision() {
        Optional<Decision> taken = lastDecision;
        lastDecision = Optional.empty();
        silent = false;
        return taken;
    }

    /** Whether a question got no answer since the decision was last taken. */
    boolean wasSilent() {
        return silent;
    }
}
