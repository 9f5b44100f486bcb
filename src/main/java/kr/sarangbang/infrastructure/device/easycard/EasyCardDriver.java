package kr.sarangbang.infrastructure.device.easycard;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.sarangbang.infrastructure.device.easycard.AgentLine.Patience;
import kr.sarangbang.infrastructure.device.payment.PaymentDriver;
import kr.sarangbang.port.PaymentTerminal;

/**
 * KICC's EasyCardK on this machine. Properties: {@code memory} (a file), {@code inquiry-kind} and
 * {@code reversal-kind}; and if wanted {@code pay-out-kind}, {@code line} ({@code http} or {@code
 * websocket}), {@code port} (8090 or 37445), {@code terminal-id}, {@code card-wait-seconds} (60)
 * and {@code answer-wait-seconds} (30 more than that).
 */
public final class EasyCardDriver implements PaymentDriver {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofSeconds(3);

    /** How long an answer that nobody waits for any more is still listened for. */
    private static final Duration LISTENING = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "easycardk";
    }

    @Override
    public PaymentTerminal make(UnaryOperator<String> property) throws WrongProperty {
        String memory = needed(property, "memory", "결제 기록을 둘 파일을 넣으세요.");
        AgentKinds kinds = kinds(property);
        long cardWait = number(property, "card-wait-seconds", 10, 240, 60);
        long answerWait =
                number(property, "answer-wait-seconds", cardWait + 10, 600, cardWait + 30);
        String terminal = property.apply("terminal-id");
        if (!terminal.matches("[0-9A-Za-z]{0,10}")) {
            throw new WrongProperty("'terminal-id' 항목은 영문자와 숫자 10자까지입니다: '" + terminal + "'");
        }
        return new EasyCardTerminal(
                new PaymentNotebook(Path.of(memory)),
                new EasyCardFields(kinds, terminal, cardWait),
                kinds,
                new AgentTalk(
                        line(property), Long.toString(System.nanoTime() & Long.MAX_VALUE, 36)),
                Duration.ofSeconds(answerWait),
                LOOK);
    }

    private static AgentKinds kinds(UnaryOperator<String> property) throws WrongProperty {
        String payOut = property.apply("pay-out-kind");
        String document = "VAN사(KICC) 연동 규격서에 있는 전문 구분 두 글자를 넣으세요.";
        var kinds =
                new AgentKinds(
                        AgentKinds.checked(
                                "inquiry-kind", needed(property, "inquiry-kind", document)),
                        AgentKinds.checked(
                                "reversal-kind", needed(property, "reversal-kind", document)),
                        payOut.isEmpty()
                                ? Optional.empty()
                                : Optional.of(AgentKinds.checked("pay-out-kind", payOut)));
        if (kinds.inquiry().equals(kinds.reversal())
                || kinds.payOut().filter(kinds.inquiry()::equals).isPresent()
                || kinds.payOut().filter(kinds.reversal()::equals).isPresent()) {
            throw new WrongProperty(
                    "'inquiry-kind', 'reversal-kind', 'pay-out-kind' 항목은 서로 달라야 합니다.");
        }
        return kinds;
    }

    private static AgentLine line(UnaryOperator<String> property) throws WrongProperty {
        var patience = new Patience(CONNECT, LISTENING);
        return switch (property.apply("line")) {
            case "", "http" ->
                    new HttpLine(
                            URI.create("http://127.0.0.1:" + port(property, 8090) + "/"), patience);
            case "websocket" ->
                    new WebSocketLine(
                            URI.create("ws://127.0.0.1:" + port(property, 37445) + "/easycardk"),
                            patience);
            default ->
                    throw new WrongProperty(
                            "'line' 항목은 http 아니면 websocket이라야 합니다: '"
                                    + property.apply("line")
                                    + "'");
        };
    }

    private static long port(UnaryOperator<String> property, int otherwise) throws WrongProperty {
        return number(property, "port", 1, 65_535, otherwise);
    }

    private static long number(
            UnaryOperator<String> property, String name, long least, long most, long otherwise)
            throws WrongProperty {
        String text = property.apply(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        long number = text.matches("[0-9]{1,6}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            throw new WrongProperty(
                    "'" + name + "' 항목은 " + least + "에서 " + most + "까지의 수라야 합니다: '" + text + "'");
        }
        return number;
    }

    private static String needed(UnaryOperator<String> property, String name, String what)
            throws WrongProperty {
        String value = property.apply(name);
        if (value.isEmpty()) {
            throw new WrongProperty("'" + name + "' 항목이 없습니다. " + what);
        }
        return value;
    }
}
