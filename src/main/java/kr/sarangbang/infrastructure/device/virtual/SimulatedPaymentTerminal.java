package kr.sarangbang.infrastructure.device.virtual;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.device.virtual.PaymentMemory.Movement;
import kr.sarangbang.infrastructure.device.virtual.PaymentMemory.State;
import kr.sarangbang.port.PaymentTerminal;

/**
 * A payment terminal with a provider behind it that remembers by act. What it is told to do is
 * asked anew at each call, so a setting holds until it is changed.
 */
public final class SimulatedPaymentTerminal implements PaymentTerminal {
    /** How the terminal behaves. */
    public enum Mode {
        APPROVE,
        DECLINE,
        /** The customer takes the card out. */
        CANCELLED,
        /**
         * The provider takes the money, and no answer comes back; nor to inquiry or reversal while
         * this holds.
         */
        UNKNOWN,
        /**
         * No answer in time; the first inquiry finds it still under way, later ones find it
         * approved.
         */
        LATE;

        /**
         * Reads what {@code --device payment=} takes: approve, decline, cancelled, unknown, late.
         */
        public static Optional<Mode> of(String word) {
            for (Mode mode : values()) {
                if (mode.name().equalsIgnoreCase(word)) {
                    return Optional.of(mode);
                }
            }
            return Optional.empty();
        }
    }

    private static final String NO_ANSWER = "카드 회사가 답하지 않았습니다.";

    private final PaymentMemory memory;
    private final Supplier<Mode> mode;

    /** A terminal whose provider is this memory. */
    public SimulatedPaymentTerminal(PaymentMemory memory, Supplier<Mode> mode) {
        this.memory = memory;
        this.mode = mode;
    }

    @Override
    public synchronized PaymentResult authorize(ActId act, Won amount) {
        try {
            Optional<Movement> known = memory.of(act);
            return known.isPresent() ? told(known.get()) : take(act, amount);
        } catch (IOException e) {
            return new PaymentResult.Unknown(reason(e));
        }
    }

    @Override
    public synchronized PaymentResult inquire(ActId act) {
        if (mode.get() == Mode.UNKNOWN) {
            return new PaymentResult.Unknown(NO_ANSWER);
        }
        try {
            Optional<Movement> known = memory.of(act);
            if (known.isPresent() && known.get().state() == State.LATE) {
                memory.remember(act, State.APPROVED, known.get().amount());
                return new PaymentResult.Unknown("카드 회사가 아직 처리하고 있습니다.");
            }
            return known.map(SimulatedPaymentTerminal::told).orElseGet(PaymentResult.NotFound::new);
        } catch (IOException e) {
            return new PaymentResult.Unknown(reason(e));
        }
    }

    @Override
    public synchronized ReversalResult reverse(ActId act) {
        if (mode.get() == Mode.UNKNOWN) {
            return new ReversalResult.Unknown(NO_ANSWER);
        }
        try {
            Won amount = memory.of(act).map(Movement::amount).orElse(Won.ZERO);
            memory.remember(act, State.REVERSED, amount);
            return new ReversalResult.Reversed();
        } catch (IOException e) {
            return new ReversalResult.Unknown(reason(e));
        }
    }

    @Override
    public synchronized PaymentResult payOut(ActId act, Won amount) {
        try {
            Optional<Movement> known = memory.of(act);
            if (known.isPresent()) {
                return told(known.get());
            }
            return switch (mode.get()) {
                case APPROVE -> told(memory.remember(act, State.PAID_OUT, amount));
                case DECLINE -> told(memory.remember(act, State.DECLINED, amount));
                case CANCELLED -> told(memory.remember(act, State.CANCELLED, amount));
                case UNKNOWN, LATE -> {
                    memory.remember(act, State.PAID_OUT, amount);
                    yield new PaymentResult.Unknown(NO_ANSWER);
                }
            };
        } catch (IOException e) {
            return new PaymentResult.Unknown(reason(e));
        }
    }

    /** Nobody's word changes what this provider did; and it goes on asking nobody. */
    @Override
    public boolean settle(ActId act, boolean moved) {
        return true;
    }

    @Override
    public boolean ready() {
        return true;
    }

    private PaymentResult take(ActId act, Won amount) throws IOException {
        return switch (mode.get()) {
            case APPROVE -> told(memory.remember(act, State.APPROVED, amount));
            case DECLINE -> told(memory.remember(act, State.DECLINED, amount));
            case CANCELLED -> told(memory.remember(act, State.CANCELLED, amount));
            case UNKNOWN -> {
                memory.remember(act, State.APPROVED, amount);
                yield new PaymentResult.Unknown(NO_ANSWER);
            }
            case LATE -> told(memory.remember(act, State.LATE, amount));
        };
    }

    private static PaymentResult told(Movement movement) {
        return switch (movement.state()) {
            case APPROVED, PAID_OUT -> new PaymentResult.Approved(movement.reference());
            case DECLINED -> new PaymentResult.Declined("카드 회사가 받아 주지 않았습니다.");
            case CANCELLED -> new PaymentResult.Cancelled();
            case LATE -> new PaymentResult.Unknown(NO_ANSWER);
            case REVERSED -> new PaymentResult.NotFound();
        };
    }

    private static String reason(IOException e) {
        return "결제 기록을 읽거나 쓸 수 없습니다: " + e.getMessage();
    }
}
