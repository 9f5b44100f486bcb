package kr.sarangbang.application;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.BoardReading;
import kr.sarangbang.domain.line.BoardStatement;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketReading;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.line.WaitingLine;
import kr.sarangbang.domain.site.LineAudit;
import kr.sarangbang.domain.site.SiteProjection;
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

    /** What a board's code and the journal say together. */
    public sealed interface BoardChecked {
        /**
         * This journal is the one that showed it.
         *
         * @param asItWas whether the journal's own calls make the line that was shown
         * @param problems calls against the rule up to then
         */
        record Shown(BoardStatement board, boolean asItWas, List<String> problems)
                implements BoardChecked {
            public Shown {
                problems = List.copyOf(problems);
            }

            /** Shown as it was, and every call by the rule. */
            public boolean fair() {
                return asItWas && problems.isEmpty();
            }
        }

        /** A site of the issuer showed it, and not out of this journal. */
        record NotThisJournal(BoardStatement board) implements BoardChecked {}

        /** The lines before the signed one are not what was signed. */
        record OtherWords(BoardStatement board) implements BoardChecked {}

        record Unreadable(BadSlip why) implements BoardChecked {}
    }

    /**
     * Holds what a board showed against the journal, call by call up to that moment.
     *
     * @param text of the board's code, whole or its last line
     */
    public BoardChecked checkBoard(String text) {
        return switch (place.slips().readBoard(text)) {
            case BoardReading.Bad bad -> new BoardChecked.Unreadable(bad.why());
            case BoardReading.OtherWords other ->
                    new BoardChecked.OtherWords(other.board().statement());
            case BoardReading.Genuine genuine -> checkBoard(genuine.board().statement());
        };
    }

    private BoardChecked checkBoard(BoardStatement board) {
        BoardStatement.Place shown = board.chain();
        Chain chain = place.journal().chain();
        boolean here =
                shown.site().equals(chain.site()) && shown.incarnation() == chain.incarnation();
        boolean marked =
                here
                        && place.journal().entries(shown.entry(), 1).stream()
                                .anyMatch(
                                        e ->
                                                e.header().number() == shown.entry()
                                                        && TicketStub.mark(e.hash())
                                                                .equals(board.mark()));
        if (!marked) {
            return new BoardChecked.NotThisJournal(board);
        }
        LineAudit audit = audit(shown.entry());
        WaitingLine line = audit.line(SiteProjection.businessDay(board.at()));
        boolean asItWas =
                BoardStatement.calls(line).equals(board.calls())
                        && BoardStatement.next(line).equals(board.next())
                        && line.rules().priorityShare() == board.priorityShare()
                        && line.rules().generalShare() == board.generalShare();
        return new BoardChecked.Shown(board, asItWas, audit.problems());
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
        return TicketStub.mark(entry.hash()).equals(stub.mark());
    }

    /** The whole line of this journal, call by call. */
    public LineAudit audit() {
        return audit(Long.MAX_VALUE);
    }

    /** The same up to the entry of that number. */
    private LineAudit audit(long last) {
        var audit = new LineAudit(state.rules(), place.bulletin().policyVersion());
        long from = 1;
        List<SignedEntry> some = place.journal().entries(from, AT_ONCE);
        while (!some.isEmpty() && from <= last) {
            some.stream()
                    .filter(entry -> entry.header().number() <= last)
                    .forEach(entry -> audit.entry(entry.header(), entry.entry()));
            from = some.getLast().header().number() + 1;
            some = place.journal().entries(from, AT_ONCE);
        }
        return audit;
    }
}
