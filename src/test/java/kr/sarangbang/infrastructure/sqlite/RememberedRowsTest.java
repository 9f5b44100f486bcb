package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.SampleRights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what the open store remembers is what lies on the disk. Method: after every step, also one
 * that was refused in the middle, all lists and the entries of all acts are compared with those of
 * a snapshot that reads the file.
 */
class RememberedRowsTest {
    private static final SiteSessions SESSIONS = new SiteSessions();
    private static final SampleRights RIGHTS = SampleRights.any();

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private SqliteSiteStore store;

    @SuppressWarnings("NullAway.Init")
    private Journal journal;

    private final List<ActId> acts = new ArrayList<>();

    @BeforeEach
    void open() {
        store = SqliteSamples.open(folder.resolve("site.db"), SESSIONS);
        journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
        new SampleSales(journal).prepare();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @AfterAll
    static void end() {
        SESSIONS.close();
    }

    private void compare(String when) {
        try (SiteSnapshot disk =
                SiteSnapshot.open(folder.resolve("site.db"), SqliteSamples.identity(), SESSIONS)) {
            assertThat(lists(journal.view())).as(when).isEqualTo(lists(disk.view()));
            for (ActId act : acts) {
                assertThat(journal.entriesOf(act)).as(when).isEqualTo(disk.entriesOf(act));
            }
        }
    }

    private static List<List<?>> lists(SiteView view) {
        return List.of(
                view.stocks(),
                view.limits(),
                view.guarantees(),
                view.openActs(),
                view.paperOwed(),
                view.cashOwed(),
                view.latestActs(100),
                view.openDays());
    }

    private SignedEntry add(ActId act, Entry entry) {
        SignedEntry added = journal.append(new Draft(act, entry, Actor.CUSTOMER));
        compare(entry.getClass().getSimpleName());
        return added;
    }

    private ActId begin(Entry entry) {
        ActId act = journal.nextAct();
        acts.add(act);
        add(act, entry);
        return act;
    }

    @Test
    void everyStepIsRememberedAsItLiesOnTheDisk() {
        compare("prepared");
        var sales = new SampleSales(journal);
        for (int i = 0; i < 3; i++) {
            acts.add(journal.nextAct());
            sales.sell();
            compare("sale " + i);
        }
        begin(SampleRights.opened(1));
        begin(new Entry.LimitReturned(new RightId(1, 2), Won.of(999_970_000)));
        begin(
                new Entry.StockReturned(
                        new RightId(1, 1), UnitRanges.of(new UnitRange(3, 1_000_000))));
        assertThat(journal.view().limits()).isEmpty();
        assertThat(journal.view().stocks()).isEmpty();
        assertThat(journal.view().openActs()).hasSize(1);
    }

    @Test
    void whatWasRefusedInTheMiddleIsNotRemembered() {
        compare("prepared");
        ActId act = journal.nextAct();
        acts.add(act);
        var opening = new Draft(act, SampleRights.opened(1), Actor.CUSTOMER);
        // Its units are not lent.
        var impossible =
                new Draft(
                        act,
                        RIGHTS.sold(
                                act,
                                RIGHTS.stock(1, 0, 3_000_000),
                                new RightId(1, 2),
                                2_000_000,
                                1),
                        Actor.CUSTOMER);
        assertThatThrownBy(() -> journal.append(List.of(opening, impossible)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(journal.entriesOf(act)).isEmpty();
        compare("refused");
        add(act, SampleRights.opened(1));
        assertThat(journal.entriesOf(act)).hasSize(1);
    }
}
