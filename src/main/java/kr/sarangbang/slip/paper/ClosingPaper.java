package kr.sarangbang.slip.paper;

import java.time.Instant;
import java.time.LocalDate;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.paper.PaperLine.Weight;

/**
 * The sums of one business day (마감). With entries that wait for delivery it is 잠정 and says how
 * many.
 *
 * @param day the business day, Asia/Seoul
 * @param sales how many
 * @param soldFace won of all vouchers sold
 * @param paid won that buyers paid
 * @param redemptions how many
 * @param redeemed won taken for them, cancelled ones included
 * @param cancelled won of redemptions taken back
 * @param waiting entries not yet delivered
 * @param waitingWon of these, in won
 * @param copy this may be a second copy (재출력)
 */
public record ClosingPaper(
        PaperPlace place,
        LocalDate day,
        long sales,
        long soldFace,
        long paid,
        long redemptions,
        long redeemed,
        long cancelled,
        long waiting,
        long waitingWon,
        String act,
        Instant at,
        boolean copy) {
    /** Composes it. */
    public Paper paper() {
        Composer paper =
                Composer.under("하루 마감")
                        .copyMark(copy, "먼저 나온 마감과 같아요.")
                        .centred(place.name(), Weight.STRONG)
                        .centred(day.getYear() + "년 " + Wording.weekday(day), Weight.PLAIN)
                        .rule();
        if (waiting > 0) {
            String won = waitingWon > 0 ? "건, " + Wording.figures(waitingWon) : "건";
            paper.notice("잠정", "보낼 것이 " + waiting + won + " 남아 있어요.", "보내고 나면 금액이 정해져요.");
        }
        if (sales > 0) {
            paper.row("판 상품권", Wording.figures(soldFace), Weight.LARGE)
                    .row("판 횟수", sales + "건")
                    .row("받은 돈", Wording.figures(paid))
                    .row("할인해 드린 돈", Wording.figures(soldFace - paid))
                    .rule();
        }
        if (redemptions > 0) {
            paper.row("받은 상품권", Wording.figures(redeemed - cancelled), Weight.LARGE)
                    .row("받은 횟수", redemptions + "건");
            if (cancelled > 0) {
                paper.row("처음 받은 돈", Wording.figures(redeemed))
                        .row("취소한 돈", "−" + Wording.figures(cancelled));
            }
            paper.rule();
        }
        if (sales == 0 && redemptions == 0) {
            paper.plain("이날은 거래가 없었어요.").rule();
        }
        return paper.row("마감한 때", Wording.shortMoment(at))
                .row("거래 번호", act)
                .dashed()
                .help(PaperKind.CLOSING, place);
    }
}
