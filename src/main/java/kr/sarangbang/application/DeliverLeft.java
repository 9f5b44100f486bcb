package kr.sarangbang.application;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Delivery;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.port.Issuer;
import kr.sarangbang.port.Journal.Settlement;
import kr.sarangbang.port.LeftJournal;
import kr.sarangbang.port.Reply;

/**
 * Delivers what waits in a journal that nothing is written to any more, under the incarnation that
 * wrote it: nothing is lost by joining again, or by a row that cannot be read (rules 16 and 19).
 */
public final class DeliverLeft {
    private static final int MOST_AT_ONCE = 2 * Request.Deliver.MOST_ENTRIES;

    private final LeftJournal journal;

    public DeliverLeft(LeftJournal journal) {
        this.journal = journal;
    }

    /** The sign-on to send; the line is up only after its answer. */
    public Request.SignOn signOn() {
        return journal.signOn();
    }

    /** Takes the answer to the sign-on. */
    public void signedOn(Answer.SignedOn answer) {
        if (answer.epoch() > journal.epoch()) {
            // An issuer that was set back may have lost what it refused and kept beside its books.
            journal.deliverAgain(0);
        } else if (answer.bookedThrough() < journal.signOn().settled()) {
            journal.deliverAgain(answer.bookedThrough());
        }
        journal.hear(answer.epoch());
    }

    /** Delivers until nothing waits or the line gives no more answers; what still waits. */
    public ForwardEntries.Result deliver(Issuer issuer) {
        long acknowledged = 0;
        long refused = 0;
        long from = 1;
        List<RawEntry> waiting = journal.waiting(from, MOST_AT_ONCE);
        while (!waiting.isEmpty()) {
            boolean anyNews = false;
            boolean allHeard = true;
            for (Request.Deliver batch : ForwardEntries.batches(waiting)) {
                if (issuer.ask(batch) instanceof Reply.Answered answered
                        && answered.answer() instanceof Answer.Delivered delivered) {
                    List<Settlement> news = settle(batch, delivered);
                    long no =
                            news.stream()
                                    .filter(s -> s.delivery() instanceof Delivery.Refused)
                                    .count();
                    refused += no;
                    acknowledged += news.size() - no;
                    anyNews |= !news.isEmpty();
                } else {
                    allHeard = false;
                }
            }
            if (allHeard && !anyNews) {
                // What has no answer yet blocks nothing behind it.
                from = waiting.getLast().number() + 1;
            } else if (!anyNews) {
                break;
            }
            waiting = journal.waiting(from, MOST_AT_ONCE);
        }
        return new ForwardEntries.Result(acknowledged, refused, journal.waiting());
    }

    private List<Settlement> settle(Request.Deliver batch, Answer.Delivered delivered) {
        List<Long> sent = batch.entries().stream().map(entry -> entry.number()).toList();
        var news = new ArrayList<Settlement>();
        for (Answer.Disposition one : delivered.entries()) {
            if (sent.contains(one.number())) {
                news.add(ForwardEntries.settlement(one));
            }
        }
        if (!news.isEmpty()) {
            journal.settle(news);
        }
        delivered.needFrom().ifPresent(from -> journal.deliverAgain(from - 1));
        return news;
    }
}
