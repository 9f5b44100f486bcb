package kr.sarangbang.infrastructure.device.q2;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor;

/**
 * The machine for notes of a bean. While there is no bean it takes none, and what came out of it
 * nobody can say.
 */
record HostedCashAcceptor(DeviceBoard board, String name) implements CashAcceptor {
    private static final String OFF = "지폐 기계가 켜져 있지 않습니다.";

    /** Nothing can be put in, so it does not matter which. */
    private static final List<Won> ANY = List.of(Won.of(1_000));

    @Override
    public List<Won> notes() {
        return driver().map(CashAcceptor::notes).orElse(ANY);
    }

    @Override
    public NoteResult acceptNote(Duration patience, Won missing) {
        return driver().map(cash -> cash.acceptNote(patience, missing))
                .orElseGet(() -> new NoteResult.Unknown(OFF));
    }

    @Override
    public boolean canGiveBack(Won amount) {
        return driver().map(cash -> cash.canGiveBack(amount)).orElse(false);
    }

    @Override
    public GivenBack giveBack(ActId act, Won total) {
        return driver().map(cash -> cash.giveBack(act, total))
                .orElseGet(() -> new GivenBack.Unknown(OFF));
    }

    @Override
    public GivenBack givenBack(ActId act) {
        return driver().map(cash -> cash.givenBack(act))
                .orElseGet(() -> new GivenBack.Unknown(OFF));
    }

    @Override
    public boolean ready() {
        return driver().map(CashAcceptor::ready).orElse(false);
    }

    private Optional<CashAcceptor> driver() {
        return board.driver(name)
                .filter(CashAcceptor.class::isInstance)
                .map(CashAcceptor.class::cast);
    }
}
