package kr.sarangbang.ui.teller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.RefundBegun;
import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.ui.Hands;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.teller.refund.RefundScreen;
import kr.sarangbang.ui.teller.refund.ShowVoucherScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen;
import kr.sarangbang.ui.teller.sell.LeaveScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;
import kr.sarangbang.ui.teller.sell.TroubleScreen;
import org.junit.jupiter.api.Test;

/** Giving back at a counter: the figures first, then a reason, another's approval, and one yes. */
class TellerRefundTest extends CounterVisit {
    private static final Slip REST = CounterSights.rest(100_000, 40_000);
    private static final RefundOutcome PAID =
            new RefundOutcome.Refunded(
                    Outcomes.ACT, Won.of(37_200), PaymentMeans.CASH, new PaperResult.Printed());

    private void grant() {
        fake.refunds = text -> fake.granted(REST, 37_200, PAID);
        push(KeyCode.F6);
        scan("SB1A");
    }

    @Test
    void theFiguresStandBeforeAnybodySaysYes() {
        grant();
        assertThat(now()).isInstanceOf(RefundScreen.class);
        assertThat(text("amount")).isEqualTo("37,200원");
        assertThat(fake.done).containsExactly("refund SB1A");
        type("\n");
        assertThat(fake.done).doesNotContain("paid out");
        type("17\n");
        assertThat(fake.done).contains("paid out");
        assertThat(now()).isInstanceOf(IssuedScreen.class);
        assertThat(fake.approvals)
                .singleElement()
                .satisfies(
                        actor -> {
                            assertThat(actor.staff()).contains("1042");
                            assertThat(actor.approver()).contains("7");
                            assertThat(actor.reason()).contains("손님이 원하심");
                        });
        type("\n");
        assertThat(now()).isInstanceOf(StartScreen.class);
    }

    @Test
    void nobodyApprovesTheirOwnAct() {
        grant();
        type("11042\n");
        assertThat(fake.done).doesNotContain("paid out");
        assertThat(text("hint")).contains("다른 사람");
        type("\b\b\b\b9\n");
        assertThat(fake.done).contains("paid out");
    }

    @Test
    void aDoubleEnterPaysOnce() {
        grant();
        type("19");
        pause();
        Hands.push(scene, KeyCode.ENTER, false);
        Hands.push(scene, KeyCode.ENTER, false);
        assertThat(fake.done).containsOnlyOnce("paid out");
    }

    @Test
    void escapeLeavesTheVoucherAsItWas() {
        grant();
        type("1\u001b");
        assertThat(fake.done).contains("given up").doesNotContain("paid out");
        assertThat(now()).isInstanceOf(StartScreen.class);
    }

    @Test
    void aGrantIsNeverLeftHangingByAnotherKey() {
        grant();
        push(KeyCode.F6);
        assertThat(now()).isInstanceOf(RefundScreen.class);
        push(KeyCode.F1);
        assertThat(fake.done).contains("given up");
    }

    @Test
    void aVoucherScannedBetweenCustomersIsGivenBack() {
        fake.refunds = text -> fake.granted(REST, 37_200, PAID);
        scan("SB1A");
        assertThat(now()).isInstanceOf(RefundScreen.class);
    }

    @Test
    void twoCodesOfOnePaperAreReadTogether() {
        fake.refunds =
                text ->
                        text.equals("ONETWO")
                                ? fake.granted(REST, 37_200, PAID)
                                : new RefundBegun.Ended(new RefundOutcome.OtherCodeToo(2, 2));
        push(KeyCode.F6);
        scan("ONE");
        assertThat(now()).isInstanceOf(ShowVoucherScreen.class);
        assertThat(text("lead")).contains("다른 무늬");
        scan("TWO");
        assertThat(now()).isInstanceOf(RefundScreen.class);
    }

    @Test
    void papersThatWereChosenAreAskedAboutFirst() {
        memberCard();
        type("5\n");
        push(KeyCode.F6);
        assertThat(now()).isInstanceOf(LeaveScreen.class);
        type("\u001b");
        assertThat(now()).isInstanceOf(ShowVoucherScreen.class);
        type("\u001b");
        assertThat(now()).isInstanceOf(StartScreen.class);
    }

    @Test
    void everyOutcomeOfARefundHasItsScreen() {
        var walked = new HashSet<Class<?>>();
        for (RefundOutcome each : Outcomes.refunds()) {
            boolean late =
                    each instanceof RefundOutcome.Refunded
                            || each instanceof RefundOutcome.PayOutUnknown
                            || each instanceof RefundOutcome.PayOutDeclined;
            fake.refunds =
                    text -> late ? fake.granted(REST, 37_200, each) : new RefundBegun.Ended(each);
            push(KeyCode.F6);
            scan("SB1" + walked.size() + "X" + fake.done.size());
            if (late) {
                type("17\n");
            }
            walked.add(each.getClass());
            Class<?> wanted =
                    switch (each) {
                        case RefundOutcome.Refunded done -> IssuedScreen.class;
                        case RefundOutcome.OtherCodeToo other -> ShowVoucherScreen.class;
                        default -> TroubleScreen.class;
                    };
            assertThat(now()).as(each.toString()).isInstanceOf(wanted);
            type(each instanceof RefundOutcome.OtherCodeToo ? "\u001b" : "\n");
            assertThat(now()).as("after " + each).isInstanceOf(StartScreen.class);
        }
        assertThat(walked)
                .containsAll(Stream.of(RefundOutcome.class.getPermittedSubclasses()).toList());
    }
}
