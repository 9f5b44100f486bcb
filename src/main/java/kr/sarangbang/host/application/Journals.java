package kr.sarangbang.host.application;

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
import kr.sarangbang.host.store.SiteRow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Sites' journals as they arrive: each entry once, in its order, nothing dropped, nothing blocked
 * by what is before it (rules 16 and 19).
 */
final class Journals {
    static final String EARLY = "EARLY";
    static final String BOOKED = "BOOKED";
    static final String UNREADABLE = "UNREADABLE";
    static final String REFUSED = "REFUSED";

    /** The issuer holds so many that came before their turn (messages.md). */
    private static final long MOST_EARLY = 64;

    private final Desk desk;
    private final Booking booking;

    Journals(Desk desk) {
        this.desk = desk;
        this.booking = new Booking(desk);
    }

    /** Takes a run of entries and books what is in turn. */
    Answer deliver(IncarnationRow incarnation, SiteRow site, List<RawEntry> entries) {
        var taken = new ArrayList<Long>();
        var refused = new ArrayList<Answer.Disposition>();
        for (RawEntry raw : entries) {
            Taken result = take(incarnation, site, raw);
            switch (result) {
                case Taken.Kept kept -> taken.add(raw.number());
                case Taken.TooEarly early -> {}
                case Taken.Refused no ->
                        refused.add(
                                new Answer.Disposition(
                                        raw.number(), Optional.of(no.reason()), Optional.empty()));
            }
        }
        advance(incarnation, site);
        var all = new ArrayList<Answer.Disposition>(refused);
        for (long number : taken) {
            all.add(
                    new Answer.Disposition(
                            number, Optional.empty(), enrolled(incarnation, number)));
        }
        return new Answer.Delivered(all, incarnation.bookedThrough, gap(incarnation));
    }

    private Optional<MemberNumber> enrolled(IncarnationRow incarnation, long number) {
        return find(incarnation, number)
                .filter(row -> row.member >= 0)
                .map(row -> new MemberNumber(row.member));
    }

    /** What became of one entry. */
    sealed interface Taken {
        /** It is on disk here, now or before. */
        record Kept(Optional<SignedEntry> entry, Bytes hash) implements Taken {}

        /** Too far ahead of what is booked; the site sends it again. */
        record TooEarly() implements Taken {}

        record Refused(String reason) implements Taken {}
    }

    Taken take(IncarnationRow incarnation, SiteRow site, RawEntry raw) {
        Bytes hash = Chain.hash(raw.payload());
        EntryReader.Reading reading =
                desk.instruments().entries().read(raw, Bytes.of(incarnation.publicKey));
        if (reading instanceof EntryReader.Reading.NotSigned not) {
            return new Taken.Refused(not.reason());
        }
        Optional<SignedEntry> entry =
                reading instanceof EntryReader.Reading.Verified verified
                        ? Optional.of(verified.entry())
                        : Optional.empty();
        boolean misnamed =
                entry.filter(
                                e ->
                                        e.header().number() != raw.number()
                                                || !e.header().site().text().equals(site.id)
                                                || e.header().incarnation() != incarnation.number)
                        .isPresent();
        if (misnamed) {
            return new Taken.Refused("the entry is of another journal or number");
        }
        Optional<EntryRow> known = find(incarnation, raw.number());
        if (known.isPresent() && !known.get().state.equals(REFUSED)) {
            if (!Arrays.equals(known.get().hash, hash.toArray())) {
                fork(incarnation, site, raw, entry);
            }
            return new Taken.Kept(entry, hash);
        }
        if (raw.number() > incarnation.bookedThrough + MOST_EARLY) {
            return new Taken.TooEarly();
        }
        keep(incarnation, raw, hash, entry, reading);
        return new Taken.Kept(entry, hash);
    }

    private void keep(
            IncarnationRow incarnation,
            RawEntry raw,
            Bytes hash,
            Optional<SignedEntry> entry,
            EntryReader.Reading reading) {
        var row = new EntryRow();
        row.id = id(incarnation, raw.number());
        row.site = incarnation.site;
        row.incarnation = incarnation.number;
        row.number = raw.number();
        row.act = entry.map(e -> e.header().act().sequence()).orElse(0L);
        row.payload = raw.payload().toArray();
        row.signature = raw.signature().toArray();
        row.hash = hash.toArray();
        row.state = EARLY;
        row.reason =
                reading instanceof EntryReader.Reading.Unreadable unreadable
                        ? unreadable.reason()
                        : "";
        row.member = -1;
        row.receivedAt = Times.micros(desk.now());
        desk.tables().entries().add(row);
        if (raw.number() > incarnation.highestSeen) {
            incarnation.highestSeen = raw.number();
            desk.tables().incarnations().change(incarnation);
        }
    }

    /** Two entries of one number: neither is lost, the site is frozen (rule 16). */
    private void fork(
            IncarnationRow incarnation, SiteRow site, RawEntry raw, Optional<SignedEntry> entry) {
        var row = new ForkRow();
        row.id = id(incarnation, raw.number()) + "/" + Chain.hash(raw.payload()).hex();
        if (desk.tables().forks().find(row.id).isPresent()) {
            return;
        }
        row.site = incarnation.site;
        row.incarnation = incarnation.number;
        row.number = raw.number();
        row.payload = raw.payload().toArray();
        row.signature = raw.signature().toArray();
        row.receivedAt = Times.micros(desk.now());
        desk.tables().forks().add(row);
        var act =
                entry.map(e -> e.header().act())
                        .orElse(
                                new ActId(
                                        new SiteId(incarnation.site),
                                        incarnation.number,
                                        raw.number()));
        freeze(site, Finding.FORK, act, "entry " + raw.number());
        // What the second one says happened too, on paper: it is booked like the first.
        entry.ifPresent(e -> booking.book(e, site));
    }

    void freeze(SiteRow site, Finding finding, ActId act, String note) {
        desk.list(finding, List.of(act), List.of(new SiteId(site.id)), -1, note);
        if (site.frozen.isEmpty()) {
            site.frozen = finding.name();
            desk.tables().sites().change(site);
        }
    }

    /** Books everything that is in turn. */
    void advance(IncarnationRow incarnation, SiteRow site) {
        Optional<EntryRow> next = find(incarnation, incarnation.bookedThrough + 1);
        while (next.isPresent()) {
            pass(incarnation, site, next.get());
            next = find(incarnation, incarnation.bookedThrough + 1);
        }
    }

    private void pass(IncarnationRow incarnation, SiteRow site, EntryRow row) {
        EntryReader.Reading reading =
                desk.instruments()
                        .entries()
                        .read(
                                new RawEntry(
                                        row.number, Bytes.of(row.payload), Bytes.of(row.signature)),
                                Bytes.of(incarnation.publicKey));
        var act = new ActId(new SiteId(row.site), row.incarnation, Math.max(1, row.act));
        if (reading instanceof EntryReader.Reading.Verified verified) {
            SignedEntry entry = verified.entry();
            boolean follows =
                    entry.header().previous().equals(Bytes.of(incarnation.head))
                            || !incarnation.headProven;
            if (!follows) {
                freeze(site, Finding.CHAIN_BROKEN, act, "entry " + row.number);
            }
            row.member = booking.book(entry, site).map(MemberNumber::number).orElse(-1L);
            row.state = BOOKED;
            incarnation.headProven = true;
        } else {
            // It blocks nothing behind it: its hash stands for it (rule 19).
            desk.list(
                    Finding.ENTRY_UNREADABLE,
                    List.of(act),
                    List.of(new SiteId(row.site)),
                    -1,
                    "entry " + row.number);
            row.state = UNREADABLE;
            incarnation.headProven = true;
        }
        incarnation.head = row.hash;
        incarnation.bookedThrough = row.number;
        desk.tables().entries().change(row);
        desk.tables().incarnations().change(incarnation);
    }

    Optional<EntryRow> find(IncarnationRow incarnation, long number) {
        return desk.tables().entries().find(id(incarnation, number));
    }

    private Optional<Long> gap(IncarnationRow incarnation) {
        boolean later =
                desk.tables()
                        .entries()
                        .first(
                                Query.where(EntryRow.SITE, incarnation.site)
                                        .and(EntryRow.INCARNATION, incarnation.number)
                                        .above(EntryRow.NUMBER, incarnation.bookedThrough))
                        .isPresent();
        return later ? Optional.of(incarnation.bookedThrough + 1) : Optional.empty();
    }

    static String id(IncarnationRow incarnation, long number) {
        return incarnation.id + "/" + number;
    }
}
