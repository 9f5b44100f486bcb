package kr.sarangbang.infrastructure.device.virtual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;

/**
 * What a simulated payment provider knows: the truth about money, outside the site, so that a
 * process killed in the middle can be asked about afterwards. A file of one line a change; a line
 * cut off by a kill never counted. One process at a time.
 */
public final class PaymentMemory {
    /** What became of the money of one act. */
    public enum State {
        APPROVED,
        DECLINED,
        CANCELLED,
        /** Approved at the provider, and nobody has been told so far. */
        LATE,
        REVERSED,
        /** Money paid out to a card. */
        PAID_OUT
    }

    /** The last that is known of an act. */
    public record Movement(State state, Won amount, String reference) {
        /** Won that the provider took from a card, less what went back; negative for a pay-out. */
        public long taken() {
            return switch (state) {
                case APPROVED, LATE -> amount.amount();
                case PAID_OUT -> -amount.amount();
                case DECLINED, CANCELLED, REVERSED -> 0;
            };
        }
    }

    private final DurableLines lines;

    /** A memory in this file, which need not be there yet. */
    public PaymentMemory(Path file) {
        this.lines = new DurableLines(file);
    }

    /** Every act that the provider was asked about, in the order of first asking. */
    public Map<ActId, Movement> movements() throws IOException {
        Map<ActId, Movement> movements = new LinkedHashMap<>();
        for (String line : lines.read()) {
            String[] parts = line.split(" ", -1);
            movements.put(
                    ActId.parse(parts[0]),
                    new Movement(
                            State.valueOf(parts[1]), Won.of(Long.parseLong(parts[2])), parts[3]));
        }
        return movements;
    }

    /** What is known of one act. */
    Optional<Movement> of(ActId act) throws IOException {
        return Optional.ofNullable(movements().get(act));
    }

    /** Won that the provider took in all, less what it gave back. */
    public long taken() throws IOException {
        return movements().values().stream().mapToLong(Movement::taken).sum();
    }

    /** When this returns, the change survives a power cut. */
    Movement remember(ActId act, State state, Won amount) throws IOException {
        Map<ActId, Movement> known = movements();
        Movement earlier = known.get(act);
        String reference =
                earlier == null
                        ? String.format(Locale.ROOT, "SIM%06d", known.size() + 1)
                        : earlier.reference();
        Movement movement = new Movement(state, amount, reference);
        lines.append(act + " " + state + " " + amount.amount() + " " + reference);
        return movement;
    }
}
