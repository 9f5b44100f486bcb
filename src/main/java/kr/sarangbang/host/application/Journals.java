package kr.sarangbang.host.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.host.store.EntryRow;
import kr.sarangbang.host.store.ForkRow;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.Query;

/**
 * Takes a site's entries, books them in their order, and loses none (rules 16 and 19). What does
 * not verify is refused and passed; nothing blocks what is behind it.
 */
final class Journals {
    /** How many entries are kept that came before their turn. */
    static final int MOST_EARLY = 64;

    static final String BOOKED = "BOOKED";
    static final String EARLY = "EARLY";
    static final String REFUSED = "REFUSED";

    /** Replaced by its hash, at the site or because it is not understood here. */
    static final String UNREADABLE = "UNREADABLE";

    private static final int HASH_BYTES = 32;

    private final Desk desk;
    private final IncarnationRow journal;
    private final SiteId site;

    /** The number whose turn it is after what this delivery brought so far. */
    private long following;

    /** Below zero while it was not looked up. */
    private int earlyCount = -1;

    Journals(Desk desk, IncarnationRow journal) {
        this.desk = desk;
        this.journal = journal;
        this.site = new SiteId(journal.site);
        this.following = journal.bookedThrough + 1;
    }

    Answer.Delivered deliver(List<RawEntry> entries) {
        var numbers = new ArrayList<Long>();
        var forked = new ArrayList<Answer.Disposition>();
        for (RawEntry entry : entries) {
            Optional<Answer.Disposition> fork = take(entry);
            if (fork.isPresent()) {
                forked.add(fork.get());
            } else {
                numbers.add(entry.number());
            }
        }
        bookWhatFollows();
        var dispositions = new ArrayList<>(forked);
        for (long number : numbers) {
            entry(number)
                    .filter(this::mayBeTold)
                    .flatMap(Journals::disposition)
                    .ifPresent(dispositions::add);
        }
        return new Answer.Delivered(dispositions, journal.bookedThrough, gap());
    }

    /**
     * A journal that is still to be read may say that this person was told another number before,
     * so until then nobody is told one: the entry waits at its site and is asked about again.
     */
    private boolean mayBeTold(EntryRow row) {
        return row.member < 0 || !desk.isReading();
    }

    /** What became of an entry; empty while it waits for those before it. */
    private static Optional<Answer.Disposition> disposition(EntryRow row) {
        if (row.state.equals(EARLY)) {
            return Optional.empty();
        }
        return Optional.of(
                new Answer.Disposition(
                        row.number,
                        row.state.equals(REFUSED) ? Optional.of(row.reason) : Optional.empty(),
                        row.member < 0
                                ? Optional.empty()
                                : Optional.of(new MemberNumber(row.member))));
    }

    /** Nothing is looked for beyond what was ever heard of: most deliveries are only that. */
    private Optional<EntryRow> entry(long number) {
        if (number > journal.highestSeen) {
            return Optional.empty();
        }
        return desk.tables().entries().find(journal.id + "." + number);
    }

    /** The first number that is missing, when later ones are here or known of. */
    private Optional<Long> gap() {
        boolean later =
                journal.highestSeen > journal.bookedThrough
                        && desk.tables().entries().first(early()).isPresent();
        return later ? Optional.of(journal.bookedThrough + 1) : Optional.empty();
    }

    private Query<EntryRow> early() {
        return Query.where(EntryRow.SITE, journal.site)
                .and(EntryRow.INCARNATION, journal.number)
                .and(EntryRow.STATE, EARLY)
                .orderBy(EntryRow.NUMBER);
    }

    /** Looked up once: a delivery is 32 entries, and a scan for each of them would be the most. */
    private int earlyCount() {
        if (earlyCount < 0) {
            earlyCount = desk.tables().entries().list(early()).size();
        }
        return earlyCount;
    }

    private Optional<Answer.Disposition> take(RawEntry raw) {
        Optional<EntryRow> known = entry(raw.number());
        if (known.isPresent()) {
            boolean same = Bytes.of(known.get().payload).equals(raw.payload());
            return same ? Optional.empty() : Optional.of(fork(raw));
        }
        if (raw.number() < 1 || (raw.number() > following && earlyCount() >= MOST_EARLY)) {
            return Optional.empty();
        }
        if (raw.number() == following) {
            following++;
        } else {
            earlyCount = earlyCount() + 1;
        }
        var row = new EntryRow();
        row.id = journal.id + "." + raw.number();
        row.site = journal.site;
        row.incarnation = journal.number;
        row.number = raw.number();
        row.payload = raw.payload().toArray();
        row.signature = raw.signature().toArray();
        row.hash = Chain.hash(raw.payload()).toArray();
        row.state = EARLY;
        row.member = -1;
        row.receivedAt = Times.micros(desk.now());
        desk.tables().entries().add(row);
        seen(raw.number());
        return Optional.empty();
    }

    /** An entry of this number came to be decided: it exists, and is delivered some day. */
    void asked(long number) {
        if (number > journal.askedThrough) {
            journal.askedThrough = number;
            journal.highestSeen = Math.max(journal.highestSeen, number);
            desk.tables().incarnations().change(journal);
        }
    }

    /**
     * Whether another entry of this number was decided before, so that the journal has had two
     * lives. What was asked need not have been delivered: it is known by its hash.
     */
    private boolean wasAskedOtherwise(EntryRow row) {
        return row.number <= journal.askedThrough
                && desk.tables()
                        .acts()
                        .find(new ActId(site, journal.number, row.number).toString())
                        .filter(act -> !act.request.isEmpty())
                        .filter(act -> !act.request.equals(Bytes.of(row.hash).hex()))
                        .isPresent();
    }

    private void seen(long number) {
        if (number > journal.highestSeen) {
            journal.highestSeen = number;
            desk.tables().incarnations().change(journal);
        }
    }

    private Answer.Disposition fork(RawEntry raw) {
        String id = journal.id + "." + raw.number() + "/" + Chain.hash(raw.payload()).hex();
        EntryReader.Reading reading =
                desk.instruments().entries().read(raw, Bytes.of(journal.publicKey));
        boolean signed = !(reading instanceof EntryReader.Reading.NotSigned);
        if (signed && desk.tables().forks().find(id).isEmpty()) {
            var row = new ForkRow();
            row.id = id;
            row.site = journal.site;
            row.incarnation = journal.number;
            row.number = raw.number();
            row.payload = raw.payload().toArray();
            row.signature = raw.signature().toArray();
            row.receivedAt = Times.micros(desk.now());
            desk.tables().forks().add(row);
            new Freezing(desk)
                    .fork(
                            new ActId(site, journal.number, raw.number()),
                            "two entries with this number");
            if (reading instanceof EntryReader.Reading.Verified verified) {
                // What it sold is on paper in somebody's hand: the slip is honoured.
                new EntryBook(desk).bookForked(verified.entry());
            }
        }
        return new Answer.Disposition(
                raw.number(),
                Optional.of("another entry with this number is in the books"),
                Optional.empty());
    }

    private void bookWhatFollows() {
        Optional<EntryRow> next = entry(journal.bookedThrough + 1);
        while (next.isPresent()) {
            pass(next.get());
            next = entry(journal.bookedThrough + 1);
        }
    }

    private void pass(EntryRow row) {
        var raw = new RawEntry(row.number, Bytes.of(row.payload), Bytes.of(row.signature));
        boolean replaced = row.signature.length == 0 && row.payload.length == HASH_BYTES;
        if (replaced) {
            row.state = UNREADABLE;
            row.hash = row.payload;
            row.reason = "replaced by its hash at the site";
            freeze(row, Finding.ENTRY_UNREADABLE);
        } else {
            read(row, raw);
        }
        journal.bookedThrough = row.number;
        journal.head = row.hash;
        journal.headProven = row.state.equals(BOOKED);
        desk.tables().entries().change(row);
        desk.tables().incarnations().change(journal);
    }

    private void read(EntryRow row, RawEntry raw) {
        switch (desk.instruments().entries().read(raw, Bytes.of(journal.publicKey))) {
            case EntryReader.Reading.NotSigned not -> {
                row.state = REFUSED;
                row.reason = not.reason();
                freeze(row, Finding.ENTRY_REFUSED);
            }
            case EntryReader.Reading.Unreadable unreadable -> {
                row.state = UNREADABLE;
                row.reason = unreadable.reason();
                list(row, Finding.ENTRY_UNREADABLE);
            }
            case EntryReader.Reading.Verified verified -> follow(row, verified.entry());
        }
    }

    private void follow(EntryRow row, SignedEntry entry) {
        boolean belongs =
                entry.header().site().equals(site)
                        && entry.header().incarnation() == journal.number
                        && entry.header().number() == row.number;
        if (!belongs) {
            row.state = REFUSED;
            row.reason = "it belongs to another place in a journal";
            freeze(row, Finding.ENTRY_REFUSED);
            return;
        }
        row.act = entry.header().act().sequence();
        if (wasAskedOtherwise(row)) {
            new Freezing(desk)
                    .fork(
                            new ActId(site, journal.number, row.number),
                            "asked with one content, journalled with another");
        }
        var chain = new Chain(site, journal.number, row.number - 1, Bytes.of(journal.head));
        // After an entry that did not verify nothing is known of what the next one must follow.
        if (journal.headProven && chain.breakAt(entry.header()).isPresent()) {
            freeze(row, Finding.CHAIN_BROKEN);
        }
        EntryBook.Result result = new EntryBook(desk).book(entry);
        row.state = result.refused().isPresent() ? REFUSED : BOOKED;
        row.reason = result.refused().orElse("");
        row.member = result.member().map(MemberNumber::number).orElse(-1L);
        if (result.refused().isPresent()) {
            list(row, Finding.ENTRY_REFUSED);
        }
    }

    private void freeze(EntryRow row, Finding finding) {
        new Freezing(desk).freeze(finding, site, List.of(act(row)), "entry " + row.number);
    }

    private void list(EntryRow row, Finding finding) {
        desk.list(finding, List.of(act(row)), List.of(site), -1, "entry " + row.number);
    }

    private ActId act(EntryRow row) {
        return new ActId(site, journal.number, row.act > 0 ? row.act : row.number);
    }

    /** The site says where it stands; one that came back with less was rolled back or copied. */
    void signedOn(long lastNumber, Bytes head) {
        if (lastNumber < journal.highestSeen) {
            new Freezing(desk)
                    .freeze(
                            Finding.ROLLED_BACK,
                            site,
                            List.of(new ActId(site, journal.number, journal.highestSeen)),
                            "it knows "
                                    + lastNumber
                                    + " entries, the issuer has heard of "
                                    + journal.highestSeen);
            return;
        }
        Optional<EntryRow> last = entry(lastNumber);
        boolean proven = last.filter(row -> row.state.equals(BOOKED)).isPresent();
        if (proven && !Bytes.of(last.orElseThrow().hash).equals(head)) {
            new Freezing(desk)
                    .fork(
                            new ActId(site, journal.number, lastNumber),
                            "its journal ends otherwise than the issuer's copy");
        }
    }
}
