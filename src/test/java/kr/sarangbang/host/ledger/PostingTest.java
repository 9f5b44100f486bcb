package kr.sarangbang.host.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.money.Won;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PostingTest {
    private static long sum(Posting posting, Account account) {
        return posting.lines().stream()
                .filter(line -> line.account() == account)
                .mapToLong(Posting.Line::won)
                .sum();
    }

    @Property
    void aPostingThatDoesNotSumToZeroCannotBeMade(
            @ForAll @Size(min = 1, max = 6)
                    List<@LongRange(min = -1_000_000, max = 1_000_000) Long> amounts) {
        var lines = new ArrayList<Posting.Line>();
        long sum = 0;
        for (int i = 0; i < amounts.size(); i++) {
            Account account = i % 2 == 0 ? Account.CASH : Account.DISPUTES;
            lines.add(new Posting.Line(account, amounts.get(i)));
            sum += amounts.get(i);
        }
        if (sum == 0) {
            assertThat(new Posting(lines).lines()).isEqualTo(lines);
        } else {
            assertThatThrownBy(() -> new Posting(lines))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** I5: sold face = paid + subsidy. */
    @Property
    void theFaceIsWhatWasPaidAndWhatTheCityPays(
            @ForAll @LongRange(min = 0, max = 10_000_000) long price,
            @ForAll @LongRange(min = 0, max = 10_000_000) long discount) {
        Posting sale = Posting.sale(Won.of(price + discount), Won.of(price));
        assertThat(sum(sale, Account.CASH)).isEqualTo(price);
        assertThat(sum(sale, Account.SUBSIDY)).isEqualTo(discount);
        assertThat(Account.VOUCHER_LIABILITY.reported(sum(sale, Account.VOUCHER_LIABILITY)))
                .isEqualTo(price + discount);
    }

    @Property
    void whatIsReversedLeavesNothing(@ForAll @LongRange(min = 1, max = 10_000_000) long won) {
        Won amount = Won.of(won);
        for (Posting posting :
                List.of(
                        Posting.redemption(amount),
                        Posting.guaranteeLoss(amount),
                        Posting.dispute(amount),
                        Posting.saleOfOthersUnits(amount, Won.ZERO))) {
            for (Account account : Account.values()) {
                assertThat(sum(posting, account) + sum(posting.reversed(), account)).isZero();
            }
        }
    }
}
