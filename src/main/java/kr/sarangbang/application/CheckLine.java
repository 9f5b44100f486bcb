package kr.sarangbang.application;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketReading;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.site.LineAudit;
import kr.sarangbang.domain.voucher.BadSlip;

/**
 * Shows who holds a ticket's paper that nobody passed them but by the published rule (rule 24). It
 * reads the whole journal; site thread.
 */
public final class CheckLine {
    private static final int AT_ONCE = 500;

    private final Workplace place;
    private final LineState state;

    public CheckLine(Workplace place) {
        this.place = place;
        this.state = new LineState(place);
    }

    /** What the paper and the journal say together. */
    public sealed interface Checked {
        /**
         * @param ticket where it is now
         * @param before calls between its taking and its own first call, or until now
         * @param problems calls against the rule anywhere in the journal
         */
        record Fair(Ticket ticket, List<LineAudit.Call> before, List<String> problems)
                implements Checked {
            public Fair {
                before = List.copyOf(before);
                problems = List.copyOf(problems);
            }
        }

        /** The paper is genuine, and the journal here is not the one in which it was taken. */
        record NotInJournal(TicketStub stub) implements Checked {}

        record Unreadable(BadSlip why) implements Checked {}
    }

    /**
     * @param text of the paper's square code
     */
    public Checked check(String text) {
        return switch (place.slips().readTicket(text)) {
            case TicketReading.Bad bad -> new Checked.Unreadable(bad.why());
            case TicketReading.Genuine genuine -> check(genuine.ticket());
        };
    }

    private Checked check(SignedTicket signed) {
        TicketStub stub = signed.stub();
        ActId act = stub.act();
        Optional<SignedEntry> taken =
                place.journal().entriesOf(act).stream().findFirst().filter(e -> marks(e, stub));
        Optional<Ticket> ticket = place.view().ticket(act);
        if (taken.isEmpty() || ticket.isEmpty()) {
            return new Checked.NotInJournal(stub);
        }
        LineAudit audit = audit();
        List<LineAudit.Call> after =
                audit.calls().stream().filter(call -> call.entry() > act.sequence()).toList();
        List<LineAudit.Call> before =
                after.stream().takeWhile(call -> !call.ticket().equals(act)).toList();
        return new Checked.Fair(ticket.get(), before, audit.problems());
    }

    private static boolean marks(SignedEntry entry, TicketStub stub) {
        Bytes hash = entry.hash();
        for (int i = 0; i < TicketStub.MARK_BYTES; i++) {
            if (hash.toArray()[i] != stub.mark().toArray()[i]) {
                return false;
            }
        }
        return true;
    }

    /** The whole line of this journal, call by call. */
    public LineAudit audit() {
        var audit = new LineAudit(state.rules(), place.bulletin().policyVersion());
        long from = 1;
        List<SignedEntry> some = place.journal().entries(from, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(entry -> audit.entry(entry.header(), entry.entry()));
            from = some.getLast().header().number() + 1;
            some = place.journal().entries(from, AT_ONCE);
        }
        return audit;
    }
}
