package kr.sarangbang.host.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was found out last, at most so much of it: what was not asked for longest is forgotten
 * first. For any thread.
 */
final class Recent<K, V> {
    private final Map<K, V> kept;

    Recent(int most) {
        kept = new Bounded<>(most);
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void keep(K key, V value) {
        kept.put(key, value);
    }

    private static final class Bounded<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;
        private static final float FULL = 0.75f;

        private final int most;

        Bounded(int most) {
            super(16, FULL, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
