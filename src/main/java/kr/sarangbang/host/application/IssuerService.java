package kr.sarangbang.host.application;

import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.SiteRow;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The issuer: answers what sites ask. An answer is returned only when its effect is durable (rule
 * 1). May be called from any thread; the store has one writer.
 */
public final class IssuerService {
    private final IssuerStore store;
    private final Instruments instruments;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Catalog catalog = new Catalog();

    public IssuerService(
            IssuerStore store,
            Instruments instruments,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.instruments = instruments;
        this.clock = clock;
        this.random = random;
    }

    /** Answers one request in a transaction of its own. */
    public Answer answer(Peer peer, Request request) {
        return store.inTransaction(tables -> answer(desk(tables), peer, request));
    }

    /** Answers several in one transaction: all are durable when this returns, or none happened. */
    public List<Answer> answerAll(List<Asked> asked) {
        return store.inTransaction(
                tables -> {
                    Desk desk = desk(tables);
                    return asked.stream().map(a -> answer(desk, a.peer(), a.request())).toList();
                });
    }

    /** One request and who asks. */
    public record Asked(Peer peer, Request request) {}

    <T> T officer(Function<Desk, T> act) {
        return store.inTransaction(tables -> act.apply(desk(tables)));
    }

    <T> T look(Function<Desk, T> look) {
        return store.reading(tables -> look.apply(desk(tables)));
    }

    private Desk desk(IssuerTables tables) {
        return new Desk(tables, clock.instant(), instruments, catalog, random);
    }

    private static Answer answer(Desk desk, Peer peer, Request request) {
        if (request instanceof Request.Join join) {
            return new SiteAffairs(desk).join(join);
        }
        if (!(peer instanceof Peer.Known known)) {
            return new Answer.NotUnderstood("an invitation is good for joining and nothing else");
        }
        SiteRow site = desk.site(known.site()).orElse(null);
        IncarnationRow incarnation =
                desk.tables()
                        .incarnations()
                        .find(SiteAffairs.id(known.site().text(), known.incarnation()))
                        .orElse(null);
        if (site == null || incarnation == null) {
            return new Answer.NotUnderstood("this site never joined here");
        }
        return answer(desk, site, incarnation, request);
    }

    private static Answer answer(
            Desk desk, SiteRow site, IncarnationRow incarnation, Request request) {
        Holder holder = SiteAffairs.holder(incarnation);
        boolean barred =
                RoleOf.barred(site).isPresent()
                        || site.closed
                        || incarnation.number != site.incarnation;
        return switch (request) {
            case Request.Join join -> new SiteAffairs(desk).join(join);
            case Request.SignOn signOn -> new SiteAffairs(desk).signOn(incarnation, site, signOn);
            case Request.News news ->
                    new Answer.News(
                            new SiteAffairs(desk)
                                    .news(site, news.policyVersion(), news.listVersion()));
            case Request.PendingRights none -> pending(desk, holder, site, barred);
            case Request.MoreStock more ->
                    barred
                            ? new Answer.NotGranted(Answer.NoRight.BLOCKED, Won.ZERO)
                            : new StockRights(desk)
                                    .more(holder, site, more.seriesNumber(), more.amount());
            case Request.MoreLimit more ->
                    barred || !RoleOf.sells(site)
                            ? new Answer.NotGranted(Answer.NoRight.BLOCKED, Won.ZERO)
                            : new LimitRights(desk)
                                    .more(
                                            holder,
                                            more.member(),
                                            more.scope(),
                                            more.month(),
                                            more.amount());
            case Request.Deliver deliver ->
                    new Journals(desk).deliver(incarnation, site, deliver.entries());
            case Request.Decide decide ->
                    decide(desk, incarnation, site, decide.entry(), decide.proof());
        };
    }

    /** A blocked or frozen site's entries are taken, its rights are not (rule 19). */
    private static Answer pending(Desk desk, Holder holder, SiteRow site, boolean barred) {
        if (barred) {
            return new Answer.Granted(List.of());
        }
        new SiteAffairs(desk).lendUnasked(holder, site);
        var rights = new LentRights(desk);
        return new Answer.Granted(
                rights.pending(holder).stream().limit(MOST_RIGHTS).map(rights::signed).toList());
    }

    /** In one answer; the rest comes with the next asking, when these are in the journal. */
    private static final int MOST_RIGHTS = 64;

    private static Answer decide(
            Desk desk, IncarnationRow incarnation, SiteRow site, RawEntry raw, MemberProof proof) {
        var journals = new Journals(desk);
        Journals.Taken taken = journals.take(incarnation, site, raw);
        if (taken instanceof Journals.Taken.Refused refused) {
            return new Answer.NotUnderstood(refused.reason());
        }
        Optional<SignedEntry> entry =
                taken instanceof Journals.Taken.Kept kept
                        ? kept.entry()
                        : verified(desk, incarnation, raw);
        if (entry.isEmpty()) {
            return new Answer.NotUnderstood("the entry cannot be read");
        }
        SignedEntry asked = entry.get();
        ActId act = asked.header().act();
        Answer answer =
                switch (asked.entry()) {
                    case Entry.RedemptionAsked redemption ->
                            new Answer.DecidedAct(
                                    new Redemptions(desk)
                                            .decide(act, redemption, asked.hash(), proof, site));
                    case Entry.CancellationAsked cancellation ->
                            new Answer.DecidedAct(
                                    new Undoing(desk)
                                            .decideCancellation(act, cancellation, asked.hash()));
                    case Entry.RefundAsked refund ->
                            new Answer.DecidedAct(
                                    new Refunds(desk).decide(act, refund, asked.hash()));
                    default -> new Answer.NotUnderstood("this is nothing to decide");
                };
        journals.advance(incarnation, site);
        return answer;
    }

    /** A 2200 is decided on arrival, however far ahead of the booked entries it is (rule 16). */
    private static Optional<SignedEntry> verified(
            Desk desk, IncarnationRow incarnation, RawEntry raw) {
        return desk.instruments()
                                .entries()
                                .read(raw, kr.sarangbang.domain.Bytes.of(incarnation.publicKey))
                        instanceof EntryReader.Reading.Verified verified
                ? Optional.of(verified.entry())
                : Optional.empty();
    }
}
