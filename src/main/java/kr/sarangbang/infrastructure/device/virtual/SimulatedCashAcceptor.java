package kr.sarangbang.infrastructure.device.virtual;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor;

/**
 * A machine for notes with a queue before its slot: what is put in, or is to go wrong, next. Notes
 * and faults may be queued from any thread.
 */
public final class SimulatedCashAcceptor implements CashAcceptor {
    private final LinkedBlockingQueue<NoteResult> slot = new LinkedBlockingQueue<>();
    private Won inside = Won.ZERO;
    private long givesBackAtMost = Long.MAX_VALUE;
    private boolean ready = true;

    /** The next in the queue is this note. */
    public void insert(Won note) {
        slot.add(new NoteResult.Inserted(note));
    }

    /** The next in the queue is this, whatever it is. */
    public void next(NoteResult result) {
        slot.add(result);
    }

    /** From now on it gives back no more than this in one go: it jams, or has no more notes. */
    public synchronized void giveBackAtMost(Won amount) {
        givesBackAtMost = amount.amount();
    }

    /** Whether it takes notes at all. */
    public synchronized void ready(boolean on) {
        ready = on;
    }

    /** What lies in the machine that was put in here and did not come out. */
    public synchronized Won inside() {
        return inside;
    }

    @Override
    public NoteResult acceptNote(Duration patience) {
        if (!ready()) {
            return new NoteResult.Unknown("지폐 기계가 꺼져 있습니다.");
        }
        try {
            NoteResult result = slot.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (result == null) {
                return new NoteResult.Nothing();
            }
            if (result instanceof NoteResult.Inserted inserted) {
                take(inserted.note());
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NoteResult.Nothing();
        }
    }

    @Override
    public synchronized Returned giveBack(Won amount) {
        Won out = amount.min(inside).min(Won.of(Math.min(givesBackAtMost, amount.amount())));
        inside = inside.minus(out);
        return new Returned(out);
    }

    @Override
    public synchronized boolean ready() {
        return ready;
    }

    private synchronized void take(Won note) {
        inside = inside.plus(note);
    }
}
