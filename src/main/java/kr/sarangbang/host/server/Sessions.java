package kr.sarangbang.host.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sessions that stand, by peer. For any thread. */
final class Sessions {
    private final int mostPerPeer;
    private final Map<String, Deque<Session>> byPeer = new HashMap<>();
    private boolean closed;

    Sessions(int mostPerPeer) {
        this.mostPerPeer = mostPerPeer;
    }

    /** Enters a session; one that stood too long beside it is ended. */
    void enter(String peer, Session session) {
        Session oldest = null;
        boolean late;
        synchronized (this) {
            late = closed;
            Deque<Session> standing = byPeer.computeIfAbsent(peer, _ -> new ArrayDeque<>());
            standing.addLast(session);
            if (standing.size() > mostPerPeer) {
                oldest = standing.pollFirst();
            }
        }
        end(oldest, "The site has newer connections.");
        if (late) {
            end(session, "The issuer is closing.");
        }
    }

    synchronized void leave(String peer, Session session) {
        Deque<Session> standing = byPeer.get(peer);
        if (standing != null) {
            standing.remove(session);
            if (standing.isEmpty()) {
                byPeer.remove(peer);
            }
        }
    }

    /** The peer's newest session: the others are most likely the rests of broken lines. */
    synchronized Optional<Session> newest(String peer) {
        return Optional.ofNullable(byPeer.get(peer)).map(Deque::peekLast);
    }

    synchronized int count() {
        return byPeer.values().stream().mapToInt(Deque::size).sum();
    }

    /** Ends all, those that are entered later too. */
    void close() {
        List<Session> standing = new ArrayList<>();
        synchronized (this) {
            closed = true;
            byPeer.values().forEach(standing::addAll);
        }
        standing.forEach(session -> end(session, "The issuer is closing."));
    }

    private static void end(@Nullable Session session, String reason) {
        if (session != null) {
            session.end(reason);
        }
    }
}
