package kr.sarangbang.slip.paper;

import java.time.Instant;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.paper.PaperLine.Weight;

/**
 * Money given back for a voucher (환불).
 *
 * @param repaid won that were given back
 * @param byCard to the card it was paid with; otherwise in cash
 * @param act the act's identifier as text
 * @param copy this may be a second copy (재출력)
 */
public record RefundReceipt(
        PaperPlace place,
        long repaid,
        boolean byCard,
        String words,
        String act,
        Instant at,
        boolean copy) {
    /** Composes it. */
    public Paper paper() {
        return Composer.under("환불 영수증")
                .copyMark(copy, "먼저 나온 영수증과 같은 거래예요.")
                .centred(place.name(), Weight.PLAIN)
                .centred(Wording.moment(at), Weight.PLAIN)
                .rule()
                .row("돌려받은 돈", Wording.figures(repaid), Weight.LARGE)
                .row("받은 방법", byCard ? "내셨던 카드" : "현금")
                .rule()
                .row("확인말", words)
                .row("거래 번호", act)
                .dashed()
                .strong("이 상품권은 이제 쓸 수 없어요.")
                .plain(byCard ? "카드에는 며칠 뒤에 보일 수 있어요." : "받은 돈을 한번 세어 보세요.")
                .help(PaperKind.REFUND_RECEIPT, place);
    }
}
