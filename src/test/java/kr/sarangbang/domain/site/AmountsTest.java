package kr.sarangbang.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import kr.sarangbang.codec.EntryValues;
import kr.sarangbang.codec.SignedValues;
import kr.sarangbang.codec.Values;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SlipAct;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What waits for the issuer, in won, as staff see it (rule 19). */
@PropertyDefaults(tries = 100)
class AmountsTest {
    private static final Set<Class<? extends Entry>> MOVING =
            Set.of(
                    Entry.VoucherSold.class,
                    Entry.RedemptionAccepted.class,
                    Entry.AcceptanceCancelled.class,
                    Entry.Decided.class);

    @Property
    void aSaleMovesTheFaceOfItsVouchers(@ForAll("diaries") Diary diary) {
        for (Pages.Line line : diary.lines()) {
            if (line.entry() instanceof Entry.VoucherSold sold) {
                long units = sold.vouchers().stream().mapToLong(s -> s.claims().run().size()).sum();
                assertThat(Amounts.moved(sold)).isEqualTo(Won.of(units * Lendings.UNIT));
            }
        }
    }

    @Property
    void anAcceptanceMovesWhatWasTaken(@ForAll("acceptances") SlipAct.Acceptance acceptance) {
        var entry =
                new Entry.RedemptionAccepted(Bytes.EMPTY, new SignedAct(acceptance, Bytes.EMPTY));
        assertThat(Amounts.moved(entry)).isEqualTo(acceptance.amount());
    }

    @Property
    void aDecisionMovesWhatWasDecidedAndARefusalNothing(
            @ForAll("decisions") Decision decision, @ForAll("won") Won won) {
        Won moved = Amounts.moved(new Entry.Decided(decision));
        boolean yes =
                decision instanceof Decision.Redeemed
                        || decision instanceof Decision.Cancelled
                        || decision instanceof Decision.RefundGranted;
        if (!yes) {
            assertThat(moved).isEqualTo(Won.ZERO);
        }
        assertThat(moved(new Decision.Redeemed(won, Won.of(1), Optional.empty()))).isEqualTo(won);
        assertThat(moved(new Decision.Cancelled(won, Won.of(1), Optional.empty()))).isEqualTo(won);
        assertThat(moved(new Decision.RefundGranted(won, PaymentMeans.CASH))).isEqualTo(won);
    }

    private static Won moved(Decision decision) {
        return Amounts.moved(new Entry.Decided(decision));
    }

    /** What is only asked, opened, tried, lent, given back or printed moves no money. */
    @Property
    void nothingElseMovesMoney(@ForAll("others") Entry entry) {
        assertThat(Amounts.moved(entry)).isEqualTo(Won.ZERO);
    }

    @Provide
    Arbitrary<Diary> diaries() {
        return Diary.any();
    }

    @Provide
    Arbitrary<SlipAct.Acceptance> acceptances() {
        return SignedValues.acceptances();
    }

    @Provide
    Arbitrary<Decision> decisions() {
        return EntryValues.decisions();
    }

    @Provide
    Arbitrary<Won> won() {
        return Values.won();
    }

    @Provide
    Arbitrary<Entry> others() {
        return Arbitraries.oneOf(
                EntryValues.kinds().entrySet().stream()
                        .filter(kind -> !MOVING.contains(kind.getKey()))
                        .<Arbitrary<Entry>>map(kind -> kind.getValue().map(e -> e))
                        .toList());
    }
}
