package kr.sarangbang.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The one source of everything that is left to chance in a run. Each step has a row of numbers of
 * its own, so that a step which is left out changes nothing for the others but what it did: this is
 * what makes a long run that failed short.
 */
final class Chance {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long seed;
    private final Random random;

    Chance(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** What follows is this step's. */
    void step(int number) {
        // SplitMix64's last words: neighbours must not begin alike.
        long mixed = seed * GOLDEN + number;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        random.setSeed(mixed ^ (mixed >>> 31));
    }

    /** 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    /** True in so many of a hundred cases. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Duration between(Duration shortest, Duration longest) {
        return Duration.ofMillis(random.nextLong(shortest.toMillis(), longest.toMillis()));
    }

    byte[] bytes(int count) {
        byte[] drawn = new byte[count];
        random.nextBytes(drawn);
        return drawn;
    }

    RandomGenerator random() {
        return random;
    }
}
