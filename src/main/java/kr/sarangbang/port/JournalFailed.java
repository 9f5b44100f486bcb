package kr.sarangbang.port;

/**
 * The journal could not keep its promise: disk full, I/O error, broken chain. Whether the last
 * change is there is unknown; the process stops acting and decides from the journal after a
 * restart.
 */
public final class JournalFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public JournalFailed(String sentence) {
        super(sentence);
    }
}
