package kr.sarangbang.infrastructure.device.easycard;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The payment program over a WebSocket. The same words as over HTTP; what it says besides, about a
 * card put in or a payment under way or another question, is passed over. Java's client may
 * overhear a connection that breaks right behind a text; the question is then lost when the waiting
 * is over, and not at once.
 */
final class WebSocketLine implements AgentLine {
    private final URI place;
    private final Patience patience;

    /**
     * @param place of the payment program, for instance {@code ws://127.0.0.1:37445/easycardk}
     */
    WebSocketLine(URI place, Patience patience) {
        this.place = place;
        this.patience = patience;
    }

    @Override
    public CompletableFuture<Heard> ask(String callback, String request) {
        HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
        var ear = new Ear(callback);
        var _ =
                client.newWebSocketBuilder()
                        .connectTimeout(patience.connect())
                        .buildAsync(place, ear)
                        .whenComplete(
                                (socket, failure) -> {
                                    if (socket == null) {
                                        ear.heard.complete(
                                                new Heard.NotSent("결제 프로그램이 켜져 있지 않습니다."));
                                    } else {
                                        put(socket, AgentLine.question(callback, request), ear);
                                    }
                                });
        return ear.heard
                .completeOnTimeout(
                        new Heard.Lost("결제 프로그램이 답하지 않았습니다."),
                        patience.answer().toMillis(),
                        TimeUnit.MILLISECONDS)
                .whenComplete((heard, failure) -> client.shutdownNow());
    }

    private static void put(WebSocket socket, String question, Ear ear) {
        var _ =
                socket.sendText(question, true)
                        .whenComplete(
                                (sent, failure) -> {
                                    if (failure != null) {
                                        ear.cutOff();
                                    }
                                });
    }

    /** Listens for the one answer. */
    private static final class Ear implements WebSocket.Listener {
        private final String callback;
        private final CompletableFuture<Heard> heard = new CompletableFuture<>();
        private final StringBuilder message = new StringBuilder();

        private Ear(String callback) {
            this.callback = callback;
        }

        @Override
        public void onOpen(WebSocket socket) {
            socket.request(Long.MAX_VALUE);
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence part, boolean last) {
            message.append(part);
            if (message.length() > LONGEST_ANSWER) {
                heard.complete(unreadable());
            } else if (last) {
                String whole = message.toString();
                message.setLength(0);
                if (ScriptAnswer.isFor(callback, whole)) {
                    heard.complete(
                            ScriptAnswer.read(callback, whole)
                                    .<Heard>map(f -> new Heard.Answer(AgentReply.of(f)))
                                    .orElseGet(Ear::unreadable));
                }
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            cutOff();
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            cutOff();
        }

        private void cutOff() {
            heard.complete(new Heard.Lost("결제 프로그램의 답이 중간에 끊어졌습니다."));
        }

        private static Heard unreadable() {
            return new Heard.Lost("결제 프로그램의 답을 읽을 수 없습니다.");
        }
    }
}
