package kr.sarangbang.infrastructure.device.easycard;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import kr.sarangbang.infrastructure.device.easycard.AgentLine.Heard;
import kr.sarangbang.infrastructure.device.easycard.EasyCardFields.Meaning;
import kr.sarangbang.infrastructure.device.easycard.EasyCardFields.Question;

/** Asks the payment program and waits, each question under a name of its own. */
final class AgentTalk {
    private final AgentLine line;
    private final String run;
    private final AtomicLong questions = new AtomicLong();

    /**
     * @param run tells the questions of this run of the program from those of earlier ones; letters
     *     and digits
     */
    AgentTalk(AgentLine line, String run) {
        this.line = line;
        this.run = run;
    }

    /** Asks and waits; a later answer is nobody's. */
    Heard ask(Question question, Duration patience) {
        return ask(question, patience, late -> {});
    }

    /**
     * Asks and waits at most so long.
     *
     * @param late hears, on another thread, what came of it after the waiting was over
     */
    Heard ask(Question question, Duration patience, Consumer<Heard> late) {
        String callback = "sarangbang_" + run + "_" + questions.incrementAndGet();
        CompletableFuture<Heard> heard = line.ask(callback, question.request());
        try {
            return heard.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            var _ = heard.thenAcceptAsync(late, Thread::startVirtualThread);
            return new Heard.Lost("결제 프로그램이 제때 답하지 않았습니다.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var _ = heard.thenAcceptAsync(late, Thread::startVirtualThread);
            return new Heard.Lost("기다리다가 그만두었습니다.");
        } catch (ExecutionException e) {
            return new Heard.Lost("결제 프로그램에 묻지 못했습니다.");
        }
    }

    /** Asks and says what the answer means; without one, that nothing is clear. */
    Meaning meaning(Question question, Duration patience) {
        return switch (ask(question, patience)) {
            case Heard.Answer answer -> EasyCardFields.meaning(question, answer.reply());
            case Heard.NotSent none -> new Meaning.Unclear(none.reason());
            case Heard.Lost lost -> new Meaning.Unclear(lost.reason());
        };
    }

    /** Whether the program says that money was taken back; without an answer it does not. */
    boolean isTakenBack(Question question, Duration patience) {
        return ask(question, patience) instanceof Heard.Answer answer
                && EasyCardFields.isTakenBack(question, answer.reply());
    }
}
