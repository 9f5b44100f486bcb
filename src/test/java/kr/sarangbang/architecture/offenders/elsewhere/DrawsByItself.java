package kr.sarangbang.architecture.offenders.elsewhere;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes randomness that no seed repeats. */
final class DrawsByItself {
    Random random() {
        return new Random();
    }

    Random secure() {
        return new SecureRandom();
    }

    Random local() {
        return ThreadLocalRandom.current();
    }

    double maths() {
        return Math.random();
    }

    UUID identifier() {
        return UUID.randomUUID();
    }
}
