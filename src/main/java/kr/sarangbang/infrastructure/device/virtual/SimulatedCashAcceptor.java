package kr.sarangbang.infrastructure.device.virtual;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor;

/**
 * A recycler with a queue before its slot: what is put in, or is to go wrong, next. It has notes
 * enough for any change. Notes and faults may be queued from any thread.
 */
public final class SimulatedCashAcceptor implements CashAcceptor {
    /** How the machine behaves. */
    public enum Mode {
        OK,
        /** It has nothing to give back, and says so. */
        NO_CHANGE,
        /** It says that it can give back, and nothing comes out. */
        JAM,
        /** It gives back, and does not tell. */
        SILENT;

        /** Reads what {@code --device cash=} takes: ok, no-change, jam, silent. */
        public static Optional<Mode> of(String word) {
            for (Mode mode : values()) {
                if (mode.word().equals(word.toLowerCase(Locale.ROOT))) {
                    return Optional.of(mode);
                }
            }
            return Optional.empty();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final List<Won> NOTES =
            List.of(Won.of(1_000), Won.of(5_000), Won.of(10_000), Won.of(50_000));
    private static final String SILENT = "지폐 기계가 답하지 않습니다.";

    private final CashMemory memory;
    private final Supplier<Mode> mode;
    private final LinkedBlockingQueue<NoteResult> slot = new LinkedBlockingQueue<>();
    private Optional<Won> mostOut = Optional.empty();
    private boolean ready = true;

    /** A machine that counts in this memory. */
    public SimulatedCashAcceptor(CashMemory memory, Supplier<Mode> mode) {
        this.memory = memory;
        this.mode = mode;
    }

    /** The next in the queue is this note. */
    public void insert(Won note) {
        slot.add(new NoteResult.Inserted(note));
    }

    /** The next in the queue is this, whatever it is. */
    public void next(NoteResult result) {
        slot.add(result);
    }

    /** From now on no more than this comes out in one go: it jams behind it. */
    public synchronized void giveBackAtMost(Won amount) {
        mostOut = Optional.of(amount);
    }

    /** Whether it takes notes at all. */
    public synchronized void ready(boolean on) {
        ready = on;
    }

    @Override
    public List<Won> notes() {
        return NOTES;
    }

    @Override
    public NoteResult acceptNote(Duration patience, Won missing) {
        if (!ready()) {
            return new NoteResult.Unknown("지폐 기계가 꺼져 있습니다.");
        }
        try {
            NoteResult result = slot.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (result == null) {
                return new NoteResult.Nothing();
            }
            return result instanceof NoteResult.Inserted inserted
                    ? take(inserted, missing)
                    : result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NoteResult.Nothing();
        }
    }

    private NoteResult take(NoteResult.Inserted inserted, Won missing) {
        Won note = inserted.note();
        if (!NOTES.contains(note)) {
            return new NoteResult.NotTaken("이 기계가 받지 않는 돈입니다.");
        }
        if (note.isOver(missing) && !canGiveBack(note.minus(missing))) {
            return new NoteResult.TooLarge(note);
        }
        try {
            memory.in(note);
            return inserted;
        } catch (IOException e) {
            return new NoteResult.Unknown(reason(e));
        }
    }

    @Override
    public boolean canGiveBack(Won amount) {
        return mode.get() != Mode.NO_CHANGE;
    }

    @Override
    public synchronized GivenBack giveBack(ActId act, Won total) {
        Mode now = mode.get();
        try {
            CashMemory.Count count = memory.count();
            Won before = count.outOf(act);
            Won more = now == Mode.OK || now == Mode.SILENT ? total.minusOrZero(before) : Won.ZERO;
            Won out = mostOut.map(more::min).orElse(more);
            if (!out.isZero()) {
                memory.out(act, before.plus(out));
            }
            return now == Mode.SILENT
                    ? new GivenBack.Unknown(SILENT)
                    : new GivenBack.InAll(before.plus(out));
        } catch (IOException e) {
            return new GivenBack.Unknown(reason(e));
        }
    }

    @Override
    public synchronized GivenBack givenBack(ActId act) {
        try {
            return mode.get() == Mode.SILENT
                    ? new GivenBack.Unknown(SILENT)
                    : new GivenBack.InAll(memory.count().outOf(act));
        } catch (IOException e) {
            return new GivenBack.Unknown(reason(e));
        }
    }

    @Override
    public synchronized boolean ready() {
        return ready;
    }

    private static String reason(IOException e) {
        return "지폐 기계의 기록을 읽거나 쓸 수 없습니다: " + e.getMessage();
    }
}
