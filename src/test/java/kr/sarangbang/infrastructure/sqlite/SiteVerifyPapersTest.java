package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.testing.SampleRights;
import kr.sarangbang.testing.SampleSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code verify} says of papers: those that a site took, and those that it printed. */
class SiteVerifyPapersTest {
    private static final SampleRights RIGHTS = SampleRights.any();
    private static final SiteSessions SESSIONS = new SiteSessions();

    @TempDir Path folder = Path.of("");
    private Path file = Path.of("");

    @AfterAll
    static void end() {
        SESSIONS.close();
    }

    @BeforeEach
    void join() {
        file = folder.resolve("site.db");
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
            store.bulletin().take(SampleSite.firstNews());
            add(journal, RIGHTS.joined());
            add(journal, new Entry.RightReceived(RIGHTS.guarantee(3, 300_000)));
        }
    }

    private static ActId add(Journal journal, Entry entry) {
        ActId act = journal.nextAct();
        journal.append(new Draft(act, entry, Actor.CUSTOMER));
        return act;
    }

    private static Entry.RedemptionAccepted accepted(Journal journal, long won) {
        return RIGHTS.accepted(
                journal.nextAct(), new RightId(1, 3), VoucherNumber.of(1, 42), won, 70_000);
    }

    private SiteVerify.Result verify() {
        return SiteVerify.run(file, SqliteSamples.identity(), SqliteSamples.ISSUER_KEY, SESSIONS);
    }

    @Test
    void theClosingPaperOfADayIsOwed() {
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
            ActId act =
                    add(
                            journal,
                            new Entry.DayClosed(
                                    LocalDate.of(2022, 7, 14),
                                    0,
                                    Won.ZERO,
                                    Won.ZERO,
                                    0,
                                    Won.ZERO,
                                    Won.ZERO,
                                    0));
            journal.append(new Draft(act, new Entry.PaperPrinted(0), Actor.CUSTOMER));
        }
        assertThat(verify().problems()).isEmpty();
    }

    /** The signature stands under the paper that the act makes, so a swapped paper is seen. */
    @Test
    void anAcceptanceOfAnotherPaperThanItWasSignedWithIsFound() {
        ActId ofNothing;
        ActId ofItsOwn;
        ActId ofAnother;
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
            Entry.RedemptionAccepted first = accepted(journal, 10_000);
            Bytes noSlip = Bytes.of(new byte[] {4, 5});
            ofNothing = add(journal, new Entry.RedemptionAccepted(noSlip, first.acceptance()));
            ofItsOwn = add(journal, accepted(journal, 10_000));
            ofAnother =
                    add(
                            journal,
                            new Entry.RedemptionAccepted(
                                    first.presented(), accepted(journal, 20_000).acceptance()));
        }
        assertThat(verify().problems())
                .extracting(problem -> problem.act() + " " + problem.problem())
                .anyMatch(p -> p.startsWith(ofNothing + " ") && p.contains("not a slip"))
                .anyMatch(p -> p.startsWith(ofNothing + " ") && p.contains("not signed"))
                .noneMatch(p -> p.startsWith(ofItsOwn + " ") && p.contains("not signed"))
                .anyMatch(p -> p.startsWith(ofAnother + " ") && p.contains("not signed"));
    }
}
