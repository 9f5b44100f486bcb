package kr.sarangbang.cli;

import java.time.Duration;
import java.util.List;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor;

/** Where there is no machine for notes: none is taken, and of earlier ones nobody here can say. */
record NoCashAcceptor() implements CashAcceptor {
    private static final String NONE = "연결된 지폐 기계가 없습니다.";

    @Override
    public List<Won> notes() {
        return List.of(Won.of(1_000));
    }

    @Override
    public NoteResult acceptNote(Duration patience, Won missing) {
        return new NoteResult.Unknown(NONE);
    }

    @Override
    public boolean canGiveBack(Won amount) {
        return false;
    }

    @Override
    public GivenBack giveBack(ActId act, Won total) {
        return new GivenBack.Unknown(NONE);
    }

    @Override
    public GivenBack givenBack(ActId act) {
        return new GivenBack.Unknown(NONE);
    }

    @Override
    public boolean ready() {
        return false;
    }
}
