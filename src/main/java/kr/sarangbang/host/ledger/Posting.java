package kr.sarangbang.host.ledger;

import java.util.List;
import kr.sarangbang.domain.money.Won;

/** Lines that together sum to zero; there is no posting that does not. */
public record Posting(List<Line> lines) {
    /**
     * @param won debit above zero, credit below
     */
    public record Line(Account account, long won) {}

    public Posting {
        lines = List.copyOf(lines);
        long sum = 0;
        for (Line line : lines) {
            sum = Math.addExact(sum, line.won());
        }
        if (sum != 0) {
            throw new IllegalArgumentException("a posting must sum to zero, not " + sum);
        }
    }

    /** A voucher of {@code face} was sold for {@code price}; the city pays the rest. */
    public static Posting sale(Won face, Won price) {
        return sold(face, price, Account.SUBSIDY);
    }

    /** As {@link #sale}, of units that somebody else had: the city's part is a loss. */
    public static Posting saleOfOthersUnits(Won face, Won price) {
        return sold(face, price, Account.LOST_SITES);
    }

    private static Posting sold(Won face, Won price, Account difference) {
        return new Posting(
                List.of(
                        new Line(Account.CASH, price.amount()),
                        new Line(difference, face.minus(price).amount()),
                        new Line(Account.VOUCHER_LIABILITY, -face.amount())));
    }

    public static Posting redemption(Won amount) {
        return transfer(Account.VOUCHER_LIABILITY, Account.SHOPS_PAYABLE, amount);
    }

    public static Posting guaranteeLoss(Won amount) {
        return transfer(Account.GUARANTEE_LOSSES, Account.SHOPS_PAYABLE, amount);
    }

    public static Posting dispute(Won amount) {
        return transfer(Account.DISPUTES, Account.DISPUTED_CLAIMS, amount);
    }

    /** Money went out for a refund that nobody decided. */
    public static Posting undecidedRefund(Won amount) {
        return transfer(Account.DISPUTES, Account.CASH, amount);
    }

    public Posting reversed() {
        return new Posting(
                lines.stream().map(line -> new Line(line.account(), -line.won())).toList());
    }

    private static Posting transfer(Account debit, Account credit, Won amount) {
        return new Posting(
                List.of(new Line(debit, amount.amount()), new Line(credit, -amount.amount())));
    }
}
