package kr.sarangbang.simulation;

/** An invariant does not hold. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param sentence begins with the invariant's name, as {@code I6}
     */
    Broken(String sentence) {
        super(sentence);
    }

    static void unless(boolean holds, String sentence) {
        if (!holds) {
            throw new Broken(sentence);
        }
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
