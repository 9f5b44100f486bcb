package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LaneTurn;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.SiteClock;
import kr.sarangbang.testing.SampleRights;
import kr.sarangbang.testing.SampleSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a call against the published rule is found in a database, and the ticket named. Method:
 * journals whose chain, signatures and rows hold, written past the use cases that keep the rule.
 */
class SiteVerifyLineTest {
    private static final SiteSessions SESSIONS = new SiteSessions();

    @TempDir Path folder;
    private Path file;
    private Instant now = SampleSite.OPENING;

    @AfterAll
    static void end() {
        SESSIONS.close();
    }

    @BeforeEach
    void join() {
        file = folder.resolve("site.db");
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = journal(store);
            store.bulletin().take(SampleSite.firstNews());
            journal.append(
                    new Draft(journal.nextAct(), SampleRights.any().joined(), Actor.CUSTOMER));
        }
    }

    private Journal journal(SqliteSiteStore store) {
        return store.journal(
                SqliteSamples.pen(
                        new SiteClock() {
                            @Override
                            public Instant now() {
                                return now;
                            }

                            @Override
                            public ClockQuality quality() {
                                return ClockQuality.ANCHORED;
                            }
                        }));
    }

    private SiteVerify.Result verify() {
        return SiteVerify.run(file, SqliteSamples.identity(), SqliteSamples.ISSUER_KEY, SESSIONS);
    }

    private static ActId number(Journal journal, int number) {
        ActId act = journal.nextAct();
        journal.append(
                new Draft(
                        act,
                        SampleRights.ticket(number, Lane.GENERAL, 1, Promise.STOCK_HELD),
                        Actor.CUSTOMER));
        return act;
    }

    private static void called(Journal journal, ActId ticket, String window) {
        journal.append(
                new Draft(ticket, new Entry.TicketCalled(window, LaneTurn.FIRST), Actor.CUSTOMER));
    }

    @Test
    void aCallBeforeAnothersTurnIsFoundThoughItsChainHolds() {
        ActId passed;
        ActId passing;
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = journal(store);
            passed = number(journal, 1);
            passing = number(journal, 2);
            called(journal, passing, "1");
            called(journal, passed, "2");
        }
        assertThat(verify().problems())
                .extracting(problem -> problem.act() + " " + problem.problem())
                .containsExactly(passing + " entry 4: it was not its turn");
    }

    @Test
    void oneNumberAtTwoWindowsIsFound() {
        ActId ticket;
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = journal(store);
            ticket = number(journal, 1);
            called(journal, ticket, "1");
            called(journal, ticket, "2");
        }
        assertThat(verify().problems())
                .extracting(problem -> problem.act() + " " + problem.problem())
                .containsExactly(ticket + " entry 4: another window has it");
    }

    /**
     * Goal: each day has its own round of the lanes, also where a clock goes back over midnight.
     * Method: a day's round is begun, the next day's too, and the first is gone on with.
     */
    @Test
    void aClockThatGoesBackOverMidnightMakesNoCallWrong() {
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = journal(store);
            ActId general = number(journal, 1);
            ActId first = priority(journal, 2);
            ActId second = priority(journal, 3);
            priority(journal, 4);
            called(journal, first, "1", new LaneTurn(1, 0));
            now = SampleSite.OPENING.plusSeconds(86_400);
            called(journal, second, "2", new LaneTurn(1, 0));
            now = SampleSite.OPENING.plusSeconds(60);
            called(journal, general, "3", new LaneTurn(1, 1));
        }
        assertThat(verify().problems()).isEmpty();
    }

    private static ActId priority(Journal journal, int number) {
        ActId act = journal.nextAct();
        journal.append(
                new Draft(
                        act,
                        SampleRights.ticket(number, Lane.PRIORITY, 1, Promise.STOCK_HELD),
                        Actor.CUSTOMER));
        return act;
    }

    private static void called(Journal journal, ActId ticket, String window, LaneTurn turn) {
        journal.append(new Draft(ticket, new Entry.TicketCalled(window, turn), Actor.CUSTOMER));
    }

    /**
     * Goal: what was done by numbers that nobody here knows any more is no fault. Method: calls
     * that today's numbers forbid, verified before and after others are published.
     */
    @Test
    void aCallIsHeldAgainstTheNumbersOfItsOwnTime() {
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = journal(store);
            ActId general = number(journal, 1);
            ActId priority = journal.nextAct();
            journal.append(
                    new Draft(
                            priority,
                            SampleRights.ticket(2, Lane.PRIORITY, 1, Promise.STOCK_HELD),
                            Actor.CUSTOMER));
            called(journal, general, "1");
            called(journal, priority, "2");
        }
        assertThat(verify().ok()).isFalse();
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            store.bulletin()
                    .take(
                            SampleSite.news(
                                    2,
                                    List.of(),
                                    true,
                                    Optional.of(SampleSite.policy(2)),
                                    List.of(),
                                    List.of()));
        }
        assertThat(verify().problems()).isEmpty();
    }
}
