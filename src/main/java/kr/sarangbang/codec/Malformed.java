package kr.sarangbang.codec;

/**
 * Bytes are not the form that they claim to be. The message says what was expected and never
 * repeats the bytes, which may be a voucher's code. Readers of this package throw nothing else for
 * bytes that came from outside.
 */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Malformed(String reason) {
        super(reason);
    }

    Malformed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
