package kr.sarangbang.port;

/**
 * The sealed counter did not answer, or is not the one that was set up. The sentence says which,
 * where, and what to do.
 */
public final class CounterFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CounterFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public CounterFailed(String sentence) {
        super(sentence);
    }
}
