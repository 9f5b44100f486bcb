package kr.sarangbang.host.application;

import java.util.Optional;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.SiteRow;

/** Answers one request within one transaction. */
final class Counter {
    private final Desk desk;

    Counter(Desk desk) {
        this.desk = desk;
    }

    Answer answer(PeerIdentity peer, Request request) {
        return switch (peer) {
            case PeerIdentity.Join newcomer -> {
                if (!(request instanceof Request.Join join)) {
                    yield new Answer.NotUnderstood("an invitation serves to join only");
                }
                yield desk.isReading()
                        ? new Answer.TryLater()
                        : new Joining(desk).join(newcomer.site(), join);
            }
            case PeerIdentity.Site site -> {
                if (request instanceof Request.SignOn signOn) {
                    new ForgottenSites(desk).find(site, signOn);
                }
                yield ofSite(site, request);
            }
        };
    }

    /** What an issuer that reads the journals grants and decides to nobody. */
    private static boolean asksForMore(Request request) {
        return switch (request) {
            case Request.Decide decide -> true;
            case Request.PendingRights pending -> true;
            case Request.MoreStock more -> true;
            case Request.MoreLimit more -> true;
            default -> false;
        };
    }

    private Answer ofSite(PeerIdentity.Site peer, Request request) {
        SiteRow site = desk.tables().sites().find(peer.site()).orElse(null);
        Optional<IncarnationRow> found = Joining.find(desk, peer.site(), peer.incarnation());
        if (site == null || found.isEmpty()) {
            return new Answer.NotUnderstood("no such site has joined");
        }
        IncarnationRow journal = found.get();
        if (journal.epoch != desk.epoch() && !(request instanceof Request.SignOn)) {
            return new Answer.SignOnAgain();
        }
        if (asksForMore(request) && desk.isReading()) {
            return new Answer.TryLater();
        }
        boolean lendable =
                RoleOf.barred(site).isEmpty() && !site.closed && journal.number == site.incarnation;
        new LostSites(desk).heardFrom(site, journal, request);
        return switch (request) {
            case Request.Join join -> new Answer.NotUnderstood("this site has joined");
            case Request.SignOn signOn -> signOn(site, journal, signOn);
            case Request.News news ->
                    new Answer.News(
                            new Publishing(desk)
                                    .since(
                                            site,
                                            journal.number,
                                            news.policyVersion(),
                                            news.listVersion()));
            case Request.ServeTicket serve ->
                    new ServedTickets(desk)
                            .serve(
                                    site,
                                    Joining.holder(journal),
                                    lendable && RoleOf.sells(site),
                                    serve.ticket());
            case Request.VouchersOf of -> new Reissues(desk).vouchersOf(site, of.member());
            case Request.Deliver deliver -> deliver(journal, deliver);
            case Request.Decide decide -> decide(site, journal, decide);
            case Request.PendingRights pending ->
                    lendable ? pending(site, journal) : new Answer.Granted(java.util.List.of());
            case Request.MoreStock more ->
                    lendable
                            ? new StockRights(desk)
                                    .more(
                                            Joining.holder(journal),
                                            site,
                                            more.seriesNumber(),
                                            more.amount())
                            : barred();
            case Request.MoreLimit more ->
                    lendable ? new LimitRights(desk).more(Joining.holder(journal), more) : barred();
        };
    }

    private static Answer barred() {
        return new Answer.NotGranted(Answer.NoRight.BLOCKED, kr.sarangbang.domain.money.Won.ZERO);
    }

    private Answer signOn(SiteRow site, IncarnationRow journal, Request.SignOn signOn) {
        new Journals(desk, journal).signedOn(signOn.lastNumber(), signOn.head());
        new Epochs(desk).signedOn(site, journal, signOn);
        return new Answer.SignedOn(
                desk.now(),
                desk.epoch(),
                journal.bookedThrough,
                new Publishing(desk)
                        .since(site, journal.number, signOn.policyVersion(), signOn.listVersion()));
    }

    private Answer deliver(IncarnationRow journal, Request.Deliver deliver) {
        Answer answer = new Journals(desk, journal).deliver(deliver.entries());
        new Epochs(desk).read(journal);
        return answer;
    }

    /** What is lent unasked is lent here, so that it arrives in the journal at once. */
    private Answer pending(SiteRow site, IncarnationRow journal) {
        var holder = Joining.holder(journal);
        new Guarantees(desk).lend(holder, site);
        new LimitRights(desk).lendHomeShares(holder);
        var rights = new LentRights(desk);
        return new Answer.Granted(
                rights.pending(holder).stream()
                        .limit(Answer.Granted.MOST_RIGHTS)
                        .map(rights::signed)
                        .toList(),
                new LimitRecalls(desk).of(journal));
    }

    private Answer decide(SiteRow site, IncarnationRow journal, Request.Decide decide) {
        var read =
                desk.instruments()
                        .entries()
                        .read(decide.entry(), kr.sarangbang.domain.Bytes.of(journal.publicKey));
        if (!(read instanceof EntryReader.Reading.Verified verified)) {
            return new Answer.NotUnderstood("the entry does not verify");
        }
        var header = verified.entry().header();
        if (!header.site().text().equals(site.id)
                || header.incarnation() != journal.number
                || header.number() != decide.entry().number()) {
            return new Answer.NotUnderstood("the entry is of another journal");
        }
        new Journals(desk, journal).asked(header.number());
        return new Decisions(desk, site, journal.number == site.incarnation)
                .decide(verified.entry(), decide.proof());
    }
}
