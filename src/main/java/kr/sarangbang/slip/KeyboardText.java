package kr.sarangbang.slip;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a scanner or a person typed, as it was meant. A scanner is a keyboard: with the Hangul input
 * method on, its Latin keys come out as jamo and syllables of the 두벌식 layout; with caps lock off,
 * as small letters; on other keyboards, as full-width forms.
 */
public final class KeyboardText {
    /** Keys of the leading consonants U+1100 to U+1112; a capital is the key with shift. */
    private static final String[] LEADING = {
        "r", "R", "s", "e", "E", "f", "a", "q", "Q", "t", "T", "d", "w", "W", "c", "z", "x", "v",
        "g"
    };

    /** Keys of the vowels U+1161 to U+1175. */
    private static final String[] VOWELS = {
        "k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl",
        "b", "m", "ml", "l"
    };

    /** Keys of the trailing consonants U+11A8 to U+11C2. */
    private static final String[] TRAILING = {
        "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
        "q", "qt", "t", "T", "d", "w", "c", "z", "x", "v", "g"
    };

    private KeyboardText() {}

    /**
     * Returns the text in upper case, on the Latin keys, without control and invisible characters
     * and without space around it. A text that is normal already is returned unchanged.
     */
    public static String normalise(String typed) {
        // NFKD takes syllables and every kind of jamo to the conjoining jamo, and wide to narrow.
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKD);
        StringBuilder keys = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            appendKeys(keys, plain.charAt(i));
        }
        return keys.toString().strip().toUpperCase(Locale.ROOT);
    }

    private static void appendKeys(StringBuilder keys, char c) {
        if (c >= 0x1100 && c < 0x1100 + LEADING.length) {
            keys.append(LEADING[c - 0x1100]);
        } else if (c >= 0x1161 && c < 0x1161 + VOWELS.length) {
            keys.append(VOWELS[c - 0x1161]);
        } else if (c >= 0x11a8 && c < 0x11a8 + TRAILING.length) {
            keys.append(TRAILING[c - 0x11a8]);
        } else if (c == 0x111a) {
            // Unicode takes the single jamo ㅀ and ㅄ to old leading consonants.
            keys.append("fg");
        } else if (c == 0x1121) {
            keys.append("qt");
        } else if (c == 0x3002) {
            keys.append('.');
        } else if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
            keys.append('-');
        } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
            keys.append(c);
        }
    }
}
