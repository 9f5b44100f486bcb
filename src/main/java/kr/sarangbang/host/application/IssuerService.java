package kr.sarangbang.host.application;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;

/**
 * The issuer: one request in, one answer out, for any thread. When {@link #answer} returns, the
 * effect survives a power cut. Requests that come together share one commit.
 */
public final class IssuerService {
    private static final int MOST_WAITING = 1_024;
    private static final int MOST_IN_ONE_COMMIT = 64;

    private final IssuerStore store;
    private final Instruments instruments;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final IssuerMilestones milestones;
    private final Catalog catalog = new Catalog();

    /**
     * An incarnation's key never changes; a joining is durable before its site's certificate is.
     */
    private final ConcurrentHashMap<PeerIdentity.Site, Bytes> keys = new ConcurrentHashMap<>();

    private final LinkedBlockingQueue<Asked> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final ReentrantLock writer = new ReentrantLock();

    /**
     * @param random used under the writer's lock only
     */
    public IssuerService(
            IssuerStore store,
            Instruments instruments,
            InstantSource clock,
            RandomGenerator random) {
        this(store, instruments, clock, random, IssuerMilestones.NONE);
    }

    /**
     * @param milestones told between booking and answering
     */
    public IssuerService(
            IssuerStore store,
            Instruments instruments,
            InstantSource clock,
            RandomGenerator random,
            IssuerMilestones milestones) {
        this.store = store;
        this.instruments = instruments;
        this.clock = clock;
        this.random = random;
        this.milestones = milestones;
    }

    /**
     * Answers a request. A failure of the store, or of this program, is thrown and decides nothing:
     * the site asks again.
     */
    public Answer answer(PeerIdentity peer, Request request) {
        var asked = new Asked(peer, request, ahead(peer, request));
        if (!waiting.offer(asked)) {
            return new Answer.TryLater();
        }
        writer.lock();
        try {
            // Whoever held the lock before may have answered this one along with its own.
            while (!asked.isDone()) {
                serve();
            }
        } finally {
            writer.unlock();
        }
        Answer answer = asked.answer();
        if (books(request)) {
            milestones.reached("booked");
            milestones.reached("answering");
        }
        return answer;
    }

    /** How many requests stand in the queue now. */
    int waiting() {
        return waiting.size();
    }

    private Instruments ahead(PeerIdentity peer, Request request) {
        Bytes key = peer instanceof PeerIdentity.Site site ? keys.get(site) : null;
        return key != null && request instanceof Request.Deliver deliver
                ? ReadAhead.of(instruments, deliver.entries(), key)
                : instruments;
    }

    private static boolean books(Request request) {
        return request instanceof Request.Decide || request instanceof Request.Deliver;
    }

    private void serve() {
        var together = new ArrayList<Asked>();
        waiting.drainTo(together, MOST_IN_ONE_COMMIT);
        try {
            List<Answer> answers =
                    store.inTransaction(
                            tables -> together.stream().map(a -> answer(tables, a)).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).done(answers.get(i));
            }
        } catch (RuntimeException e) {
            if (together.size() == 1) {
                together.getFirst().failed(e);
            } else {
                together.forEach(this::serveAlone);
            }
        }
    }

    /** One of many failed and nothing of them remains: each by itself, so only that one fails. */
    private void serveAlone(Asked asked) {
        try {
            asked.done(store.inTransaction(tables -> answer(tables, asked)));
        } catch (RuntimeException e) {
            asked.failed(e);
        }
    }

    private Answer answer(IssuerTables tables, Asked asked) {
        if (asked.peer instanceof PeerIdentity.Site site && !keys.containsKey(site)) {
            tables.incarnations()
                    .find(site.site() + "." + site.incarnation())
                    .ifPresent(row -> keys.put(site, Bytes.of(row.publicKey)));
        }
        var desk = new Desk(tables, clock.instant(), asked.instruments, catalog, random);
        return new Counter(desk).answer(asked.peer, asked.request);
    }

    /** A request and, under the writer's lock, what came of it. */
    private static final class Asked {
        private final PeerIdentity peer;
        private final Request request;
        private final Instruments instruments;
        private Optional<Answer> answer = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();

        Asked(PeerIdentity peer, Request request, Instruments instruments) {
            this.peer = peer;
            this.request = request;
            this.instruments = instruments;
        }

        boolean isDone() {
            return answer.isPresent() || failure.isPresent();
        }

        void done(Answer result) {
            answer = Optional.of(result);
        }

        void failed(RuntimeException e) {
            failure = Optional.of(e);
        }

        Answer answer() {
            if (failure.isPresent()) {
                throw new IllegalStateException("the request was not served", failure.get());
            }
            return answer.orElseThrow();
        }
    }
}
