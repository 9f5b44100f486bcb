package kr.sarangbang.simulation;

/** Outcomes in a trace. */
final class Outcomes {
    private Outcomes() {}

    /** The name of its kind, and its facts where they are short; no codes. */
    static String word(Object outcome) {
        String text = outcome.toString();
        return text.length() <= 90 ? text : outcome.getClass().getSimpleName();
    }
}
