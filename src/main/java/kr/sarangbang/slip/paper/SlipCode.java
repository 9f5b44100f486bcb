package kr.sarangbang.slip.paper;

import java.util.List;
import java.util.Optional;

/**
 * What a reader reads from a slip.
 *
 * @param texts the slip's text in one square code, or in two where it carries many acts
 * @param number the twelve-digit number for hand entry, where the paper has one
 */
public record SlipCode(List<String> texts, Optional<String> number) {
    public SlipCode {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a slip has at least one code");
        }
    }

    /** One code and its number. */
    public static SlipCode of(String text, String number) {
        return new SlipCode(List.of(text), Optional.of(number));
    }

    /** One code that has no number. */
    public static SlipCode of(String text) {
        return new SlipCode(List.of(text), Optional.empty());
    }
}
