package kr.sarangbang.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.testing.SampleSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: a change of a row changes what it names and nothing beside it. Method: every part of the
 * row has a value of its own, so that two that change places are seen.
 */
class ActRowTest {
    private static final ActId ACT = new ActId(SampleSite.SITE, 1, 9);
    private static final SaleOrder ORDER =
            new SaleOrder(
                    SampleSite.MEMBER,
                    1,
                    Scope.CITY,
                    Won.of(10_000),
                    Won.of(9_300),
                    1,
                    YearMonth.of(2022, 7),
                    PaymentMeans.CARD);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChangeTouchesNothingElse(boolean guaranteed) throws Exception {
        ActRow row = row(guaranteed, !guaranteed);
        assertThat(changed(row, row.with(ActStage.GRANTED))).containsExactly("stage");
        assertThat(changed(row, row.with(17L))).containsExactly("lastEntry");
        assertThat(changed(row, row.with(Won.of(3)))).containsExactly("amount");
        assertThat(changed(row, row.with(ORDER))).containsExactly("order");
        assertThat(changed(row, row.with(PaymentState.UNKNOWN))).containsExactly("payment");
        assertThat(changed(row, row.withInserted(Won.of(4)))).containsExactly("inserted");
        assertThat(changed(row, row.of(VoucherNumber.of(5, 5), Optional.empty())))
                .containsExactly("number", "version");
        assertThat(changed(row, row.about(new ActId(SampleSite.SITE, 2, 2))))
                .containsExactly("version");
        assertThat(changed(row, row.owing(guaranteed))).containsExactly("paperOwed");
        assertThat(changed(row(false, true), row(false, true).guaranteed()))
                .containsExactly("byGuarantee");
        assertThat(changed(row(false, true), row(false, true).printed()))
                .containsExactly("paperOwed", "copies");
    }

    @Test
    void aPaperThatCameOutIsOwedNoMoreAndCounted() {
        ActRow printed = row(false, true).printed().printed();
        assertThat(printed.paperOwed()).isFalse();
        assertThat(printed.copies()).isEqualTo(row(false, true).copies() + 2);
    }

    /** Money moves later, if at all; nothing is owed for what only began. */
    @Test
    void anActBeginsWithNothingPaidAndNoPaper() {
        LocalDate day = LocalDate.of(2022, 7, 14);
        ActRow row = ActRow.begin(ACT, ActKind.SALE, ActStage.OPEN, day, Won.of(10_000));
        assertThat(row.lastEntry()).isEqualTo(ACT.sequence());
        assertThat(row.payment()).isEqualTo(PaymentState.ASKED);
        assertThat(row.inserted()).isEqualTo(Won.ZERO);
        assertThat(row.byGuarantee() || row.paperOwed() || row.copies() > 0).isFalse();
        assertThat(row.order()).isEmpty();
        assertThat(row.number()).isEmpty();
        assertThat(row.version()).isEmpty();
    }

    /** What is open is looked after again when the program starts. */
    @ParameterizedTest
    @EnumSource
    void anActIsOpenUntilItIsKnownHowItEnded(ActStage stage) {
        boolean ended =
                switch (stage) {
                    case DONE, ENDED, REVERSED, CANCELLED, OWED, RELEASED -> true;
                    case OPEN, ASKED, GRANTED -> false;
                };
        assertThat(stage.isOpen()).isEqualTo(!ended);
    }

    private static ActRow row(boolean guaranteed, boolean owed) {
        return new ActRow(
                ACT,
                ActKind.REDEMPTION,
                ActStage.ASKED,
                LocalDate.of(2022, 7, 14),
                11,
                Won.of(1),
                Optional.empty(),
                PaymentState.APPROVED,
                Won.of(2),
                Optional.of(VoucherNumber.of(1, 2)),
                Optional.of(new SlipVersion(ACT)),
                guaranteed,
                owed,
                5);
    }

    private static List<String> changed(ActRow before, ActRow after) throws Exception {
        List<String> changed = new ArrayList<>();
        for (RecordComponent part : ActRow.class.getRecordComponents()) {
            Object was = part.getAccessor().invoke(before);
            if (!was.equals(part.getAccessor().invoke(after))) {
                changed.add(part.getName());
            }
        }
        return changed;
    }
}
