package kr.sarangbang.ui.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.ui.kiosk.KioskDevices.Ear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AskedNotesTest {
    private static final CashAcceptor.NoteResult TEN =
            new CashAcceptor.NoteResult.Inserted(Won.of(10_000));
    private static final Won MISSING = Won.of(43_000);

    private final Machine machine = new Machine();
    private final AskedNotes notes = new AskedNotes(machine, Runnable::run);
    private final BlockingQueue<CashAcceptor.NoteResult> heard = new LinkedBlockingQueue<>();

    /** A machine that answers when the test says so, and counts how often it was asked. */
    private static final class Machine implements CashAcceptor {
        private final BlockingQueue<NoteResult> answers = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> asked = new LinkedBlockingQueue<>();

        @Override
        public List<Won> notes() {
            return List.of(Won.of(1_000));
        }

        @Override
        public NoteResult acceptNote(Duration patience, Won missing) {
            assertThat(missing).isEqualTo(MISSING);
            asked.add(true);
            try {
                return answers.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean canGiveBack(Won amount) {
            return true;
        }

        @Override
        public GivenBack giveBack(ActId act, Won total) {
            throw new AssertionError("the use case gives back");
        }

        @Override
        public GivenBack givenBack(ActId act) {
            throw new AssertionError("the use case asks");
        }

        @Override
        public boolean ready() {
            return true;
        }
    }

    /** Each note is on disk before the next one is asked for (port CashAcceptor). */
    @Test
    void theNextNoteIsAskedForOnlyWhenSomebodyListensAgain() throws Exception {
        Ear ear = notes.listen(MISSING, heard::add);
        machine.answers.add(TEN);
        assertThat(heard.take()).isEqualTo(TEN);
        assertThat(machine.asked.take()).isTrue();
        assertThat(machine.asked.poll(200, TimeUnit.MILLISECONDS)).isNull();
        ear.close();
        notes.listen(MISSING, heard::add);
        assertThat(machine.asked.take()).isTrue();
        machine.answers.add(TEN);
        assertThat(heard.take()).isEqualTo(TEN);
    }

    @Test
    void aNoteOnItsWayIsToldToWhoListenedWhenTheSlotOpened() throws Exception {
        var told = new CountDownLatch(1);
        Ear ear = notes.listen(MISSING, result -> told.countDown());
        assertThat(machine.asked.take()).isTrue();
        ear.close();
        machine.answers.add(TEN);
        assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(machine.asked.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void nothingInsertedIsAskedAgainWithoutBotheringAnybody() throws Exception {
        notes.listen(MISSING, heard::add);
        machine.answers.add(new CashAcceptor.NoteResult.Nothing());
        machine.answers.add(TEN);
        assertThat(heard.take()).isEqualTo(TEN);
        assertThat(heard).isEmpty();
    }

    @Test
    void aMachineThatIsStuckIsToldAndGoesOnBeingAskedUntilItTakesANote() throws Exception {
        var stuck = new CashAcceptor.NoteResult.Unknown("jammed");
        notes.listen(MISSING, heard::add);
        machine.answers.add(stuck);
        machine.answers.add(TEN);
        assertThat(heard.take()).isEqualTo(stuck);
        assertThat(heard.take()).isEqualTo(TEN);
    }
}
