package kr.sarangbang.infrastructure.device.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.CashAcceptor.GivenBack;
import kr.sarangbang.port.CashAcceptor.NoteResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: every machine for notes keeps what the port promises. Method: one that can be told how to
 * behave and whose notes are counted; each call is made by a driver made anew, as after a power
 * cut, so that nothing but disk and machine is shared.
 */
public abstract class CashAcceptorContract {
    private static final ActId SALE = ActId.parse("KIOSK1.1.7");
    private static final ActId OTHER = ActId.parse("KIOSK1.1.9");
    private static final Won FIFTY = Won.of(50_000);
    private static final Won TEN = Won.of(10_000);
    private static final Duration PATIENT = Duration.ofSeconds(10);

    @TempDir Path folder = Path.of("");

    /** How the machine behaves. */
    public enum Machine {
        WORKS,
        HAS_NO_CHANGE,
        JAMS,
        /** It gives back, and no answer comes. */
        ANSWERS_NOTHING
    }

    /** A driver whose memory is this file. */
    protected abstract CashAcceptor acceptor(Path memory) throws Exception;

    protected abstract void machine(Machine how);

    /** A customer puts a note before the slot, which this driver opens next. */
    protected abstract void hold(CashAcceptor driver, Won note);

    /** Won that lie in the machine. */
    protected abstract Won inside(Path memory) throws Exception;

    private Path memory() {
        return folder.resolve("device/cash.txt");
    }

    private CashAcceptor acceptor() throws Exception {
        return acceptor(memory());
    }

    private NoteResult put(Won note, Won missing) throws Exception {
        CashAcceptor driver = acceptor();
        hold(driver, note);
        return driver.acceptNote(PATIENT, missing);
    }

    private void inside(long won) throws Exception {
        assertThat(inside(memory())).isEqualTo(Won.of(won));
    }

    @Test
    void eachNoteIsInsideOrBackInTheHand() throws Exception {
        assertThat(put(FIFTY, FIFTY)).isEqualTo(new NoteResult.Inserted(FIFTY));
        assertThat(put(Won.of(7), FIFTY)).isInstanceOf(NoteResult.NotTaken.class);
        assertThat(put(TEN, FIFTY)).isEqualTo(new NoteResult.Inserted(TEN));
        assertThat(acceptor().acceptNote(Duration.ZERO, FIFTY))
                .isInstanceOf(NoteResult.Nothing.class);
        inside(60_000);
    }

    @Test
    void aLargerNoteIsTakenOnlyWhereTheRestCanBeGivenBack() throws Exception {
        assertThat(put(FIFTY, TEN)).isEqualTo(new NoteResult.Inserted(FIFTY));
        machine(Machine.HAS_NO_CHANGE);
        assertThat(put(FIFTY, TEN)).isEqualTo(new NoteResult.TooLarge(FIFTY));
        assertThat(put(TEN, TEN)).isEqualTo(new NoteResult.Inserted(TEN));
        assertThat(acceptor().canGiveBack(Won.of(1_000))).isFalse();
        inside(60_000);
    }

    @Test
    void aRepeatGivesNothingTwice() throws Exception {
        put(FIFTY, FIFTY);
        assertThat(acceptor().giveBack(SALE, TEN)).isEqualTo(new GivenBack.InAll(TEN));
        assertThat(acceptor().giveBack(SALE, TEN)).isEqualTo(new GivenBack.InAll(TEN));
        assertThat(acceptor().givenBack(SALE)).isEqualTo(new GivenBack.InAll(TEN));
        assertThat(acceptor().givenBack(OTHER)).isEqualTo(new GivenBack.InAll(Won.ZERO));
        inside(40_000);
        assertThat(acceptor().giveBack(SALE, Won.of(30_000)))
                .isEqualTo(new GivenBack.InAll(Won.of(30_000)));
        assertThat(acceptor().giveBack(OTHER, TEN)).isEqualTo(new GivenBack.InAll(TEN));
        inside(10_000);
    }

    @Test
    void whatJamsIsNotCalledGivenBack() throws Exception {
        put(FIFTY, FIFTY);
        machine(Machine.JAMS);
        assertThat(acceptor().giveBack(SALE, FIFTY)).isEqualTo(new GivenBack.InAll(Won.ZERO));
        inside(50_000);
        machine(Machine.WORKS);
        assertThat(acceptor().giveBack(SALE, FIFTY)).isEqualTo(new GivenBack.InAll(FIFTY));
        inside(0);
    }

    @Test
    void whatIsNotAnsweredIsUnknownUntilTheMachineSaysIt() throws Exception {
        put(FIFTY, FIFTY);
        machine(Machine.ANSWERS_NOTHING);
        assertThat(acceptor().giveBack(SALE, FIFTY)).isInstanceOf(GivenBack.Unknown.class);
        assertThat(acceptor().givenBack(SALE)).isInstanceOf(GivenBack.Unknown.class);
        machine(Machine.WORKS);
        assertThat(acceptor().givenBack(SALE)).isEqualTo(new GivenBack.InAll(FIFTY));
        assertThat(acceptor().giveBack(SALE, FIFTY)).isEqualTo(new GivenBack.InAll(FIFTY));
        inside(0);
    }

    @Test
    void aMemoryThatCannotBeWrittenTakesAndGivesNothing() throws Exception {
        Files.createFile(folder.resolve("device"));
        assertThat(put(FIFTY, FIFTY)).isInstanceOf(NoteResult.Unknown.class);
        assertThat(acceptor().giveBack(SALE, FIFTY)).isInstanceOf(GivenBack.Unknown.class);
        assertThat(Files.size(folder.resolve("device"))).isZero();
    }
}
