package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.port.Milestones.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Cash at a kiosk when the power fails (rule 21). */
final class SellForNotesPowerCutTest extends NotesTown {
    /**
     * Goal: whatever instant the power fails at, what lies in the machine is paid for or owed on
     * one claim, nothing is both given back and owed, and no note moves by itself afterwards.
     * Method: as for every act, dead before and after each effect; with a machine that gives all
     * back, that gives a part, and that gives nothing.
     */
    @ParameterizedTest
    @CsvSource({"true,0", "true,3000", "true,100000", "false,0", "false,60000", "false,100000"})
    void powerCutAtAnyEffectLosesNoNoteAndPaysNoneTwice(boolean buys, long givesAtMost) {
        boolean survived = false;
        for (int step = 1; !survived; step++) {
            var t = new SellForNotesPowerCutTest();
            t.machine.givesAtMost(givesAtMost);
            t.kiosk.effects.dieAtStep(step);
            try {
                NotesSale sale = t.open(100_000);
                t.insert(sale, 50_000);
                t.insert(sale, 50_000);
                if (buys) {
                    sale.finish();
                } else {
                    sale.leave();
                }
                survived = true;
            } catch (Effects.Killed killed) {
                t.checkAfterPowerCut("step " + step + " of " + t.kiosk.effects.all());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "DRAWN",
                "ASKED",
                "PAID",
                "COMMITTED",
                "RETURNING",
                "RETURNED",
                "CLAIMED",
                "PRINTING",
                "PRINTED"
            })
    void powerCutAtAnyNamedPointLosesNoNoteAndPaysNoneTwice(Point point) {
        machine.givesAtMost(3_000);
        kiosk.effects.dieAt(point);
        assertThatThrownBy(
                        () -> {
                            NotesSale sale = open(100_000);
                            insert(sale, 100_000);
                            sale.finish();
                        })
                .isInstanceOf(Effects.Killed.class);
        checkAfterPowerCut(point.word());
    }

    private void resume() {
        new ResumeAfterPowerLoss(kiosk.place(), machine).resume();
    }

    private void checkAfterPowerCut(String when) {
        long inside = machine.inside();
        boolean claimedBefore = !kiosk.entries(Entry.CashClaimed.class).isEmpty();
        kiosk.restart();
        resume();
        resume();
        assertThat(machine.inside()).as(when).isEqualTo(inside);
        long journalled =
                kiosk.entries(Entry.CashInserted.class).stream()
                        .mapToLong(note -> note.note().amount())
                        .sum();
        long out =
                kiosk.entries(Entry.CashReturned.class).stream()
                        .mapToLong(note -> note.amount().amount())
                        .sum();
        long paid =
                kiosk.entries(Entry.VoucherSold.class).stream()
                        .mapToLong(sold -> sold.paid().amount())
                        .sum();
        long claims =
                kiosk.entries(Entry.CashClaimed.class).stream()
                        .mapToLong(claim -> claim.claim().claim().amount().amount())
                        .sum();
        // A note between slot and disk is the one that no paper can prove: at most the last.
        assertThat(inside - (journalled - out)).as(when).isIn(0L, 50_000L);
        assertThat(paid + claims + out).as(when).isEqualTo(journalled);
        assertThat(kiosk.entries(Entry.CashClaimed.class)).as(when).hasSizeLessThanOrEqualTo(1);
        assertThat(owed()).as(when).allMatch(OwedCash.Debt::onPaper);
        assertThat(kiosk.view().openActs()).as(when).isEmpty();
        assertThat(kiosk.view().paperOwed()).as(when).isEmpty();
        List<Paper> papers = kiosk.printer.papers(PaperKind.CASH_CLAIM);
        assertThat(papers.isEmpty()).as(when).isEqualTo(claims == 0);
        // At most the first does not say 재출력; what was made only now is printed once.
        assertThat(papers.stream().skip(1)).as(when).allMatch(Paper::saysCopy);
        if (claims > 0 && !claimedBefore) {
            assertThat(papers).as(when).singleElement().matches(paper -> !paper.saysCopy());
        }
        town.settleAndVerify();
    }
}
