package kr.sarangbang.infrastructure.device.easycard;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The payment program over HTTP. A POST, because the client sends a GET a second time by itself
 * when a connection breaks; and a client for each question, because a kept connection that the
 * program has closed meanwhile would make a payment unknown that was never asked for.
 */
final class HttpLine implements AgentLine {
    private final URI place;
    private final Patience patience;

    /**
     * @param place of the payment program, for instance {@code http://127.0.0.1:8090/}
     */
    HttpLine(URI place, Patience patience) {
        this.place = place;
        this.patience = patience;
    }

    @Override
    public CompletableFuture<Heard> ask(String callback, String request) {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(patience.connect())
                        .build();
        HttpRequest post =
                HttpRequest.newBuilder(
                                URI.create(place + "?" + AgentLine.question(callback, request)))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        return client.sendAsync(
                        post,
                        BodyHandlers.limiting(
                                BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER))
                .orTimeout(patience.answer().toMillis(), TimeUnit.MILLISECONDS)
                .handle(
                        (response, failure) -> {
                            client.shutdownNow();
                            return heard(callback, response, failure);
                        });
    }

    private static Heard heard(
            String callback, @Nullable HttpResponse<String> response, @Nullable Throwable failure) {
        if (response != null) {
            return response.statusCode() == 200
                    ? answer(callback, response.body())
                    : new Heard.Lost("결제 프로그램이 HTTP " + response.statusCode() + "로 답했습니다.");
        }
        Throwable cause =
                failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        return switch (cause) {
            case ConnectException refused -> new Heard.NotSent("결제 프로그램이 켜져 있지 않습니다.");
            case HttpConnectTimeoutException silent -> new Heard.NotSent("결제 프로그램에 연결되지 않습니다.");
            case TimeoutException late -> new Heard.Lost("결제 프로그램이 답하지 않았습니다.");
            case null, default -> new Heard.Lost("결제 프로그램의 답이 중간에 끊어졌습니다.");
        };
    }

    private static Heard answer(String callback, String body) {
        return ScriptAnswer.read(callback, body)
                .<Heard>map(fields -> new Heard.Answer(AgentReply.of(fields)))
                .orElseGet(() -> new Heard.Lost("결제 프로그램의 답을 읽을 수 없습니다."));
    }
}
