package kr.sarangbang.infrastructure.device.easycard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import kr.sarangbang.infrastructure.device.payment.PaymentTerminalContract;
import kr.sarangbang.port.PaymentTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The terminal with a payment program that runs beside the test. */
abstract class EasyCardContract extends PaymentTerminalContract {
    private final TestAgent.Way way;
    private TestAgent agent;

    EasyCardContract(TestAgent.Way way) {
        this.way = way;
    }

    @BeforeEach
    void start() throws IOException {
        agent = new TestAgent(way);
    }

    @AfterEach
    void stop() throws Exception {
        agent.close();
    }

    @Override
    protected PaymentTerminal terminal(Path memory) {
        return terminal(memory, agent.line(), Duration.ofMinutes(1));
    }

    static EasyCardTerminal terminal(Path memory, AgentLine line, Duration patience) {
        return new EasyCardTerminal(
                new PaymentNotebook(memory),
                new EasyCardFields(TestVan.KINDS, "", 60),
                TestVan.KINDS,
                new AgentTalk(line, "test"),
                patience,
                Duration.ofSeconds(20));
    }

    @Override
    protected void provider(Provider how) {
        agent.behave(
                how == Provider.ANSWERS_NOTHING ? TestAgent.Manner.DUMB : TestAgent.Manner.IN_TIME);
        agent.van()
                .decide(
                        switch (how) {
                            case APPROVES, ANSWERS_NOTHING -> TestVan.Decision.APPROVE;
                            case DECLINES -> TestVan.Decision.DECLINE;
                            case STOPPED -> TestVan.Decision.STOP;
                        });
    }

    @Override
    protected long taken() {
        return agent.taken();
    }
}
