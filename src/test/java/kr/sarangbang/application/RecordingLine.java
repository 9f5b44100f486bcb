package kr.sarangbang.application;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.port.Issuer;
import kr.sarangbang.port.Reply;

/** A line to an issuer that loses what it is told to lose, and keeps what went over it. */
final class RecordingLine implements Issuer {
    private final Effects effects;
    private final Function<Request, Answer> issuer;
    private final Deque<Function<Request, Reply>> fates = new ArrayDeque<>();
    private final List<Request> asked = new ArrayList<>();
    private Consumer<Request> witness = request -> {};
    private boolean up = true;

    RecordingLine(Effects effects, Function<Request, Answer> issuer) {
        this.effects = effects;
        this.issuer = issuer;
    }

    /** Sees every request before it leaves. */
    void witness(Consumer<Request> next) {
        witness = next;
    }

    void up(boolean on) {
        up = on;
    }

    /** The next request never arrives. */
    RecordingLine loseNext() {
        fates.add(request -> new Reply.NoAnswer("lost on the way"));
        return this;
    }

    /** The next request is done, and its answer is lost. */
    RecordingLine loseNextAnswer() {
        fates.add(
                request -> {
                    Answer answer = issuer.apply(request);
                    return new Reply.NoAnswer("lost: " + answer.getClass().getSimpleName());
                });
        return this;
    }

    /** The next request is done as it should be. */
    RecordingLine answerNext() {
        fates.add(request -> new Reply.Answered(issuer.apply(request)));
        return this;
    }

    /** The next request is answered so, whatever the issuer would say. */
    RecordingLine sayNext(Answer answer) {
        fates.add(request -> new Reply.Answered(answer));
        return this;
    }

    RecordingLine next(Function<Request, Reply> fate) {
        fates.add(fate);
        return this;
    }

    /** What was to happen to requests that were never made happens to no other. */
    void forgetFates() {
        fates.clear();
    }

    List<Request> asked() {
        return List.copyOf(asked);
    }

    <T extends Request> List<T> asked(Class<T> kind) {
        return asked.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public boolean up() {
        return up;
    }

    @Override
    public Reply ask(Request request) {
        if (!up) {
            return new Reply.NoLine("the line is down");
        }
        return effects.happen("ask " + request.getClass().getSimpleName(), () -> reply(request));
    }

    @Override
    public void send(Request request, Consumer<Reply> then) {
        then.accept(ask(request));
    }

    private Reply reply(Request request) {
        witness.accept(request);
        asked.add(request);
        Function<Request, Reply> fate = fates.poll();
        return fate == null ? new Reply.Answered(issuer.apply(request)) : fate.apply(request);
    }
}
