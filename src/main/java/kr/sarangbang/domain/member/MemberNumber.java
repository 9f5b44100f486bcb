package kr.sarangbang.domain.member;

import kr.sarangbang.domain.CheckDigit;

/**
 * A buyer's number: nine random digits and a check digit. It says nothing about the person.
 *
 * @param number 0 to 9,999,999,999, written with ten digits
 */
public record MemberNumber(long number) implements Comparable<MemberNumber> {
    public MemberNumber {
        if (number < 0 || number > 9_999_999_999L || !CheckDigit.holds(written(number))) {
            throw new IllegalArgumentException(
                    "not a member number: it has ten digits, the last a check digit");
        }
    }

    /**
     * The number of nine random digits.
     *
     * @param random 0 to 999,999,999
     */
    public static MemberNumber ofRandom(long random) {
        if (random < 0 || random > 999_999_999) {
            throw new IllegalArgumentException("nine random digits make a member number");
        }
        return new MemberNumber(random * 10 + CheckDigit.of(CheckDigit.digits(random, 9)));
    }

    /** Reads ten digits; blanks and hyphens between them are as good as nothing. */
    public static MemberNumber parse(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{10}")) {
            throw new IllegalArgumentException(
                    "not a member number: it has ten digits, the last a check digit");
        }
        return new MemberNumber(Long.parseLong(digits));
    }

    private static String written(long number) {
        return CheckDigit.digits(number, 10);
    }

    @Override
    public int compareTo(MemberNumber other) {
        return Long.compare(number, other.number);
    }

    /** For paper and screen where others may look: only the last four digits. */
    public String masked() {
        return "••••••" + toString().substring(6);
    }

    @Override
    public String toString() {
        return written(number);
    }
}
