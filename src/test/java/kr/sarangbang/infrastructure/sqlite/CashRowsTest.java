package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaimRefusal;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.SampleRights;
import kr.sarangbang.testing.SampleSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: cash that is owed is found again whatever the program remembers, and {@code verify} finds
 * what pays or owes more than was put in. Method: the story of kept notes entry by entry; after
 * each the list is compared with a snapshot that reads the file, and at the end all is verified.
 */
class CashRowsTest {
    private static final SiteSessions SESSIONS = new SiteSessions();
    private static final SampleRights RIGHTS = SampleRights.any();

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private SqliteSiteStore store;

    @SuppressWarnings("NullAway.Init")
    private Journal journal;

    private final SignedRight stock = RIGHTS.stock(1, 0, 1_000_000);

    @BeforeEach
    void open() {
        store = SqliteSamples.open(folder.resolve("site.db"), SESSIONS);
        store.bulletin().take(SampleSite.firstNews());
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

    private void add(ActId act, Entry entry) {
        journal.append(new Draft(act, entry, Actor.CUSTOMER));
        try (SiteSnapshot disk =
                SiteSnapshot.open(folder.resolve("site.db"), SqliteSamples.identity(), SESSIONS)) {
            String when = entry.getClass().getSimpleName();
            assertThat(owed(journal.view())).as(when).isEqualTo(owed(disk.view()));
        }
    }

    private ActId begin(Entry entry) {
        ActId act = journal.nextAct();
        add(act, entry);
        return act;
    }

    private static List<ActId> owed(SiteView view) {
        assertThat(view.cashOwed())
                .containsExactlyInAnyOrderElementsOf(
                        view.latestActs(100).stream()
                                .filter(row -> !row.owedCash().isZero())
                                .toList());
        return view.cashOwed().stream().map(ActRow::act).toList();
    }

    private List<ActId> owed() {
        return owed(journal.view());
    }

    private ActStage stage(ActId act) {
        return journal.view().act(act).orElseThrow().stage();
    }

    private List<String> problems() {
        store.close();
        return SiteVerify.run(
                        folder.resolve("site.db"),
                        SqliteSamples.identity(),
                        SqliteSamples.ISSUER_KEY,
                        SESSIONS)
                .problems()
                .stream()
                .map(problem -> problem.act() + " " + problem.problem())
                .toList();
    }

    private ActId abandoned(long inserted) {
        ActId sale = begin(SampleRights.opened(1));
        add(sale, new Entry.CashInserted(Won.of(inserted)));
        assertThat(owed()).doesNotContain(sale);
        add(sale, new Entry.SaleAbandoned(SaleEnd.REVERSED));
        return sale;
    }

    private ActId claim(ActId sale, long won) {
        ActId claim = journal.nextAct();
        add(claim, RIGHTS.claimed(claim, sale, won));
        return claim;
    }

    @Test
    void notesOfASaleThatIsOverAreOwedUntilTheyAreOutOrOnAClaimThatIsPaid() {
        ActId sale = abandoned(9_000);
        assertThat(owed()).containsExactly(sale);
        add(sale, new Entry.CashReturned(Won.of(2_000)));
        ActId claim = claim(sale, 7_000);
        assertThat(owed()).containsExactly(claim);
        assertThat(stage(claim)).isEqualTo(ActStage.OWED);
        add(claim, new Entry.PaperPrinted(0));
        add(claim, new Entry.CashReturned(Won.of(7_000)));
        assertThat(owed()).isEmpty();
        assertThat(stage(claim)).isEqualTo(ActStage.DONE);
        assertThat(problems()).isEmpty();
    }

    @Test
    void changeOfASaleIsOwedAndItsPriceIsNot() {
        ActId sale = begin(SampleRights.opened(1));
        add(sale, new Entry.CashInserted(Won.of(10_000)));
        add(sale, RIGHTS.sold(sale, stock, new RightId(1, 2), 0, 1));
        assertThat(owed()).containsExactly(sale);
        ActId claim = claim(sale, 700);
        assertThat(owed()).containsExactly(claim);
        assertThat(journal.view().act(sale).orElseThrow().inserted()).isEqualTo(Won.of(9_300));
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatIsReleasedIsNoMoreOwedHereAndWhatIsGrantedHereIs() {
        ActId sale = abandoned(9_000);
        ActId claim = claim(sale, 9_000);
        add(claim, new Entry.PaperPrinted(0));
        add(claim, new Entry.CashClaimReleased());
        assertThat(owed()).isEmpty();
        var shown = RIGHTS.claimed(claim, sale, 9_000).claim();
        ActId refused = begin(new Entry.CashClaimAsked(shown));
        add(
                refused,
                new Entry.Decided(
                        new Decision.CashClaimRefused(
                                CashClaimRefusal.ALREADY_PAID, Optional.of(claim))));
        assertThat(stage(refused)).isEqualTo(ActStage.ENDED);
        ActId paying = begin(new Entry.CashClaimAsked(shown));
        add(paying, new Entry.Decided(new Decision.CashClaimGranted(Won.of(9_000))));
        assertThat(owed()).containsExactly(paying);
        add(paying, new Entry.CashReturned(Won.of(9_000)));
        assertThat(owed()).isEmpty();
        assertThat(stage(paying)).isEqualTo(ActStage.DONE);
        assertThat(problems()).isEmpty();
    }

    @Test
    void verifyFindsWhatGoesOutOrIsOwedTwice() {
        ActId sale = abandoned(9_000);
        ActId claim = claim(sale, 9_000);
        ActId second = claim(sale, 1_000);
        add(sale, new Entry.CashReturned(Won.of(1)));
        add(claim, new Entry.CashReturned(Won.of(9_000)));
        add(claim, new Entry.CashReturned(Won.of(9_000)));
        add(claim, new Entry.CashClaimReleased());
        assertThat(problems())
                .anyMatch(p -> p.startsWith(second + " ") && p.contains("more than was owed"))
                .anyMatch(p -> p.startsWith(sale + " ") && p.contains("more cash went out"))
                .anyMatch(p -> p.startsWith(claim + " ") && p.contains("more cash went out"))
                .anyMatch(p -> p.startsWith(claim + " ") && p.contains("released"));
    }

    @Test
    void verifyFindsAClaimThatNamesAnotherAct() {
        ActId sale = abandoned(9_000);
        ActId act = journal.nextAct();
        var other = new ActId(act.site(), act.incarnation(), act.sequence() + 5);
        add(act, RIGHTS.claimed(other, sale, 9_000));
        assertThat(problems()).anyMatch(p -> p.startsWith(act + " ") && p.contains("another act"));
    }
}
