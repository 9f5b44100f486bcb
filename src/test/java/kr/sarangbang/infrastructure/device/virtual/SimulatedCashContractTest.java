package kr.sarangbang.infrastructure.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.device.cash.CashAcceptorContract;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCashAcceptor.Mode;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.CashAcceptor.NoteResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedCashContractTest extends CashAcceptorContract {
    private Mode mode = Mode.OK;

    @Override
    protected CashAcceptor acceptor(Path memory) {
        return new SimulatedCashAcceptor(new CashMemory(memory), () -> mode);
    }

    @Override
    protected void machine(Machine how) {
        mode =
                switch (how) {
                    case WORKS -> Mode.OK;
                    case HAS_NO_CHANGE -> Mode.NO_CHANGE;
                    case JAMS -> Mode.JAM;
                    case ANSWERS_NOTHING -> Mode.SILENT;
                };
    }

    @Override
    protected void hold(CashAcceptor driver, Won note) {
        ((SimulatedCashAcceptor) driver).insert(note);
    }

    @Override
    protected Won inside(Path memory) throws IOException {
        return new CashMemory(memory).inside();
    }

    @Test
    void aFaultOfTheSlotIsUnknownAndNothingIsCounted(@TempDir Path folder) throws Exception {
        var cash = new SimulatedCashAcceptor(new CashMemory(folder.resolve("cash")), () -> Mode.OK);
        cash.next(new NoteResult.Unknown("걸렸습니다"));
        assertThat(cash.acceptNote(Duration.ZERO, Won.of(1_000)))
                .isInstanceOf(NoteResult.Unknown.class);
        cash.ready(false);
        cash.insert(Won.of(1_000));
        assertThat(cash.acceptNote(Duration.ZERO, Won.of(1_000)))
                .isInstanceOf(NoteResult.Unknown.class);
        assertThat(inside(folder.resolve("cash"))).isEqualTo(Won.ZERO);
    }

    /** A kill in the middle of a line leaves half of it; the next is written over it. */
    @Test
    void halfALineThatAKillLeftNeverCounted(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("cash");
        var memory = new CashMemory(file);
        memory.in(Won.of(50_000));
        Files.writeString(file, "IN 10", StandardOpenOption.APPEND);
        assertThat(memory.inside()).isEqualTo(Won.of(50_000));
        memory.in(Won.of(1_000));
        assertThat(new CashMemory(file).inside()).isEqualTo(Won.of(51_000));
    }
}
