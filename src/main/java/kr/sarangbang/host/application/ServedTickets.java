package kr.sarangbang.host.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.codec.TicketCodec;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.LostTicketRefusal;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketHold;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.host.store.DeclarationRow;
import kr.sarangbang.host.store.MemberRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.ServedTicketRow;
import kr.sarangbang.host.store.SiteRow;

/**
 * Serves promised numbers of lost sites from the reserve: once, by compare-and-set (rule 23). Stock
 * comes out of the reserve. The member's limit is what lies at the lost site: so much of it is lent
 * once more, and no more, so that a site which comes back with a sale under the same number exceeds
 * the month by that amount at the most (R4); the case is listed then.
 */
final class ServedTickets {
    private final Desk desk;

    ServedTickets(Desk desk) {
        this.desk = desk;
    }

    /**
     * A repeat by the site that serves it gives the same rights again; whoever else asks is told
     * where it is served.
     *
     * @param allowed whether the site that asks sells, and may be lent something
     */
    Answer serve(SiteRow asking, Holder holder, boolean allowed, SignedTicket ticket) {
        if (!TicketCodec.verifies(ticket, desk.instruments().issuerKey())) {
            return refused(LostTicketRefusal.BAD_TICKET);
        }
        Optional<ServedTicketRow> before = desk.tables().servedTickets().find(id(ticket));
        if (before.isPresent()) {
            return again(before.get(), holder);
        }
        if (!allowed) {
            return refused(LostTicketRefusal.SITE_NOT_ALLOWED);
        }
        ActId act = ticket.stub().act();
        if (new LostSites(desk).of(act.site().text(), act.incarnation()).isEmpty()) {
            return refused(LostTicketRefusal.SITE_NOT_LOST);
        }
        return switch (new LostTickets(desk).found(ticket)) {
            case LostTickets.Found.Held held -> serve(asking, holder, ticket, held.hold());
            case LostTickets.Found.ServedThere there ->
                    new Answer.TicketNotServed(
                            LostTicketRefusal.ALREADY_SERVED,
                            Optional.of(act.site()),
                            there.when());
            case LostTickets.Found.Ended ended -> refused(LostTicketRefusal.ENDED);
            case LostTickets.Found.NotPromised not -> refused(LostTicketRefusal.NOT_PROMISED);
        };
    }

    /** The same act with another mark is another number: a copied disk gave it out. */
    private static String id(SignedTicket ticket) {
        return ticket.stub().act() + "/" + ticket.stub().mark().hex();
    }

    private static Answer refused(LostTicketRefusal reason) {
        return new Answer.TicketNotServed(reason, Optional.empty(), Optional.empty());
    }

    private Answer again(ServedTicketRow row, Holder holder) {
        boolean same =
                row.servedBy.equals(holder.site().text())
                        && row.servedIncarnation == holder.incarnation();
        if (!same) {
            return new Answer.TicketNotServed(
                    LostTicketRefusal.ALREADY_SERVED,
                    Optional.of(new SiteId(row.servedBy)),
                    Optional.of(Times.instant(row.at)));
        }
        List<RightRow> rights = rights(row);
        RightRow limit =
                rights.stream()
                        .filter(right -> right.kind.equals(LentRights.LIMIT))
                        .findFirst()
                        .orElseThrow();
        return served(
                new Wish(
                        row.series,
                        new Scope(limit.scope),
                        Won.of(row.won),
                        row.units,
                        java.time.YearMonth.parse(limit.month),
                        Optional.of(new MemberNumber(row.member))),
                rights);
    }

    private List<RightRow> rights(ServedTicketRow row) {
        return List.of(row.rights.split(" ", -1)).stream()
                .map(desk.tables().rights()::get)
                .toList();
    }

    private Answer served(Wish wish, List<RightRow> rights) {
        var lent = new LentRights(desk);
        return new Answer.TicketServed(wish, rights.stream().map(lent::signed).toList());
    }

    private Answer serve(SiteRow asking, Holder holder, SignedTicket ticket, TicketHold hold) {
        Wish wish = hold.wish();
        if (desk.now().isAfter(hold.until())) {
            return refused(LostTicketRefusal.PAST_ITS_END);
        }
        MemberRow member =
                desk.tables().members().find(wish.member().orElseThrow().toString()).orElse(null);
        if (member == null || member.blocked) {
            return refused(LostTicketRefusal.MEMBER_BLOCKED);
        }
        SeriesRow row = desk.seriesRow(wish.seriesNumber()).orElse(null);
        if (row == null || StockRights.isOver(desk, desk.series(row)) || !fits(wish, row)) {
            return refused(LostTicketRefusal.SERIES_CLOSED);
        }
        Optional<Map<RightRow, Long>> parts = limitOf(ticket, wish);
        if (parts.isEmpty()) {
            return refused(LostTicketRefusal.LIMIT_GONE);
        }
        return isCovered(ticket, wish, row)
                ? lend(asking, holder, ticket, hold, member, row, parts.get())
                : refused(LostTicketRefusal.NO_RESERVE);
    }

    private boolean fits(Wish wish, SeriesRow row) {
        Series series = desk.series(row);
        return series.scope().equals(wish.scope())
                && series.faceOf(wish.units()).equals(wish.face());
    }

    /**
     * What lies at the lost site of this member's month, up to what the number held; empty where
     * that is not there any more, or where holding it again is too much (rule 7).
     */
    private Optional<Map<RightRow, Long>> limitOf(SignedTicket ticket, Wish wish) {
        long member = wish.member().orElseThrow().number();
        var parts = new LinkedHashMap<RightRow, Long>();
        long open = wish.face().amount();
        long before = 0;
        long after = 0;
        for (RightRow right :
                desk.tables()
                        .rights()
                        .list(
                                Query.where(RightRow.MEMBER, member)
                                        .and(RightRow.SITE, ticket.stub().act().site().text())
                                        .and(RightRow.KIND, LentRights.LIMIT)
                                        .orderBy(RightRow.NUMBER))) {
            if (!right.writtenOff
                    || right.scope != wish.scope().number()
                    || !right.month.equals(wish.month().toString())) {
                continue;
            }
            long there = LimitRights.outstanding(right);
            long part = Math.min(open, there);
            if (part > 0) {
                parts.put(right, part);
                open -= part;
            }
            before += LimitRights.held(right);
            after += Math.max(0, there - part - Math.max(0, right.released - part));
        }
        Won more = Won.of(after + wish.face().amount()).minusOrZero(Won.of(before));
        boolean possible =
                open == 0 && !more.isOver(new LimitRights(desk).holdingRoom(member, wish.scope()));
        return possible ? Optional.of(parts) : Optional.empty();
    }

    /** A site is served what it may have promised and no more, whatever papers it signed. */
    private boolean isCovered(SignedTicket ticket, Wish wish, SeriesRow row) {
        new Reserve(desk).settle(row);
        long served =
                desk
                        .tables()
                        .servedTickets()
                        .list(
                                Query.where(ServedTicketRow.SITE, ticket.stub().act().site().text())
                                        .and(ServedTicketRow.SERIES, row.number))
                        .stream()
                        .filter(one -> one.incarnation == ticket.stub().act().incarnation())
                        .mapToLong(one -> one.won)
                        .sum();
        return !Won.of(served).plus(wish.face()).isOver(desk.policy().line().promiseRoom())
                && Ranges.read(row.reserve).size() >= wish.units();
    }

    private Answer lend(
            SiteRow asking,
            Holder holder,
            SignedTicket ticket,
            TicketHold hold,
            MemberRow member,
            SeriesRow row,
            Map<RightRow, Long> parts) {
        Wish wish = hold.wish();
        UnitRanges reserve = Ranges.read(row.reserve);
        UnitRanges units = reserve.first(wish.units());
        row.reserve = Ranges.write(reserve.minus(units));
        desk.tables().series().change(row);
        Instant sellUntil =
                Times.endOfBusinessDay(
                        desk.now(), Math.max(1, desk.policy().sellUntilBusinessDays()));
        var rights = new ArrayList<>(new StockRights(desk).cut(holder, row, units, sellUntil));
        rights.add(
                new LimitRights(desk)
                        .lend(holder, member, wish.scope(), wish.month(), wish.face()));
        var served = new ServedTicketRow();
        served.id = id(ticket);
        rights.forEach(right -> right.forTicket = served.id);
        var taken = new StringBuilder();
        parts.forEach(
                (right, won) -> {
                    releaseLess(right, Math.min(won, right.released));
                    right.relent += won;
                    desk.tables().rights().change(right);
                    taken.append(taken.isEmpty() ? "" : " ")
                            .append(right.id)
                            .append(':')
                            .append(won);
                });
        served.ticket = ticket.stub().act().toString();
        served.site = ticket.stub().act().site().text();
        served.incarnation = ticket.stub().act().incarnation();
        served.series = row.number;
        served.units = wish.units();
        served.won = wish.face().amount();
        served.member = member.number;
        served.takenFrom = taken.toString();
        served.rights = String.join(" ", rights.stream().map(right -> right.id).toList());
        served.servedBy = asking.id;
        served.servedIncarnation = holder.incarnation();
        served.at = Times.micros(desk.now());
        desk.tables().servedTickets().add(served);
        return served(wish, rights);
    }

    /**
     * What a number held was not bought there, so what its member declared not to have bought is
     * less by that: it was released once and needs no room there any more.
     */
    private void releaseLess(RightRow right, long won) {
        if (won == 0) {
            return;
        }
        right.released -= won;
        desk
                .tables()
                .declarations()
                .list(
                        Query.where(DeclarationRow.MEMBER, right.member)
                                .and(DeclarationRow.SITE, right.site))
                .stream()
                .filter(row -> row.scope == right.scope && row.month.equals(right.month))
                .max(Comparator.comparingLong(row -> row.number))
                .ifPresent(
                        row -> {
                            row.released -= won;
                            desk.tables().declarations().change(row);
                        });
    }

    /** Limit rights of the lost site that were lent once more, and how many won of each. */
    static Map<String, Long> parts(ServedTicketRow row) {
        var parts = new LinkedHashMap<String, Long>();
        for (String part : row.takenFrom.split(" ", -1)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                parts.put(
                        part.substring(0, colon),
                        Long.parseLong(part, colon + 1, part.length(), 10));
            }
        }
        return parts;
    }

    /** What was lent once more and came back unsold lies at the lost site again, as it did. */
    void limitReturned(RightRow returned, long won) {
        ServedTicketRow row =
                returned.forTicket.isEmpty()
                        ? null
                        : desk.tables().servedTickets().find(returned.forTicket).orElse(null);
        if (row == null) {
            return;
        }
        long open = won;
        var left = new StringBuilder();
        for (Map.Entry<String, Long> part : parts(row).entrySet()) {
            long back = Math.min(open, part.getValue());
            open -= back;
            RightRow right = desk.tables().rights().get(part.getKey());
            right.relent -= back;
            desk.tables().rights().change(right);
            left.append(left.isEmpty() ? "" : " ")
                    .append(right.id)
                    .append(':')
                    .append(part.getValue() - back);
        }
        row.takenFrom = left.toString();
        desk.tables().servedTickets().change(row);
    }

    /** A lost site delivers that it took up a number which was served elsewhere. */
    void delivered(EntryHeader header, Entry.OfLine entry) {
        if (!(entry instanceof Entry.TicketServing serving)) {
            return;
        }
        for (ServedTicketRow row :
                desk.tables()
                        .servedTickets()
                        .list(Query.where(ServedTicketRow.TICKET, header.act().toString()))) {
            desk.list(
                    Finding.TICKET_SERVED_TWICE,
                    List.of(header.act(), serving.sale()),
                    List.of(header.site(), new SiteId(row.servedBy)),
                    row.member,
                    RightId.parse(row.rights.split(" ", -1)[0]).toString());
        }
    }
}
