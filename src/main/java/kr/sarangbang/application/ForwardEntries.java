package kr.sarangbang.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
        List<RawEntry> waiting =
                place.journal().waiting(1, BATCHES_IN_FLIGHT * Request.Deliver.MOST_ENTRIES);
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

    /** Records what the issuer said and closes gaps that it named. */
    public Result settle(List<Reply> replies) {
        var told = new ArrayList<Answer.Disposition>();
        Optional<Long> gap = Optional.empty();
        for (Reply reply : replies) {
            if (reply instanceof Reply.Answered answered
                    && answered.answer() instanceof Answer.Delivered delivered) {
                told.addAll(delivered.entries());
                gap = delivered.needFrom();
            }
        }
        record(told);
        gap.ifPresent(this::closeGap);
        long refused = told.stream().filter(one -> one.refused().isPresent()).count();
        return new Result(told.size() - refused, refused, place.journal().backlog().waiting());
    }

    /**
     * An enrolment's number goes into the journal before its entry stops waiting: a power cut
     * between the two asks again and loses nothing.
     */
    private void record(List<Answer.Disposition> told) {
        told.stream().filter(one -> one.member().isPresent()).forEach(this::confirm);
        place.journal().settle(told.stream().map(ForwardEntries::settlement).toList());
    }

    private static Settlement settlement(Answer.Disposition one) {
        Delivery delivery =
                one.refused()
                        .<Delivery>map(Delivery.Refused::new)
                        .orElseGet(Delivery.Acknowledged::new);
        return new Settlement(one.number(), delivery);
    }

    /**
     * The issuer misses entries that we believed delivered: they go again, whatever we believed.
     */
    private void closeGap(long from) {
        List<RawEntry> again = place.journal().range(from, Request.Deliver.MOST_ENTRIES);
        if (!again.isEmpty()
                && place.issuer().ask(new Request.Deliver(again)) instanceof Reply.Answered answered
                && answered.answer() instanceof Answer.Delivered delivered) {
            record(delivered.entries());
        }
    }

    private void confirm(Answer.Disposition one) {
        List<RawEntry> entry = place.journal().range(one.number(), 1);
        if (entry.isEmpty() || one.member().isEmpty()) {
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
