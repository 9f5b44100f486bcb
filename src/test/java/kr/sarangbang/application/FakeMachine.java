package kr.sarangbang.application;

import java.time.Duration;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor;

/** A machine for notes that knows what lies in it. */
final class FakeMachine implements CashAcceptor {
    private final Effects effects;
    private long inside;
    private long mostOut = Long.MAX_VALUE;

    FakeMachine(Effects effects) {
        this.effects = effects;
    }

    /** A customer's note went in. */
    Won takes(long note) {
        inside += note;
        return Won.of(note);
    }

    long inside() {
        return inside;
    }

    /** It jams after so much. */
    void givesAtMost(long won) {
        mostOut = won;
    }

    @Override
    public NoteResult acceptNote(Duration patience) {
        return new NoteResult.Nothing();
    }

    @Override
    public Returned giveBack(Won amount) {
        return effects.happen(
                "notes back",
                () -> {
                    long out = Math.min(Math.min(amount.amount(), mostOut), inside);
                    inside -= out;
                    return new Returned(Won.of(out));
                });
    }

    @Override
    public boolean ready() {
        return true;
    }
}
