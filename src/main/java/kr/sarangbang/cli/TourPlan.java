package kr.sarangbang.cli;

import kr.sarangbang.domain.money.Won;

/**
 * How a tour's money is spread over its story, so that what is sold and redeemed in all is exactly
 * what was wished.
 *
 * @param online face of the voucher sold while the line stands
 * @param offline face of the voucher sold without a line; zero if there is only one unit
 * @param firstPart redeemed from the first voucher, by the issuer's decision
 * @param secondPart redeemed from its rest; the whole rest where enough was wished
 * @param guaranteed redeemed without a line, inside the shop's guarantee
 * @param afterwards redeemed from the second voucher's rest when the line is back
 */
record TourPlan(
        Won online, Won offline, Won firstPart, Won secondPart, Won guaranteed, Won afterwards) {
    private static final long UNIT = 10_000;

    /** What a member may buy in a month by the policy that comes with the program. */
    private static final long MOST_SOLD = 400_000;

    /** What a terminal may take of one voucher without a line, by the same policy. */
    private static final long MOST_GUARANTEED = 50_000;

    static TourPlan of(long sell, long redeem) {
        if (sell < UNIT || sell > MOST_SOLD || sell % UNIT != 0) {
            throw CommandFailed.wrongUse(
                    "--sell is a multiple of 10000 won from 10000 to 400000, which is what a member"
                            + " may buy in a month; not "
                            + sell);
        }
        if (redeem < 1 || redeem > sell) {
            throw CommandFailed.wrongUse(
                    "--redeem is from 1 won to what is sold, " + sell + "; not " + redeem);
        }
        long units = sell / UNIT;
        long online = (units + 1) / 2 * UNIT;
        long offline = sell - online;
        // Where it can be, the first voucher is used up, and the rest goes without a line.
        long wanted = redeem > online ? redeem - online : redeem / 4;
        long guaranteed = Math.min(wanted, Math.min(offline, MOST_GUARANTEED));
        long first = Math.min(online, redeem - guaranteed);
        long part = first < 10 ? first : first * 3 / 10;
        long afterwards = redeem - guaranteed - first;
        return new TourPlan(
                Won.of(online),
                Won.of(offline),
                Won.of(part),
                Won.of(first - part),
                Won.of(guaranteed),
                Won.of(afterwards));
    }
}
