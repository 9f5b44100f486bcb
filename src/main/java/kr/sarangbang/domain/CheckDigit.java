package kr.sarangbang.domain;

/**
 * The check digit of numbers that people type, by Damm's quasigroup: it finds every single wrong
 * digit and every swap of neighbours (H. M. Damm, 2004).
 */
public final class CheckDigit {
    private static final int[][] TABLE = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    private CheckDigit() {}

    /**
     * The number in decimal digits, with zeros in front. Always 0 to 9, whatever digits the
     * machine's language writes.
     *
     * @param number 0 or more; one of more digits than {@code width} keeps them all
     */
    public static String digits(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** The digit to put behind the digits. */
    public static int of(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = TABLE[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }

    /** Whether the last digit is the check digit of those before it. */
    public static boolean holds(String digitsWithCheck) {
        return of(digitsWithCheck) == 0;
    }
}
