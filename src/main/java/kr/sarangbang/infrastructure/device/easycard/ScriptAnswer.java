package kr.sarangbang.infrastructure.device.easycard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form in which the payment program answers: a call of the function that was asked for,
 * with one object of texts in single quotation marks, {@code name({'SUC':'00','RS04':'0000'})}.
 * Nothing else is taken for an answer: no rest behind it, no field twice.
 */
final class ScriptAnswer {
    private final String text;
    private int at;

    private ScriptAnswer(String text) {
        this.text = text;
    }

    /** Whether the text means to answer this call, well formed or not. */
    static boolean isFor(String callback, String text) {
        return text.strip().startsWith(callback + "(");
    }

    /** The fields, or empty if it is no whole answer to this call. */
    static Optional<Map<String, String>> read(String callback, String text) {
        if (!isFor(callback, text)) {
            return Optional.empty();
        }
        var answer = new ScriptAnswer(text.strip());
        answer.at = callback.length();
        return Optional.ofNullable(answer.call());
    }

    private @Nullable Map<String, String> call() {
        if (!skip('(') || !skip('{')) {
            return null;
        }
        Map<String, String> fields = new HashMap<>();
        do {
            String name = quoted();
            if (name == null || !skip(':')) {
                return null;
            }
            String value = quoted();
            if (value == null || fields.put(name, value) != null) {
                return null;
            }
        } while (skip(','));
        if (!skip('}') || !skip(')')) {
            return null;
        }
        // A semicolon may end the call.
        skip(';');
        return at == text.length() ? fields : null;
    }

    private @Nullable String quoted() {
        if (!skip('\'')) {
            return null;
        }
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char read = text.charAt(at++);
            if (read == '\'') {
                return value.toString();
            }
            if (read == '\\') {
                if (at == text.length()) {
                    return null;
                }
                read = text.charAt(at++);
            }
            value.append(read);
        }
        return null;
    }

    private boolean skip(char wanted) {
        blanks();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
