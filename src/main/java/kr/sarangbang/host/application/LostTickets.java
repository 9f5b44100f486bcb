package kr.sarangbang.host.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketHold;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.site.LineAudit;
import kr.sarangbang.host.store.EntryRow;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.Query;

/**
 * What a lost site's number was worth: by the site's journal as far as it was delivered, and by the
 * site's signature on the paper where it was not.
 */
final class LostTickets {
    private final Desk desk;

    LostTickets(Desk desk) {
        this.desk = desk;
    }

    /** How the number stands. */
    sealed interface Found {
        record Held(TicketHold hold) implements Found {}

        record ServedThere(Optional<Instant> when) implements Found {}

        record Ended() implements Found {}

        record NotPromised() implements Found {}
    }

    Found found(SignedTicket paper) {
        Optional<Ticket> delivered = delivered(paper.stub());
        if (delivered.isEmpty()) {
            return paper.stub()
                    .hold()
                    .<Found>map(Found.Held::new)
                    .orElseGet(Found.NotPromised::new);
        }
        Ticket ticket = delivered.get();
        if (ticket.stage() == TicketStage.SERVED) {
            return new Found.ServedThere(ticket.endedAt());
        }
        if (!ticket.stage().isOpen()) {
            return new Found.Ended();
        }
        return ticket.promise() == Promise.GUARANTEED && ticket.wish().member().isPresent()
                ? new Found.Held(
                        new TicketHold(
                                ticket.wish(),
                                ticket.printedEnd()
                                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)))
                : new Found.NotPromised();
    }

    /** The ticket after all that was delivered of it; a journal written anew is none of it. */
    private Optional<Ticket> delivered(TicketStub stub) {
        ActId act = stub.act();
        IncarnationRow journal =
                Joining.find(desk, act.site().text(), act.incarnation()).orElse(null);
        if (journal == null) {
            return Optional.empty();
        }
        List<SignedEntry> own = entries(journal, act.sequence());
        boolean marked =
                !own.isEmpty() && TicketStub.mark(own.getFirst().hash()).equals(stub.mark());
        if (!marked) {
            return Optional.empty();
        }
        var line = new LineAudit(desk.policy().line(), desk.policy().version());
        for (SignedEntry entry : own) {
            line.entry(entry.header(), entry.entry());
            if (entry.entry() instanceof Entry.TicketServing serving) {
                entries(journal, serving.sale().sequence())
                        .forEach(one -> line.entry(one.header(), one.entry()));
            }
        }
        return line.ticket(act);
    }

    private List<SignedEntry> entries(IncarnationRow journal, long act) {
        return desk
                .tables()
                .entries()
                .list(
                        Query.where(EntryRow.SITE, journal.site)
                                .and(EntryRow.INCARNATION, journal.number)
                                .and(EntryRow.STATE, Journals.BOOKED)
                                .and(EntryRow.ACT, act)
                                .orderBy(EntryRow.NUMBER))
                .stream()
                .map(
                        row ->
                                desk.instruments()
                                        .entries()
                                        .read(
                                                new RawEntry(
                                                        row.number,
                                                        Bytes.of(row.payload),
                                                        Bytes.of(row.signature)),
                                                Bytes.of(journal.publicKey)))
                .filter(EntryReader.Reading.Verified.class::isInstance)
                .map(reading -> ((EntryReader.Reading.Verified) reading).entry())
                .toList();
    }
}
