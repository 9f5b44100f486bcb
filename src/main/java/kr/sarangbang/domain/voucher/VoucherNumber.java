package kr.sarangbang.domain.voucher;

import kr.sarangbang.domain.CheckDigit;

/**
 * A voucher's number: four digits of its series, seven of its first unit, a check digit. One unit
 * is sold once, so no two vouchers share a number, whoever sold them and whether or not they had a
 * line. Series numbers from 9000 are for vouchers that the issuer makes from others.
 *
 * @param number written with twelve digits
 */
public record VoucherNumber(long number) implements Comparable<VoucherNumber> {
    public VoucherNumber {
        if (number < 0 || number > 999_999_999_999L || !CheckDigit.holds(written(number))) {
            throw new IllegalArgumentException(
                    "not a voucher number: it has twelve digits, the last a check digit");
        }
    }

    /**
     * The number of the voucher that begins with a unit.
     *
     * @param seriesNumber 0 to 9999
     * @param firstUnit 0 to 9,999,999
     */
    public static VoucherNumber of(int seriesNumber, long firstUnit) {
        if (seriesNumber < 0 || seriesNumber > 9999 || firstUnit < 0 || firstUnit > 9_999_999) {
            throw new IllegalArgumentException(
                    "no voucher begins with unit " + firstUnit + " of series " + seriesNumber);
        }
        long eleven = seriesNumber * 10_000_000L + firstUnit;
        return new VoucherNumber(eleven * 10 + CheckDigit.of(CheckDigit.digits(eleven, 11)));
    }

    /** Reads twelve digits; blanks and hyphens between them are as good as nothing. */
    public static VoucherNumber parse(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{12}")) {
            throw new IllegalArgumentException(
                    "not a voucher number: it has twelve digits, the last a check digit");
        }
        return new VoucherNumber(Long.parseLong(digits));
    }

    public int seriesNumber() {
        return (int) (number / 100_000_000L);
    }

    private static String written(long number) {
        return CheckDigit.digits(number, 12);
    }

    /** For people: three groups of four. */
    public String grouped() {
        String digits = written(number);
        return digits.substring(0, 4) + " " + digits.substring(4, 8) + " " + digits.substring(8);
    }

    /** For logs: the last four digits. */
    public String masked() {
        return "••••••••" + written(number).substring(8);
    }

    @Override
    public int compareTo(VoucherNumber other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return written(number);
    }
}
