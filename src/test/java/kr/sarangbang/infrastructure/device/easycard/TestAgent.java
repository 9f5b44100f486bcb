package kr.sarangbang.infrastructure.device.easycard;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The payment program of the tests, over HTTP or a WebSocket, with a switch for each way in which a
 * program can fail. Only questions that move money are answered badly by most of them, so that what
 * became of it can be asked.
 */
public final class TestAgent implements Closeable {
    /** Which line it is on. */
    public enum Way {
        HTTP,
        WEB_SOCKET
    }

    /** How it answers. */
    enum Manner {
        IN_TIME,
        TWICE,
        GARBAGE,
        /** Half an answer, and the connection is closed. */
        CUT_OFF,
        /** Does what it is asked, then closes without a word; other questions it does not hear. */
        DUMB,
        /** Does what it is asked, and keeps the answer until {@link TestAgent#release}. */
        AFTERWARDS,
        /** Waits for {@link TestAgent#release}, and only then does what it is asked. */
        BEFOREHAND
    }

    private static final Pattern QUESTION = Pattern.compile("callback=(\\w+)&REQ=([^&]*)");

    private final TestVan van = new TestVan();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Closeable front;
    private final URI place;
    private volatile Manner manner = Manner.IN_TIME;

    /** One on a free port of this machine. */
    public TestAgent(Way way) throws IOException {
        switch (way) {
            case HTTP -> {
                var http = new TestHttpFront(this::answer);
                front = http;
                place = http.place();
            }
            case WEB_SOCKET -> {
                var socket = new TestSocketFront(this::answer);
                front = socket;
                place = socket.place();
            }
            default -> throw new AssertionError(way);
        }
    }

    /** What goes out for one question. */
    record Reply(List<String> texts, boolean whole) {
        static final Reply NONE = new Reply(List.of(), false);
    }

    /** Answers one question, in time or not. */
    interface Answerer {
        Reply answer(String question) throws InterruptedException;
    }

    public URI place() {
        return place;
    }

    TestVan van() {
        return van;
    }

    /** Won that its VAN took, less what it gave back. */
    public long taken() {
        return van.taken();
    }

    /** How often its VAN was asked for this kind of transaction. */
    public long asked(String kind) {
        return van.asked(kind);
    }

    /** From now on it does what it is asked to, and says nothing about it. */
    public void answerNothing() {
        behave(Manner.DUMB);
    }

    public void answerAgain() {
        behave(Manner.IN_TIME);
    }

    void behave(Manner next) {
        manner = next;
    }

    void release() {
        released.countDown();
    }

    /** The line of a driver to this program. */
    AgentLine line() {
        return line(place);
    }

    static AgentLine line(URI place) {
        var patience = new AgentLine.Patience(Duration.ofSeconds(20), Duration.ofMinutes(2));
        return place.getScheme().equals("ws")
                ? new WebSocketLine(place, patience)
                : new HttpLine(place, patience);
    }

    private Reply answer(String question) throws InterruptedException {
        Matcher matcher = QUESTION.matcher(question);
        if (!matcher.find()) {
            throw new AssertionError("no question: " + question);
        }
        String callback = matcher.group(1);
        String request = URLDecoder.decode(matcher.group(2), StandardCharsets.UTF_8);
        boolean moves = request.startsWith("D1^") || request.startsWith("QO^");
        van.hear(request);
        Manner now = manner;
        if (!moves && now == Manner.DUMB) {
            return Reply.NONE;
        }
        if (moves && now == Manner.BEFOREHAND) {
            await();
        }
        String answer = TestVan.script(callback, van.answer(request));
        if (moves && now == Manner.AFTERWARDS) {
            await();
        }
        if (!moves) {
            return new Reply(List.of(answer), true);
        }
        return switch (now) {
            case IN_TIME, AFTERWARDS, BEFOREHAND -> new Reply(List.of(answer), true);
            case TWICE -> new Reply(List.of(answer, answer), true);
            case GARBAGE -> new Reply(List.of(answer.replace("':'", "'=")), true);
            case CUT_OFF -> new Reply(List.of(answer.substring(0, answer.length() / 2)), false);
            case DUMB -> Reply.NONE;
        };
    }

    private void await() throws InterruptedException {
        if (!released.await(2, TimeUnit.MINUTES)) {
            throw new AssertionError("nobody released the answer");
        }
    }

    @Override
    public void close() throws IOException {
        release();
        front.close();
    }
}
