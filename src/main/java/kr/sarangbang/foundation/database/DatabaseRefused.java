package kr.sarangbang.foundation.database;

/**
 * A database that this program must not work on, in one sentence that says why. Nothing in it was
 * changed.
 */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseRefused(String sentence) {
        super(sentence);
    }

    public DatabaseRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
