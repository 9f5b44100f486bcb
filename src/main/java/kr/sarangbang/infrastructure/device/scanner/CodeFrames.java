package kr.sarangbang.infrastructure.device.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts what a scanner sends into codes. A code ends with a carriage return, a line feed or both;
 * other control characters belong to no code. One thread.
 */
final class CodeFrames {
    /** Half as long again as the longest code that is ever printed. */
    static final int MOST_CHARACTERS = 1_200;

    private final StringBuilder code = new StringBuilder();

    /** The codes that these bytes end, in their order; seldom more than one. */
    List<String> take(byte[] bytes, int count) {
        List<String> ended = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            char c = (char) (bytes[i] & 0xFF);
            if (c == '\r' || c == '\n') {
                end().ifPresent(ended::add);
            } else if (!Character.isISOControl(c) && code.length() < MOST_CHARACTERS) {
                code.append(c);
            }
        }
        return ended;
    }

    /**
     * Nothing more comes: what is there so far is a code too. Its reader says what is wrong with
     * it, where a cut code that was dropped would leave a person waiting.
     */
    Optional<String> end() {
        String whole = code.toString();
        code.setLength(0);
        return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
    }
}
