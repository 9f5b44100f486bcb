package kr.sarangbang.wire;

import java.io.IOException;
import java.io.Serial;

/**
 * What came over the line is not one of our messages. The message says in one sentence why. It is
 * the only exception that reading a message throws, whatever the bytes are; the connection they
 * came on cannot be trusted any more and is closed.
 */
public final class MalformedMessageException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    public MalformedMessageException(String sentence) {
        super(sentence);
    }

    public MalformedMessageException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
