package kr.sarangbang.infrastructure.device.easycard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.device.easycard.TestAgent.Way;
import kr.sarangbang.infrastructure.device.payment.PaymentDriver;
import kr.sarangbang.infrastructure.device.payment.PaymentDriver.WrongProperty;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.PaymentTerminal.PaymentResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EasyCardDriverTest {
    private static final ActId ACT = ActId.parse("KIOSK1.1.7");

    @TempDir Path folder = Path.of("");

    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("memory", folder.resolve("payments").toString());
        properties.put("inquiry-kind", "QI");
        properties.put("reversal-kind", "QR");
        return properties;
    }

    private static PaymentTerminal made(Map<String, String> properties) throws WrongProperty {
        PaymentDriver driver =
                ServiceLoader.load(PaymentDriver.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(found -> found.name().equals("easycardk"))
                        .findFirst()
                        .orElseThrow();
        return driver.make(name -> properties.getOrDefault(name, ""));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theDriverIsFoundByItsNameAndTakesMoneyOverEitherLine(Way way) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            Map<String, String> properties = properties();
            properties.put("line", way == Way.HTTP ? "http" : "websocket");
            properties.put("port", Integer.toString(agent.place().getPort()));
            PaymentTerminal terminal = made(properties);
            assertThat(Files.exists(folder.resolve("payments"))).isFalse();
            assertThat(terminal.ready()).isTrue();
            assertThat(terminal.authorize(ACT, Won.of(93_000)))
                    .isEqualTo(new PaymentResult.Approved("30010001"));
        }
    }

    @Test
    void withoutAKindForItNothingIsPaidOut() throws Exception {
        try (TestAgent agent = new TestAgent(Way.HTTP)) {
            Map<String, String> properties = properties();
            properties.put("port", Integer.toString(agent.place().getPort()));
            assertThat(made(properties).payOut(ACT, Won.of(93_000)))
                    .isInstanceOf(PaymentResult.Declined.class);
            assertThat(agent.taken()).isZero();
            properties.put("pay-out-kind", "QO");
            assertThat(made(properties).payOut(ACT, Won.of(93_000)))
                    .isInstanceOf(PaymentResult.Approved.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "memory,''",
        "inquiry-kind,''",
        "reversal-kind,''",
        "inquiry-kind,D1",
        "reversal-kind,D4",
        "reversal-kind,QI",
        "pay-out-kind,QI",
        "pay-out-kind,Q",
        "line,serial",
        "port,0",
        "port,65536",
        "port,web",
        "terminal-id,070-0081",
        "card-wait-seconds,9",
        "card-wait-seconds,241",
        "answer-wait-seconds,69"
    })
    void everyWrongPropertyIsSaidByItsName(String property, String value) {
        Map<String, String> properties = properties();
        properties.put(property, value);
        assertThatThrownBy(() -> made(properties))
                .isInstanceOfSatisfying(
                        WrongProperty.class,
                        wrong -> assertThat(wrong.sentence()).contains("'" + property + "'"));
    }
}
