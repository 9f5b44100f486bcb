package kr.sarangbang.codec;

import java.time.DateTimeException;
import java.util.function.Supplier;

/** The domain's records refuse what cannot be; from outside, that is a malformed form. */
final class Reading {
    private Reading() {}

    static <T> T of(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new Malformed("a value that cannot be", e);
        }
    }
}
