package kr.sarangbang.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The 두벌식 automaton as keyboards have it, for tests: Latin keys in, composed Hangul out. */
public final class TwoSetInputMethod {
    private static final String KEYS = "qQwWeErRtTyuioOpPasdfghjklzxcvbnm";
    private static final String JAMO = "ㅂㅃㅈㅉㄷㄸㄱㄲㅅㅆㅛㅕㅑㅐㅒㅔㅖㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ";
    private static final String LEADING = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String TRAILING = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    private static final Map<String, Character> PAIRS =
            Map.ofEntries(
                    Map.entry("ㅗㅏ", 'ㅘ'),
                    Map.entry("ㅗㅐ", 'ㅙ'),
                    Map.entry("ㅗㅣ", 'ㅚ'),
                    Map.entry("ㅜㅓ", 'ㅝ'),
                    Map.entry("ㅜㅔ", 'ㅞ'),
                    Map.entry("ㅜㅣ", 'ㅟ'),
                    Map.entry("ㅡㅣ", 'ㅢ'),
                    Map.entry("ㄱㅅ", 'ㄳ'),
                    Map.entry("ㄴㅈ", 'ㄵ'),
                    Map.entry("ㄴㅎ", 'ㄶ'),
                    Map.entry("ㄹㄱ", 'ㄺ'),
                    Map.entry("ㄹㅁ", 'ㄻ'),
                    Map.entry("ㄹㅂ", 'ㄼ'),
                    Map.entry("ㄹㅅ", 'ㄽ'),
                    Map.entry("ㄹㅌ", 'ㄾ'),
                    Map.entry("ㄹㅍ", 'ㄿ'),
                    Map.entry("ㄹㅎ", 'ㅀ'),
                    Map.entry("ㅂㅅ", 'ㅄ'));

    private TwoSetInputMethod() {}

    public static String type(String keys) {
        List<Character> jamo = new ArrayList<>();
        for (int i = 0; i < keys.length(); i++) {
            char c = keys.charAt(i);
            int key = KEYS.indexOf(c);
            if (key < 0) {
                key = KEYS.indexOf(Character.toLowerCase(c));
            }
            jamo.add(key < 0 ? c : JAMO.charAt(key));
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < jamo.size()) {
            at = syllable(jamo, at, out);
        }
        return out.toString();
    }

    private static int syllable(List<Character> jamo, int start, StringBuilder out) {
        int lead = LEADING.indexOf(jamo.get(start));
        if (lead < 0 || !vowelAt(jamo, start + 1)) {
            if (pairAt(jamo, start, VOWELS)
                    || (pairAt(jamo, start, TRAILING) && !vowelAt(jamo, start + 2))) {
                out.append(pair(jamo, start));
                return start + 2;
            }
            out.append(jamo.get(start));
            return start + 1;
        }
        int next = start + 1;
        char vowel = jamo.get(next++);
        if (pairAt(jamo, next - 1, VOWELS)) {
            vowel = pair(jamo, next - 1);
            next++;
        }
        int tail = 0;
        if (trailingAt(jamo, next)) {
            if (pairAt(jamo, next, TRAILING) && !vowelAt(jamo, next + 2)) {
                tail = TRAILING.indexOf(pair(jamo, next)) + 1;
                next += 2;
            } else {
                tail = TRAILING.indexOf(jamo.get(next)) + 1;
                next++;
            }
        }
        out.append((char) (0xac00 + (lead * 21 + VOWELS.indexOf(vowel)) * 28 + tail));
        return next;
    }

    private static boolean vowelAt(List<Character> jamo, int at) {
        return at < jamo.size() && VOWELS.indexOf(jamo.get(at)) >= 0;
    }

    private static boolean trailingAt(List<Character> jamo, int at) {
        return at < jamo.size() && TRAILING.indexOf(jamo.get(at)) >= 0 && !vowelAt(jamo, at + 1);
    }

    private static boolean pairAt(List<Character> jamo, int at, String kind) {
        if (at + 1 >= jamo.size()) {
            return false;
        }
        Character pair = PAIRS.get("" + jamo.get(at) + jamo.get(at + 1));
        return pair != null && kind.indexOf(pair) >= 0;
    }

    private static char pair(List<Character> jamo, int at) {
        return java.util.Objects.requireNonNull(PAIRS.get("" + jamo.get(at) + jamo.get(at + 1)));
    }
}
