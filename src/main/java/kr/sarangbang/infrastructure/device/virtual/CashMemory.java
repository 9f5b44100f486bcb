package kr.sarangbang.infrastructure.device.virtual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;

/**
 * What a simulated machine for notes counts: the truth about its notes, outside the site's process,
 * as the counters of a real one are. One process at a time.
 */
public final class CashMemory {
    private static final String IN = "IN";
    private static final String OUT = "OUT";

    private final DurableLines lines;

    /** A memory in this file, which need not be there yet. */
    public CashMemory(Path file) {
        this.lines = new DurableLines(file);
    }

    /** What it counts at one moment. */
    record Count(Won in, Map<ActId, Won> out) {
        Won outOf(ActId act) {
            return out.getOrDefault(act, Won.ZERO);
        }

        Won inside() {
            return in.minus(out.values().stream().reduce(Won.ZERO, Won::plus));
        }
    }

    /** What lies in the machine that was put in and did not come out. */
    public synchronized Won inside() throws IOException {
        return count().inside();
    }

    synchronized Count count() throws IOException {
        Won in = Won.ZERO;
        Map<ActId, Won> out = new HashMap<>();
        for (String line : lines.read()) {
            String[] parts = line.split(" ", -1);
            if (parts[0].equals(IN)) {
                in = in.plus(Won.of(Long.parseLong(parts[1])));
            } else {
                out.put(ActId.parse(parts[1]), Won.of(Long.parseLong(parts[2])));
            }
        }
        return new Count(in, out);
    }

    /** When this returns, the note lies inside whatever happens. */
    synchronized void in(Won note) throws IOException {
        lines.append(IN + " " + note.amount());
    }

    /** When this returns, so much in all has come out under the act. */
    synchronized void out(ActId act, Won total) throws IOException {
        lines.append(OUT + " " + act + " " + total.amount());
    }
}
