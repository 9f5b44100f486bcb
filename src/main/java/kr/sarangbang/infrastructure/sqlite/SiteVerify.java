package kr.sarangbang.infrastructure.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.codec.Malformed;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.site.LineAudit;
import kr.sarangbang.foundation.database.SqliteFile;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Every invariant on a real site's database (rules, I1 to I6 as far as one site can see): reads one
 * state of it, takes no lock and changes nothing. One thread.
 */
public final class SiteVerify {
    private static final int PAGE = 500;
    private static final int MOST_NAMED = 100;

    private final StatelessSession session;
    private final SiteIdentity identity;
    private final RowMac mac;
    private final JournalAudit audit;
    private final Findings findings;
    private long entries;

    /**
     * @param entries that were read
     * @param problems empty when all is well
     */
    public record Result(boolean ok, long entries, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param act the act concerned; SITE.INCARNATION where it concerns none
     * @param problem one clause in English
     */
    public record Problem(String act, String problem) {}

    private SiteVerify(StatelessSession session, SiteIdentity identity, Bytes issuerKey) {
        this.session = session;
        this.identity = identity;
        this.mac = new RowMac(identity.rowKey());
        this.findings = new Findings(identity);
        this.audit = new JournalAudit(identity, issuerKey, lineAudit(session, mac), findings);
    }

    /**
     * The line's rule, by the newest numbers that the issuer published to this site; where their
     * row was changed, by what needs no number.
     */
    private static LineAudit lineAudit(StatelessSession session, RowMac mac) {
        BulletinRow told = session.get(BulletinRow.class, 1);
        byte[] bytes = told == null || !mac.holds(told) ? null : told.policy;
        if (bytes == null) {
            return new LineAudit(LineRules.DEFAULT, 0);
        }
        Policy policy = BulletinForms.policy(bytes);
        return new LineAudit(policy.line(), policy.version());
    }

    /**
     * @param issuerKey Ed25519, 32 bytes
     * @throws kr.sarangbang.foundation.database.DatabaseRefused if there is no database, or one of
     *     another version
     * @throws kr.sarangbang.port.JournalFailed if it cannot be read at all
     */
    public static Result run(
            Path file, SiteIdentity identity, Bytes issuerKey, SiteSessions sessions) {
        var sqlite = new SqliteFile(file);
        try (Connection connection = sqlite.reader()) {
            SiteSnapshot.requireSchema(connection, sqlite.path());
            connection.setAutoCommit(false);
            try (StatelessSession session = sessions.on(connection)) {
                var verify = new SiteVerify(session, identity, issuerKey);
                sqlite.damage(connection).forEach(verify.findings::site);
                SiteSchema.MIGRATIONS.damage(connection).forEach(verify.findings::site);
                return verify.all();
            }
        } catch (SQLException | RuntimeException e) {
            throw OpeningCheck.refusal(sqlite.path(), e);
        }
    }

    private Result all() {
        var acts = new ActNames(session, identity);
        HeadRow head = session.get(HeadRow.class, 1);
        Chain end = journal(acts);
        head(head, end, acts);
        audit.line();
        new RowAudit(session, mac, audit, findings, acts).run(entries);
        List<Problem> problems = findings.all();
        return new Result(problems.isEmpty(), entries, problems);
    }

    /** Reads the journal from its first entry; where its chain ends. */
    private Chain journal(ActNames acts) {
        Chain chain = Chain.begin(identity.site(), identity.incarnation());
        long after = 0;
        List<EntryRow> page = page(after);
        while (!page.isEmpty()) {
            for (EntryRow row : page) {
                missing(chain.number() + 1, row.number - 1, acts);
                chain = entry(chain, row, acts);
                entries++;
            }
            after = page.getLast().number;
            page = page(after);
        }
        return chain;
    }

    /** A hole; of a wide one, as a false number makes it, not every entry is named. */
    private void missing(long from, long to, ActNames acts) {
        long named = Math.min(to, from + MOST_NAMED - 1);
        for (long missing = from; missing <= named; missing++) {
            findings.chain(acts.of(missing), "entry " + missing + " is missing");
        }
        if (named < to) {
            findings.chain(
                    acts.of(named + 1), "entries " + (named + 1) + " to " + to + " are missing");
        }
    }

    private List<EntryRow> page(long after) {
        return session.createNativeQuery(
                        "select * from entry where number > ? order by number limit ?",
                        EntryRow.class)
                .setParameter(1, after)
                .setParameter(2, PAGE)
                .getResultList();
    }

    private Chain entry(Chain before, EntryRow row, ActNames acts) {
        Bytes hash = Chain.hash(Bytes.of(row.payload));
        SignedEntry entry = readable(row);
        String act = entry == null ? acts.of(row.number) : entry.header().act().toString();
        String column = acts.name(row.act);
        List<String> problems = new ArrayList<>();
        if (!hash.equals(Bytes.of(row.hash))) {
            problems.add("its content is not what its hash says");
        }
        if (!EntryCodec.verifies(
                Bytes.of(row.payload), Bytes.of(row.signature), identity.publicKey())) {
            problems.add("its signature is not this site's");
        }
        if (!mac.holds(row)) {
            problems.add("its row was changed outside the program");
        }
        if (entry == null) {
            problems.add("it cannot be read");
        } else {
            if (entry.header().number() != row.number) {
                problems.add("it stands in the place of another");
            } else if (before.number() + 1 == row.number) {
                before.breakAt(entry.header()).ifPresent(problems::add);
            }
        }
        for (String problem : problems) {
            findings.chain(act, "entry " + row.number + ": " + problem);
            if (!column.equals(act)) {
                findings.chain(column, "entry " + row.number + ": " + problem);
            }
        }
        if (entry != null && problems.isEmpty()) {
            audit.entry(entry);
        }
        return new Chain(before.site(), before.incarnation(), row.number, hash);
    }

    private static @Nullable SignedEntry readable(EntryRow row) {
        try {
            return row.entry();
        } catch (Malformed e) {
            // It is reported as one that cannot be read.
            return null;
        }
    }

    private void head(@Nullable HeadRow head, Chain end, ActNames acts) {
        if (head == null) {
            findings.site("the row that says where the journal ends is missing");
            return;
        }
        if (!mac.holds(head)) {
            findings.site("the row that says where the journal ends was changed");
        }
        if (!head.site.equals(identity.site().text())
                || head.incarnation != identity.incarnation()) {
            findings.site("the journal is of " + head.site + "." + head.incarnation);
        }
        if (head.number > end.number()) {
            missing(end.number() + 1, head.number - 1, acts);
            findings.chain(acts.name(head.act), "entry " + head.number + " is missing at the end");
        }
        if (end.number() > head.number) {
            findings.chain(acts.of(end.number()), "entry " + end.number() + " is behind the end");
        }
        if (end.number() == head.number && !end.head().equals(Bytes.of(head.hash))) {
            findings.chain(acts.of(end.number()), "the journal ends with another entry");
        }
    }
}
