package kr.sarangbang.domain.journal;

import java.util.regex.Pattern;

/**
 * The name of a site, given by the issuer.
 *
 * @param text 1 to 12 of A-Z, a-z, 0-9 and -; short, since every slip carries it
 */
public record SiteId(String text) implements Comparable<SiteId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,11}");

    /** The issuer itself, as the maker of acts of its own. */
    public static final SiteId ISSUER = new SiteId("ISSUER");

    public SiteId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a site is named by 1 to 12 of A-Z, a-z, 0-9 and -, not: " + text);
        }
    }

    @Override
    public int compareTo(SiteId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
