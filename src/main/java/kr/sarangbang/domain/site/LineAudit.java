package kr.sarangbang.domain.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.line.LaneTurn;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.line.WaitingLine;

/**
 * Follows a line through its journal and holds every call against the published rule: whoever has a
 * slip may see that nobody passed them but by the rule (rule 24). Takes all entries of a journal in
 * their order.
 */
public final class LineAudit {
    /** A call is by its turn, by the holder's slip, or against the rule. */
    public enum By {
        TURN,
        SLIP,
        AGAIN,
        NO_RULE
    }

    /**
     * One call.
     *
     * @param entry its number in the journal
     * @param expected whose turn it was; empty where nobody waited
     */
    public record Call(long entry, ActId ticket, int number, By by, Optional<Integer> expected) {}

    /**
     * What is against the rules.
     *
     * @param entry its number in the journal
     * @param what one clause in English
     */
    public record Fault(ActId act, long entry, String what) {
        @Override
        public String toString() {
            return "entry " + entry + ": " + what;
        }
    }

    private final LineRules rules;
    private final IntPredicate known;
    private final Map<ActId, Ticket> tickets = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<ActId, ActId> sales = new HashMap<>();
    private final Map<LocalDate, LaneTurn> turns = new HashMap<>();
    private boolean dayIsEnding;

    /** Of a journal that had the same published numbers from its beginning. */
    public LineAudit(LineRules rules) {
        this(rules, version -> true);
    }

    /**
     * Of a journal of which only the newest numbers are known. What was done under others is held
     * against all of the rule that needs no number: the order within a lane, and who has a ticket.
     *
     * @param policyVersion to which the numbers belong; before the first policy the usual ones hold
     */
    public LineAudit(LineRules rules, int policyVersion) {
        this(
                rules,
                version ->
                        version == policyVersion
                                || (version == 0 && rules.equals(LineRules.DEFAULT)));
    }

    private LineAudit(LineRules rules, IntPredicate known) {
        this.rules = rules;
        this.known = known;
    }

    /** Every call up to now, in order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** What was against the rules, each with its entry. */
    public List<String> problems() {
        return faults.stream().map(Fault::toString).toList();
    }

    /** The same with their acts. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public Optional<Ticket> ticket(ActId act) {
        return Optional.ofNullable(tickets.get(act));
    }

    /** The line after the last entry, as it stands on that day. */
    public WaitingLine line(LocalDate on) {
        return new WaitingLine(open(), turns.getOrDefault(on, LaneTurn.FIRST), rules);
    }

    /** The next entry of the journal, of whatever kind. */
    public void entry(EntryHeader header, Entry entry) {
        dayIsEnding =
                entry instanceof Entry.LineDayEnded
                        || (dayIsEnding
                                && (entry instanceof Entry.TicketAbsent
                                        || entry instanceof Entry.TicketCarried
                                        || entry instanceof Entry.TicketPromised));
        switch (entry) {
            case Entry.OfLine line -> line(header, line);
            case Entry.VoucherSold sold -> saleEnded(header, true);
            case Entry.SaleAbandoned gone -> saleEnded(header, false);
            default -> {
                // Nothing else moves anybody in the line.
            }
        }
    }

    private void line(EntryHeader header, Entry.OfLine line) {
        Optional<Ticket> before = ticket(header.act());
        switch (line) {
            case Entry.TicketCalled called -> called(header, called, before);
            case Entry.TicketResumed resumed -> {
                if (before.filter(t -> t.stage() == TicketStage.PARKED).isEmpty()) {
                    problem(header, "it was not set aside");
                }
                before.ifPresent(t -> calls.add(call(header, t, By.SLIP, Optional.empty())));
            }
            case Entry.TicketServing serving -> {
                if (before.filter(t -> t.stage() == TicketStage.CALLED).isEmpty()) {
                    problem(header, "a sale without its ticket being called");
                }
                sales.put(serving.sale(), header.act());
            }
            case Entry.TicketAbsent absent -> absent(header, absent, before);
            case Entry.TicketPromised promised -> {
                boolean held = before.filter(t -> t.promise().holdsStock()).isPresent();
                if (held && !promised.promise().holdsStock() && !dayIsEnding) {
                    problem(header, "a promise was taken back");
                }
            }
            case Entry.TicketTaken taken -> {
                if (before.isPresent()) {
                    problem(header, "it was taken twice");
                }
            }
            default -> {
                if (before.isEmpty() && !(line instanceof Entry.LineDayEnded)) {
                    problem(header, "no such ticket");
                }
            }
        }
        TicketSteps.after(before, header, line, this::ticket)
                .ifPresent(ticket -> tickets.put(ticket.act(), ticket));
    }

    private void called(EntryHeader header, Entry.TicketCalled called, Optional<Ticket> before) {
        if (before.isEmpty()) {
            problem(header, "no such ticket");
            return;
        }
        Ticket ticket = before.get();
        WaitingLine line = line(header);
        if (ticket.stage() == TicketStage.CALLED) {
            if (!ticket.window().equals(Optional.of(called.window()))) {
                problem(header, "another window has it");
            }
            calls.add(call(header, ticket, By.AGAIN, Optional.empty()));
        } else {
            boolean counted = known.test(header.policyVersion());
            Optional<Ticket> next =
                    counted ? line.next() : line.waiting(ticket.lane()).stream().findFirst();
            boolean rightful = next.map(Ticket::act).equals(Optional.of(ticket.act()));
            if (!rightful) {
                problem(header, "it was not its turn");
            } else if (counted && !called.turn().equals(line.afterNext())) {
                problem(header, "the turn of the lanes is not as the ratio says");
            }
            calls.add(
                    call(
                            header,
                            ticket,
                            rightful ? By.TURN : By.NO_RULE,
                            next.map(Ticket::number)));
        }
        turns.put(SiteProjection.businessDay(header.at()), called.turn());
    }

    private WaitingLine line(EntryHeader header) {
        LocalDate day = SiteProjection.businessDay(header.at());
        return new WaitingLine(open(), turns.getOrDefault(day, LaneTurn.FIRST), rules);
    }

    private void absent(EntryHeader header, Entry.TicketAbsent absent, Optional<Ticket> before) {
        before.filter(t -> t.stage() == TicketStage.CALLED)
                .filter(t -> known.test(header.policyVersion()))
                .ifPresent(
                        ticket -> {
                            if (ticket.calls() < rules.callsBeforeAbsent()) {
                                problem(header, "it was not called often enough");
                            }
                            boolean last = ticket.absences() + 1 >= rules.absences();
                            if (absent.over() != last) {
                                problem(
                                        header,
                                        last ? "it should have ended" : "it ended too soon");
                            }
                            Optional<ActId> behind =
                                    line(header).behindWhom(ticket).map(Ticket::act);
                            if (!absent.over() && !absent.behind().equals(behind)) {
                                problem(header, "it was put behind another than the rule says");
                            }
                        });
    }

    private void saleEnded(EntryHeader header, boolean sold) {
        Optional.ofNullable(sales.remove(header.act()))
                .flatMap(this::ticket)
                .filter(t -> t.stage() == TicketStage.SERVING)
                .ifPresent(
                        t ->
                                tickets.put(
                                        t.act(),
                                        sold
                                                ? t.over(TicketStage.SERVED, header.at())
                                                : t.calledAgain()));
    }

    private List<Ticket> open() {
        return tickets.values().stream().filter(t -> t.stage().isOpen()).toList();
    }

    private static Call call(EntryHeader header, Ticket ticket, By by, Optional<Integer> expected) {
        return new Call(header.number(), ticket.act(), ticket.number(), by, expected);
    }

    private void problem(EntryHeader header, String what) {
        faults.add(new Fault(header.act(), header.number(), what));
    }
}
