package kr.sarangbang.ui.shared;

/** What became of one reading of a square code. */
public sealed interface Scan {
    /**
     * A code was read whole.
     *
     * @param text as the scanner gave it: somebody else's code, or garbled by a keyboard, perhaps
     */
    record Code(String text) implements Scan {
        /** A code is worth money and stands in no log. */
        @Override
        public String toString() {
            return "Code of " + text.length() + " characters";
        }
    }

    /** The code that was read a moment ago lay under the light still; it was not read again. */
    record SameAgain() implements Scan {}

    /**
     * A scanner's keys came without their end, or a hand typed behind F12. None of them was typed
     * anywhere; the paper must be shown once more.
     *
     * @param keys how many there were, at least 1
     */
    record Unfinished(int keys) implements Scan {}

    /**
     * F12 was pressed, and no key followed as soon as a scanner's would: a hand. Keys that follow
     * all the same are still a scan's, and are typed nowhere.
     */
    record HandsKey() implements Scan {}
}
