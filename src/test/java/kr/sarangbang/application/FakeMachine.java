package kr.sarangbang.application;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor;

/** A machine for notes that knows what lies in it, and what came out under which act. */
final class FakeMachine implements CashAcceptor {
    private final Effects effects;
    private final Map<ActId, Long> out = new HashMap<>();
    private long in;
    private long mostOut = Long.MAX_VALUE;
    private boolean hasChange = true;
    private boolean silent;

    FakeMachine(Effects effects) {
        this.effects = effects;
    }

    /** A customer's note went in. */
    Won takes(long note) {
        in += note;
        return Won.of(note);
    }

    long inside() {
        return in - out.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What customers of this act got back. */
    long out(ActId act) {
        return out.getOrDefault(act, 0L);
    }

    /** It jams after so much in one go. */
    void givesAtMost(long won) {
        mostOut = won;
    }

    void hasChange(boolean has) {
        hasChange = has;
    }

    /** Whether it does not say what came out. */
    void silent(boolean on) {
        silent = on;
    }

    @Override
    public List<Won> notes() {
        return List.of(Won.of(1_000), Won.of(50_000));
    }

    @Override
    public NoteResult acceptNote(Duration patience, Won missing) {
        return new NoteResult.Nothing();
    }

    @Override
    public boolean canGiveBack(Won amount) {
        return hasChange;
    }

    @Override
    public GivenBack giveBack(ActId act, Won total) {
        return effects.happen(
                "notes back",
                () -> {
                    long more = Math.max(0, total.amount() - out(act));
                    out.merge(act, Math.min(Math.min(more, mostOut), inside()), Long::sum);
                    return told(act);
                });
    }

    @Override
    public GivenBack givenBack(ActId act) {
        return told(act);
    }

    private GivenBack told(ActId act) {
        return silent ? new GivenBack.Unknown("no answer") : new GivenBack.InAll(Won.of(out(act)));
    }

    @Override
    public boolean ready() {
        return true;
    }
}
