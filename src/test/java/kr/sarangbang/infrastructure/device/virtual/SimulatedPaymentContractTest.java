package kr.sarangbang.infrastructure.device.virtual;

import java.io.IOException;
import java.nio.file.Path;
import kr.sarangbang.infrastructure.device.payment.PaymentTerminalContract;
import kr.sarangbang.infrastructure.device.virtual.SimulatedPaymentTerminal.Mode;
import kr.sarangbang.port.PaymentTerminal;

class SimulatedPaymentContractTest extends PaymentTerminalContract {
    private Mode mode = Mode.APPROVE;

    @Override
    protected PaymentTerminal terminal(Path memory) {
        return new SimulatedPaymentTerminal(new PaymentMemory(memory), () -> mode);
    }

    @Override
    protected void provider(Provider how) {
        mode =
                switch (how) {
                    case APPROVES -> Mode.APPROVE;
                    case DECLINES -> Mode.DECLINE;
                    case STOPPED -> Mode.CANCELLED;
                    case ANSWERS_NOTHING -> Mode.UNKNOWN;
                };
    }

    @Override
    protected long taken() throws IOException {
        return new PaymentMemory(memory()).taken();
    }
}
