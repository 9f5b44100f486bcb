package kr.sarangbang.infrastructure.device.q2;

import java.time.Duration;
import java.util.Optional;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor;

/**
 * The machine for notes of a bean. While there is no bean it takes none, and certainly gives none
 * back.
 */
record HostedCashAcceptor(DeviceBoard board, String name) implements CashAcceptor {
    @Override
    public NoteResult acceptNote(Duration patience) {
        return driver().map(cash -> cash.acceptNote(patience))
                .orElseGet(() -> new NoteResult.Unknown("지폐 기계가 켜져 있지 않습니다."));
    }

    @Override
    public Returned giveBack(Won amount) {
        return driver().map(cash -> cash.giveBack(amount)).orElseGet(() -> new Returned(Won.ZERO));
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
