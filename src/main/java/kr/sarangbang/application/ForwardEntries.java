package kr.sarangbang.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Delivery;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal.Settlement;
import kr.sarangbang.port.Reply;

/**
 * Delivers what waits, many acts in flight. Nothing is dropped, nothing blocks what is behind it
 * (rule 19): what gets no answer waits and is sent again, the same bytes.
 *
 * <p>A round has three parts so that a program with screens can keep the site thread free: {@link
 * #next} and {@link #settle} on the site thread, {@link #send} anywhere.
 */
public final class ForwardEntries {
    /** At most so many early ones does the issuer hold (messages.md), so no more are in flight. */
    private static final int BATCHES_IN_FLIGHT = 2;

    /** Of payloads in one message, which holds 60,000 bytes in all. */
    private static final int MOST_BYTES = 40_000;

    private final Workplace place;

    public ForwardEntries(Workplace place) {
        this.place = place;
    }

    /** Delivers until nothing waits or the line gives no more answers. */
    public Result forward() {
        long acknowledged = 0;
        long refused = 0;
        while (place.issuer().up()) {
            List<Request.Deliver> batches = next();
            if (batches.isEmpty()) {
                break;
            }
            Result round = settle(send(batches));
            acknowledged += round.acknowledged();
            refused += round.refused();
            if (round.acknowledged() + round.refused() == 0) {
                break;
            }
        }
        return new Result(acknowledged, refused, place.journal().backlog().waiting());
    }

    /** What to send now, oldest first; empty when nothing waits. */
    public List<Request.Deliver> next() {
        return batches(
                place.journal().waiting(1, BATCHES_IN_FLIGHT * Request.Deliver.MOST_ENTRIES));
    }

    /** Entries as they travel: consecutive ones together, as many as a message holds. */
    static List<Request.Deliver> batches(List<RawEntry> waiting) {
        var batches = new ArrayList<Request.Deliver>();
        var batch = new ArrayList<RawEntry>();
        int bytes = 0;
        for (RawEntry entry : waiting) {
            int size = entry.payload().length();
            boolean full = batch.size() == Request.Deliver.MOST_ENTRIES;
            boolean jump = !batch.isEmpty() && batch.getLast().number() + 1 != entry.number();
            if (!batch.isEmpty() && (full || jump || bytes + size > MOST_BYTES)) {
                batches.add(new Request.Deliver(batch));
                batch.clear();
                bytes = 0;
            }
            batch.add(entry);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            batches.add(new Request.Deliver(batch));
        }
        return batches;
    }

    /** Sends without touching the journal; returns when every batch has its reply or has none. */
    public List<Reply> send(List<Request.Deliver> batches) {
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        for (Request.Deliver batch : batches) {
            var reply = new CompletableFuture<Reply>();
            place.issuer().send(batch, reply::complete);
            replies.add(reply);
        }
        return replies.stream().map(CompletableFuture::join).toList();
    }

    /**
     * Records what the issuer said, all in one transaction, and closes gaps that it named. What a
     * person's number is comes first: an entry that is settled is never sent again, and its answer
     * never heard again.
     */
    public Result settle(List<Reply> replies) {
        List<Answer.Delivered> delivered =
                replies.stream().flatMap(ForwardEntries::delivered).toList();
        List<Settlement> news = new ArrayList<>(record(delivered));
        delivered.stream()
                .flatMap(answer -> answer.needFrom().stream())
                .min(Long::compare)
                .ifPresent(from -> news.addAll(closeGap(from)));
        long refused = news.stream().filter(s -> s.delivery() instanceof Delivery.Refused).count();
        return new Result(news.size() - refused, refused, place.journal().backlog().waiting());
    }

    private static Stream<Answer.Delivered> delivered(Reply reply) {
        return reply instanceof Reply.Answered answered
                        && answered.answer() instanceof Answer.Delivered delivered
                ? Stream.of(delivered)
                : Stream.empty();
    }

    /** Returns what was news here: an answer may come twice, or to what no longer waits. */
    private List<Settlement> record(List<Answer.Delivered> answers) {
        List<Answer.Disposition> all =
                answers.stream()
                        .flatMap(a -> a.entries().stream())
                        .filter(this::canBeConfirmed)
                        .toList();
        all.forEach(this::confirm);
        var seen = new HashSet<Long>();
        List<Settlement> news =
                all.stream()
                        .filter(one -> place.journal().isWaiting(one.number()))
                        .filter(one -> seen.add(one.number()))
                        .map(ForwardEntries::settlement)
                        .toList();
        if (!news.isEmpty()) {
            place.journal().settle(news);
        }
        return news;
    }

    static Settlement settlement(Answer.Disposition one) {
        Delivery delivery =
                one.refused()
                        .<Delivery>map(Delivery.Refused::new)
                        .orElseGet(Delivery.Acknowledged::new);
        return new Settlement(one.number(), delivery);
    }

    /**
     * The issuer misses entries that we believed delivered: they go again, whatever we believed.
     */
    private List<Settlement> closeGap(long from) {
        List<RawEntry> again = place.journal().range(from, Request.Deliver.MOST_ENTRIES);
        return again.isEmpty()
                ? List.of()
                : record(delivered(place.issuer().ask(new Request.Deliver(again))).toList());
    }

    /** A member's number must be written: an entry that brings one waits until that can be done. */
    private boolean canBeConfirmed(Answer.Disposition one) {
        return one.member().isEmpty() || place.journal().sealTrouble().isEmpty();
    }

    private void confirm(Answer.Disposition one) {
        if (one.member().isEmpty()) {
            return;
        }
        ActId act =
                new ActId(
                        place.journal().chain().site(),
                        place.journal().chain().incarnation(),
                        one.number());
        List<SignedEntry> known = place.journal().entriesOf(act);
        boolean confirmed =
                known.stream().anyMatch(e -> e.entry() instanceof Entry.EnrolmentConfirmed);
        if (!known.isEmpty() && !confirmed) {
            place.journal()
                    .append(
                            new Draft(
                                    act,
                                    new Entry.EnrolmentConfirmed(one.member().get()),
                                    Actor.CUSTOMER));
        }
    }

    /**
     * What a delivery came to.
     *
     * @param waiting entries that still wait
     */
    public record Result(long acknowledged, long refused, long waiting) {}
}
