package kr.sarangbang.domain.line;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.SiteId;

/**
 * What a board shows at one moment, bound to a place in the journal: enough to prove later that
 * this journal is the one that showed it, and that it showed the line as it was.
 *
 * @param chain where the journal stood; it has at least one entry
 * @param mark the first {@link TicketStub#MARK_BYTES} bytes of the last entry's hash
 * @param at the site's time then, in whole seconds
 * @param calls who stood at a window, the latest first, at most {@link #MOST_CALLS}
 * @param next who would be called next, in order, at most {@link #MOST_NEXT}
 * @param priorityShare calls of the priority lane in a round, 1 to 10
 * @param generalShare calls of the general lane in a round, 1 to 10
 */
public record BoardStatement(
        Place chain,
        Bytes mark,
        Instant at,
        List<Called> calls,
        List<Next> next,
        int priorityShare,
        int generalShare) {
    public static final int MOST_CALLS = 4;
    public static final int MOST_NEXT = 3;

    /** Orders those at a window as a board does: the latest call first. */
    public static final Comparator<Ticket> LATEST_FIRST =
            Comparator.comparing((Ticket t) -> t.calledAt().orElse(Instant.EPOCH))
                    .thenComparing(Ticket::act)
                    .reversed();

    /** An entry of one incarnation's journal; the number is 1 or more. */
    public record Place(SiteId site, int incarnation, long entry) {
        public Place {
            if (entry < 1) {
                throw new IllegalArgumentException("no entry has the number " + entry);
            }
        }
    }

    /** A number at a window. */
    public record Called(int number, Lane lane, String window) {}

    /** A number that waits. */
    public record Next(int number, Lane lane) {}

    public BoardStatement {
        calls = List.copyOf(calls);
        next = List.copyOf(next);
        if (calls.size() > MOST_CALLS || next.size() > MOST_NEXT) {
            throw new IllegalArgumentException("more than a board's code has room for");
        }
        if (mark.length() != TicketStub.MARK_BYTES) {
            throw new IllegalArgumentException("a mark has " + TicketStub.MARK_BYTES + " bytes");
        }
        if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("a board is of a whole second");
        }
    }

    /**
     * What the board of that journal shows of its line.
     *
     * @param chain of at least one entry, and {@code line} as it was after the last of them
     */
    public static BoardStatement of(Chain chain, WaitingLine line, Instant at) {
        return new BoardStatement(
                new Place(chain.site(), chain.incarnation(), chain.number()),
                TicketStub.mark(chain.head()),
                at.truncatedTo(ChronoUnit.SECONDS),
                calls(line),
                next(line),
                line.rules().priorityShare(),
                line.rules().generalShare());
    }

    /** Who stands at a window of that line, as a board shows it. */
    public static List<Called> calls(WaitingLine line) {
        return line.open().stream()
                .filter(t -> t.stage() == TicketStage.CALLED || t.stage() == TicketStage.SERVING)
                .sorted(LATEST_FIRST)
                .limit(MOST_CALLS)
                .map(t -> new Called(t.number(), t.lane(), t.window().orElse("")))
                .toList();
    }

    /** Who is next in that line, as a board shows it. */
    public static List<Next> next(WaitingLine line) {
        return line.callingOrder().stream()
                .limit(MOST_NEXT)
                .map(t -> new Next(t.number(), t.lane()))
                .toList();
    }
}
