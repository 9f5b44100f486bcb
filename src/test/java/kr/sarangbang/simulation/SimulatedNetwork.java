package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import kr.sarangbang.codec.AnswerCodec;
import kr.sarangbang.codec.RequestCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.port.Reply;

/** Carries requests and answers as their bytes. It loses, repeats, delays and reorders. */
final class SimulatedNetwork {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Surroundings around;
    private final SimulatedIssuer issuer;
    private final PriorityQueue<Copy> onTheWay =
            new PriorityQueue<>(Comparator.comparing(Copy::due).thenComparingLong(Copy::number));
    private long copies;
    private long messages;

    /** A request that arrives when nobody waits for its answer any more. */
    private record Copy(Instant due, long number, PeerIdentity peer, Bytes request) {}

    SimulatedNetwork(Surroundings around, SimulatedIssuer issuer) {
        this.around = around;
        this.issuer = issuer;
    }

    /** One question over a line that believes itself up. */
    Reply carry(SimulatedLine line, Request request) {
        messages++;
        byte[] bytes = RequestCodec.encode(request);
        around.clock().pass(around.chance().between(Duration.ofMillis(20), Duration.ofMillis(400)));
        if (line.isCut() || issuer.isDown()) {
            return unanswered(line, "the line is dead");
        }
        if (around.faults().strikes(Fault.REQUEST_LOST)) {
            return unanswered(line, "request lost");
        }
        if (mayComeLate(request) && around.faults().strikes(Fault.REQUEST_LATE)) {
            later(line.peer(), bytes);
            return unanswered(line, "request late");
        }
        Optional<Answer> answer = issuer.answer(line.peer(), RequestCodec.read(bytes));
        if (mayComeLate(request) && around.faults().strikes(Fault.REQUEST_REPEATED)) {
            later(line.peer(), bytes);
        }
        if (answer.isEmpty()) {
            return unanswered(line, "the issuer died over it");
        }
        if (around.faults().strikes(Fault.ANSWER_LOST)) {
            return unanswered(line, "answer lost");
        }
        return new Reply.Answered(AnswerCodec.read(AnswerCodec.encode(answer.get())));
    }

    /** A sign-on belongs to its connection and is never read after a newer one has begun. */
    private static boolean mayComeLate(Request request) {
        return !(request instanceof Request.SignOn);
    }

    private void later(PeerIdentity peer, byte[] request) {
        Duration delay =
                around.chance().oneIn(4)
                        ? around.chance().between(Duration.ofHours(1), Duration.ofHours(30))
                        : around.chance().between(Duration.ofSeconds(1), Duration.ofHours(1));
        onTheWay.add(
                new Copy(around.clock().instant().plus(delay), copies++, peer, Bytes.of(request)));
    }

    private Reply unanswered(SimulatedLine line, String why) {
        around.clock().pass(PATIENCE);
        around.trace().note(line.peer().site() + " no answer: " + why);
        if (around.chance().oneIn(2)) {
            line.drop();
        }
        return new Reply.NoAnswer(why);
    }

    /** How many questions were put on the line. */
    long messages() {
        return messages;
    }

    /** What is due arrives; its answer finds nobody. */
    void deliverLate() {
        while (!onTheWay.isEmpty() && !onTheWay.peek().due().isAfter(around.clock().instant())) {
            arrive(onTheWay.remove());
        }
    }

    /** Everything that is still on its way arrives. */
    void heal() {
        while (!onTheWay.isEmpty()) {
            arrive(onTheWay.remove());
        }
    }

    private void arrive(Copy copy) {
        Request request = RequestCodec.read(copy.request().toArray());
        around.trace().note(copy.peer().site() + " late " + request.getClass().getSimpleName());
        issuer.answer(copy.peer(), request);
    }
}
