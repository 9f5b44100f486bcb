package kr.sarangbang.domain.series;

import java.util.regex.Pattern;

/**
 * The name of a series in files and commands.
 *
 * @param text 1 to 24 of a-z, 0-9 and -
 */
public record SeriesId(String text) implements Comparable<SeriesId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,23}");

    public SeriesId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a series is named by 1 to 24 of a-z, 0-9 and -, not: " + text);
        }
    }

    @Override
    public int compareTo(SeriesId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
