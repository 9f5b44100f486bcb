package kr.sarangbang.infrastructure.sqlite;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.infrastructure.signing.EntryPen;
import kr.sarangbang.port.Backlog;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.port.SealTrouble;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The journal over a {@link SiteDatabase}: an append is one transaction and one sync. */
final class SqliteJournal implements Journal {
    private static final int MOST_AT_ONCE = 500;

    private final SiteDatabase database;
    private final SiteRows rows;
    private final Bulletin bulletin;
    private final EntryPen pen;
    private final JournalSeal seal;
    private final Path folder;
    private final long spaceFloor;
    private final RecentActs recent = new RecentActs();
    private @Nullable FileStore disk;
    private Chain chain;

    SqliteJournal(
            SiteDatabase database,
            SiteRows rows,
            Bulletin bulletin,
            EntryPen pen,
            JournalSeal seal,
            Place place,
            Chain chain) {
        this.database = database;
        this.rows = rows;
        this.bulletin = bulletin;
        this.pen = pen;
        this.seal = seal;
        this.folder = place.folder();
        this.spaceFloor = place.spaceFloor();
        this.chain = chain;
    }

    /**
     * Where the database lies.
     *
     * @param spaceFloor in bytes
     */
    record Place(Path folder, long spaceFloor) {}

    @Override
    public Chain chain() {
        return chain;
    }

    @Override
    public ActId nextAct() {
        return nextAct(chain);
    }

    private static ActId nextAct(Chain at) {
        return new ActId(at.site(), at.incarnation(), at.number() + 1);
    }

    @Override
    public List<SignedEntry> append(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        seal.requireNoTrouble();
        List<SignedEntry> added;
        try {
            added = database.write(session -> append(session, drafts));
        } catch (RuntimeException | Error e) {
            rows.tables().forget();
            recent.forget();
            throw e;
        }
        rows.tables().committed();
        chain = chain.after(added.getLast());
        seal.seal(chain);
        return added;
    }

    private List<SignedEntry> append(StatelessSession session, List<Draft> drafts) {
        List<SignedEntry> added = new ArrayList<>();
        Chain at = chain;
        for (Draft draft : drafts) {
            requireAct(at, draft.act());
            SignedEntry entry =
                    pen.follow(at, draft, bulletin.policyVersion(), bulletin.listVersion());
            SiteProjection.apply(rows.tables(), entry.header(), entry.entry());
            session.insert(rows.summed(EntryRow.of(entry)));
            session.insert(rows.summed(DeliveryRow.waiting(entry)));
            at = at.after(entry);
            added.add(entry);
            recent.add(entry);
        }
        rows.tables().flush(session, rows.mac());
        long lastAct = added.getLast().header().act().sequence();
        session.update(rows.summed(HeadRow.of(at, lastAct)));
        seal(session, at);
        return List.copyOf(added);
    }

    private void seal(StatelessSession session, Chain end) {
        seal.row(end)
                .map(rows::summed)
                .ifPresent(
                        row -> {
                            if (seal.first()) {
                                session.insert(row);
                            } else {
                                session.update(row);
                            }
                        });
    }

    private void requireAct(Chain at, ActId act) {
        if (!act.equals(nextAct(at))) {
            boolean known =
                    act.site().equals(at.site())
                            && act.incarnation() == at.incarnation()
                            && act.sequence() <= at.number()
                            && (recent.holds(act) || opened(act));
            if (!known) {
                throw new IllegalArgumentException(
                        "the next act is " + nextAct(at) + ", not " + act);
            }
        }
    }

    private boolean opened(ActId act) {
        return rows.source()
                .find(EntryRow.class, act.sequence())
                .filter(row -> row.act == act.sequence())
                .isPresent();
    }

    @Override
    public SiteView view() {
        return rows.tables();
    }

    @Override
    public List<SignedEntry> entriesOf(ActId act) {
        boolean here = recent.holds(act) && !rows.tables().isForeign(act);
        return here ? recent.entriesOf(act) : rows.entriesOf(act);
    }

    @Override
    public List<RawEntry> waiting(long from, int most) {
        return rows
                .source()
                .list(
                        EntryRow.class,
                        "select e.* from delivery d join entry e on e.number = d.number"
                                + " where d.state = 0 and d.number >= ? and d.number <= ?"
                                + " order by d.number limit ?",
                        from,
                        lastToLeave(),
                        most)
                .stream()
                .map(EntryRow::raw)
                .toList();
    }

    @Override
    public List<RawEntry> range(long from, int most) {
        return rows(from, most).stream()
                .filter(row -> row.number <= lastToLeave())
                .map(EntryRow::raw)
                .toList();
    }

    /** What is not sealed could be taken back by a disk that is set back, so it goes nowhere. */
    private long lastToLeave() {
        return Math.min(chain.number(), seal.sealedNumber());
    }

    @Override
    public List<SignedEntry> entries(long from, int most) {
        return rows(from, most).stream().map(EntryRow::entry).toList();
    }

    private List<EntryRow> rows(long from, int most) {
        return rows.source()
                .list(
                        EntryRow.class,
                        "select e.* from entry e where e.number >= ? order by e.number limit ?",
                        from,
                        most);
    }

    @Override
    public boolean isWaiting(long number) {
        return rows.source()
                .find(DeliveryRow.class, number)
                .filter(row -> row.state == DeliveryRow.WAITING)
                .isPresent();
    }

    @Override
    public void settle(List<Settlement> settlements) {
        if (settlements.isEmpty()) {
            return;
        }
        database.write(
                session -> {
                    for (Settlement settlement : settlements) {
                        settle(session, settlement);
                    }
                    return settlements.size();
                });
    }

    private void settle(StatelessSession session, Settlement settlement) {
        DeliveryRow row =
                rows.source()
                        .find(DeliveryRow.class, settlement.number())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "there is no entry " + settlement.number()));
        if (row.state == DeliveryRow.WAITING) {
            row.settle(settlement.delivery());
            session.update(rows.summed(row));
        }
    }

    @Override
    public long settledThrough() {
        return rows
                .source()
                .list(
                        DeliveryRow.class,
                        "select * from delivery where state <> 0 order by number desc limit 1")
                .stream()
                .mapToLong(row -> row.number)
                .findFirst()
                .orElse(0);
    }

    /** From the first on: what a power cut interrupts is seen, and done, at the next sign-on. */
    @Override
    public void deliverAgain(long after) {
        while (true) {
            List<DeliveryRow> settled =
                    rows.source()
                            .list(
                                    DeliveryRow.class,
                                    "select * from delivery where state <> 0 and number > ?"
                                            + " order by number limit ?",
                                    after,
                                    MOST_AT_ONCE);
            if (settled.isEmpty()) {
                return;
            }
            database.write(
                    session -> {
                        for (DeliveryRow row : settled) {
                            row.waitAgain();
                            session.update(rows.summed(row));
                        }
                        return settled.size();
                    });
        }
    }

    @Override
    public Backlog backlog() {
        return rows.backlog();
    }

    @Override
    public boolean spaceLow() {
        try {
            FileStore store = disk;
            if (store == null) {
                // Finding it reads the table of mounts; asking it does not.
                store = Files.getFileStore(folder);
                disk = store;
            }
            return store.getUsableSpace() < spaceFloor;
        } catch (IOException e) {
            throw new JournalFailed("The disk of " + folder + " does not answer.", e);
        }
    }

    @Override
    public Optional<SealTrouble> sealTrouble() {
        return seal.trouble();
    }
}
