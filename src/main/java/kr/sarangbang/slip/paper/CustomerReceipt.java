package kr.sarangbang.slip.paper;

import java.time.Instant;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.paper.PaperLine.Weight;

/**
 * What the customer spent, where nothing is left of the voucher and so no new slip comes out.
 *
 * @param spent won
 * @param act the act's identifier as text
 * @param copy this may be a second copy (재출력)
 */
public record CustomerReceipt(
        PaperPlace place, long spent, String words, String act, Instant at, boolean copy) {
    /** Composes it. */
    public Paper paper() {
        return Composer.under("손님 영수증")
                .copyMark(copy, "먼저 나온 영수증과 같은 거래예요.")
                .centred(place.name(), Weight.STRONG)
                .centred(Wording.moment(at), Weight.PLAIN)
                .rule()
                .row("쓴 돈", Wording.figures(spent), Weight.LARGE)
                .row("남은 돈", Wording.figures(0))
                .row("확인말", words, Weight.STRONG)
                .row("거래 번호", act)
                .dashed()
                .plain("상품권을 다 쓰셨어요.", "먼저 종이는 이제 쓸 수 없어요.", "가게 종이에도 같은 말이 있어요.")
                .help(PaperKind.CUSTOMER_RECEIPT, place);
    }
}
