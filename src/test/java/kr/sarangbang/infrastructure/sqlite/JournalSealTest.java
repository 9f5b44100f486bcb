package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.port.SealTrouble;
import kr.sarangbang.port.SealedCounter;
import kr.sarangbang.testing.MemoryCounter;
import kr.sarangbang.testing.MemoryCounter.Fault;
import kr.sarangbang.testing.SampleRights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: a cut between sync and seal is mended, and a disk that was set back, or copied, is found
 * before anything is done with it (rule 17a). Method: real files, copied away and put back as an
 * image of the disk would be, beside a counter that outlives them.
 */
class JournalSealTest {
    private static final SiteSessions SESSIONS = new SiteSessions();
    private static final List<String> FILES = List.of("site.db", "site.db-wal", "site.db-shm");

    @TempDir Path folder = Path.of("");
    private final MemoryCounter counter = new MemoryCounter(3);
    private final List<Bytes> begun = counter.values();

    @AfterAll
    static void end() {
        SESSIONS.close();
    }

    @BeforeEach
    void prepare() {
        act(
                journal -> {
                    new SampleSales(journal).prepare();
                    new SampleSales(journal).sell();
                });
    }

    private interface Act {
        void on(Journal journal);
    }

    private SqliteSiteStore store(Path place, SealedCounter sealed) {
        return SqliteSiteStore.open(
                place.resolve("site.db"),
                SqliteSamples.identity(),
                SESSIONS,
                new SealedSince(sealed, sealed.places() == 0 ? List.of() : begun),
                0);
    }

    private void act(Act act) {
        act(folder, act);
    }

    private void act(Path place, Act act) {
        try (SqliteSiteStore store = store(place, counter)) {
            act.on(store.journal(SqliteSamples.pen(SampleSales.clock())));
        }
    }

    private void sell() {
        act(journal -> new SampleSales(journal).sell());
    }

    private static void open(Journal journal) {
        journal.append(new Draft(journal.nextAct(), SampleRights.opened(1), Actor.CUSTOMER));
    }

    private void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : FILES) {
            Files.deleteIfExists(to.resolve(name));
            if (Files.exists(from.resolve(name))) {
                Files.copy(
                        from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path image() throws IOException {
        Path image = Files.createTempDirectory(folder, "image");
        copy(folder, image);
        return image;
    }

    private void isLocked(SealTrouble.Fault fault) {
        act(
                journal -> {
                    assertThat(journal.sealTrouble()).map(SealTrouble::fault).contains(fault);
                    long end = journal.chain().number();
                    int sealed = counter.extended();
                    assertThatThrownBy(() -> open(journal)).isInstanceOf(JournalFailed.class);
                    assertThat(journal.chain().number()).isEqualTo(end);
                    assertThat(counter.extended()).isEqualTo(sealed);
                });
    }

    private void isWell() {
        act(journal -> assertThat(journal.sealTrouble()).isEmpty());
        sell();
    }

    @Test
    void aJournalThatIsExactlyThereGoesOn() {
        int before = counter.extended();
        isWell();
        assertThat(counter.extended()).as("a seal for each commit").isEqualTo(before + 4);
        assertThat(
                        SiteVerify.run(
                                        folder.resolve("site.db"),
                                        SqliteSamples.identity(),
                                        SqliteSamples.ISSUER_KEY,
                                        SESSIONS)
                                .problems())
                .isEmpty();
    }

    @Test
    void aCommitOfSeveralEntriesIsSealedOnce() {
        act(
                journal -> {
                    int before = counter.extended();
                    var first =
                            new Draft(journal.nextAct(), SampleRights.opened(1), Actor.CUSTOMER);
                    var paid = new Entry.PaymentAnswered(PaymentState.DECLINED, "");
                    journal.append(List.of(first, new Draft(first.act(), paid, Actor.CUSTOMER)));
                    assertThat(counter.extended()).isEqualTo(before + 1);
                });
        isWell();
    }

    /**
     * The entry is on disk; whether the chip knows it or not, the journal is there or one ahead.
     */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"DEATH_BEFORE", "DEATH_AFTER"})
    void aDeathAroundTheSealIsMended(Fault fault) {
        long[] end = new long[1];
        act(
                journal -> {
                    end[0] = journal.chain().number();
                    counter.next(fault);
                    assertThatThrownBy(() -> open(journal)).isInstanceOf(MemoryCounter.Death.class);
                });
        act(
                journal -> {
                    assertThat(journal.sealTrouble()).isEmpty();
                    assertThat(journal.chain().number()).isEqualTo(end[0] + 1);
                });
        isWell();
    }

    /** Mending is cut short itself, again and again. */
    @Test
    void aDeathInTheMiddleOfMendingIsMended() {
        act(
                journal -> {
                    counter.next(Fault.DEATH_BEFORE);
                    assertThatThrownBy(() -> open(journal)).isInstanceOf(MemoryCounter.Death.class);
                });
        for (Fault fault : List.of(Fault.DEATH_BEFORE, Fault.DEATH_AFTER)) {
            counter.next(fault);
            assertThatThrownBy(() -> store(folder, counter))
                    .isInstanceOf(MemoryCounter.Death.class);
        }
        isWell();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NOT_TAKEN", "ANSWER_LOST"})
    void aSealWhoseAnswerIsLostIsTakenInOnce(Fault fault) {
        act(
                journal -> {
                    int before = counter.extended();
                    counter.next(fault);
                    open(journal);
                    assertThat(counter.extended()).isEqualTo(before + 1);
                    assertThat(journal.sealTrouble()).isEmpty();
                });
        isWell();
    }

    /**
     * The entry that could not be sealed stays at home: a return of stock that the issuer took
     * would be sold again after the disk was set back to before it, where the counter still is.
     */
    @Test
    void whatIsNotSealedDoesNotLeaveTheMachine() {
        long[] end = new long[1];
        act(
                journal -> {
                    end[0] = journal.chain().number();
                    counter.next(Fault.GONE);
                    assertThatThrownBy(() -> open(journal))
                            .isInstanceOf(JournalFailed.class)
                            .hasMessageContaining("gone");
                    assertThat(journal.sealTrouble())
                            .map(SealTrouble::fault)
                            .contains(SealTrouble.Fault.COUNTER_GONE);
                    assertThatThrownBy(() -> open(journal)).isInstanceOf(JournalFailed.class);
                    assertThat(journal.chain().number()).isEqualTo(end[0] + 1);
                    onlySealedLeaves(journal, end[0]);
                });
        isLocked(SealTrouble.Fault.COUNTER_GONE);
        act(journal -> onlySealedLeaves(journal, end[0]));
        counter.gone(false);
        act(
                journal -> {
                    assertThat(journal.sealTrouble()).isEmpty();
                    assertThat(journal.waiting(1, 1000).getLast().number()).isEqualTo(end[0] + 1);
                });
        isWell();
    }

    private static void onlySealedLeaves(Journal journal, long last) {
        assertThat(journal.waiting(1, 1000)).isNotEmpty();
        assertThat(journal.waiting(1, 1000).getLast().number()).isEqualTo(last);
        assertThat(journal.range(1, 1000).getLast().number()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7})
    void fault42RolledBackDatabaseIsFound(int commits) throws Exception {
        Path image = image();
        act(
                journal -> {
                    for (int commit = 0; commit < commits; commit++) {
                        open(journal);
                    }
                });
        copy(image, folder);
        isLocked(SealTrouble.Fault.JOURNAL_SET_BACK);
    }

    /**
     * The image was taken between sync and seal, and is put back after another entry took its
     * place.
     */
    @Test
    void fault42ImageOfAnEntryThatNeverLeftIsFoundBesideTheOneThatDid() throws Exception {
        Path before = image();
        act(
                journal -> {
                    counter.next(Fault.DEATH_BEFORE);
                    assertThatThrownBy(() -> open(journal)).isInstanceOf(MemoryCounter.Death.class);
                });
        Path unsealed = image();
        copy(before, folder);
        sell();
        copy(unsealed, folder);
        isLocked(SealTrouble.Fault.JOURNAL_SET_BACK);
        act(journal -> onlySealedLeaves(journal, journal.chain().number() - 1));
    }

    @Test
    void fault42DeletedDatabaseIsNotAFreshOne() throws Exception {
        for (String name : FILES) {
            Files.deleteIfExists(folder.resolve(name));
        }
        isLocked(SealTrouble.Fault.JOURNAL_SET_BACK);
    }

    /**
     * Method: the write-ahead log is kept beside while the site goes on and its log is taken into
     * the database; then the old log lies beside the new database, and the old database beside no
     * log.
     */
    @Test
    void fault41AnOldWalBesideARestoredDatabaseIsFound() throws Exception {
        Path image;
        try (SqliteSiteStore store = store(folder, counter)) {
            Journal journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
            new SampleSales(journal).sell();
            image = image();
            assertThat(image.resolve("site.db-wal")).isNotEmptyFile();
            new SampleSales(journal).sell();
        }
        Path after = image();
        copy(image, folder);
        Files.delete(folder.resolve("site.db-wal"));
        isLocked(SealTrouble.Fault.JOURNAL_SET_BACK);
        copy(image, folder);
        isLocked(SealTrouble.Fault.JOURNAL_SET_BACK);
        copy(after, folder);
        isWell();
    }

    @Test
    void aCopyThatRunsBesideIsFoundBeforeItsFirstEntryLeaves() throws Exception {
        Path copy = image();
        try (SqliteSiteStore store = store(copy, counter)) {
            Journal other = store.journal(SqliteSamples.pen(SampleSales.clock()));
            assertThat(other.sealTrouble()).isEmpty();
            sell();
            assertThatThrownBy(() -> open(other))
                    .isInstanceOf(JournalFailed.class)
                    .hasMessageContaining("joins again");
            assertThat(other.sealTrouble())
                    .map(SealTrouble::fault)
                    .contains(SealTrouble.Fault.JOURNAL_SET_BACK);
            onlySealedLeaves(other, other.chain().number() - 1);
        }
    }

    @Test
    void anotherMachinesCounterIsNotThisJournals() {
        try (SqliteSiteStore store = store(folder, new MemoryCounter(3))) {
            Journal journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
            assertThat(journal.sealTrouble())
                    .map(SealTrouble::fault)
                    .contains(SealTrouble.Fault.JOURNAL_SET_BACK);
        }
        isWell();
    }

    @Test
    void aCounterThatIsTakenOutOfTheConfigurationIsMissed() {
        try (SqliteSiteStore store = store(folder, SealedCounter.NONE)) {
            Journal journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
            assertThat(journal.sealTrouble())
                    .map(SealTrouble::fault)
                    .contains(SealTrouble.Fault.JOURNAL_SET_BACK);
        }
    }

    @Test
    void aCounterThatIsPutBesideAnUnsealedJournalSealsNothing() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("unsealed"));
        try (SqliteSiteStore store = store(elsewhere, SealedCounter.NONE)) {
            open(store.journal(SqliteSamples.pen(SampleSales.clock())));
        }
        act(
                elsewhere,
                journal ->
                        assertThat(journal.sealTrouble())
                                .map(SealTrouble::fault)
                                .contains(SealTrouble.Fault.JOURNAL_SET_BACK));
    }

    @Test
    void aNewIncarnationEndsTheOneBefore() {
        counter.extend(
                0,
                kr.sarangbang.domain.journal.Seal.fact(
                        Chain.begin(SqliteSamples.identity().site(), 2)));
        isLocked(SealTrouble.Fault.JOURNAL_SET_BACK);
    }
}
