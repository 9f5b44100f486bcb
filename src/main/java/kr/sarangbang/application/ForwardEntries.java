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
 * Pass#next} and {@link Pass#settle} on the site thread, {@link #send} anywhere.
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
        Pass pass = pass();
        while (place.issuer().up()) {
            List<Request.Deliver> batches = pass.next();
            if (batches.isEmpty()) {
                break;
            }
            Result round = pass.settle(batches, send(batches));
            acknowledged += round.acknowledged();
            refused += round.refused();
        }
        return new Result(acknowledged, refused, place.journal().backlog().waiting());
    }

    private List<Request.Deliver> from(long number) {
        return batches(
                place.journal().waiting(number, BATCHES_IN_FLIGHT * Request.Deliver.MOST_ENTRIES));
    }

    /** Begins with the oldest entry that waits. */
    public Pass pass() {
        return new Pass();
    }

    /**
     * One way through everything that waits. What the issuer has taken and does not say yet what
     * became of (an enrolment, while it reads journals) waits on and is passed: however much of it
     * there is, it blocks nothing behind it. Site thread.
     */
    public final class Pass {
        private long from = 1;
        private boolean anyNews;
        private boolean over;

        private Pass() {}

        /** What to send now, oldest first; empty when all was sent, or no more answers come. */
        public List<Request.Deliver> next() {
            if (over) {
                return List.of();
            }
            List<Request.Deliver> batches = from(from);
            if (batches.isEmpty() && anyNews) {
                // What was booked since may say what became of entries before it.
                from = 1;
                anyNews = false;
                batches = from(from);
            }
            return batches;
        }

        /** As {@link ForwardEntries#settle}, of what {@link #next} gave. */
        public Result settle(List<Request.Deliver> sent, List<Reply> replies) {
            Result round = ForwardEntries.this.settle(replies);
            boolean news = round.acknowledged() + round.refused() > 0;
            anyNews |= news;
            if (replies.stream().allMatch(reply -> delivered(reply).findAny().isPresent())) {
                from = sent.getLast().entries().getLast().number() + 1;
            } else {
                over = !news;
            }
            return round;
        }
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
    Result settle(List<Reply> replies) {
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
