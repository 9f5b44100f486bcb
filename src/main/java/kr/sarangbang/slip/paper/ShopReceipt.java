package kr.sarangbang.slip.paper;

import java.time.Instant;
import java.time.LocalDate;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.paper.PaperLine.Weight;

/**
 * What the shop took (가게 영수증).
 *
 * @param taken won
 * @param left what the customer has left of this voucher, in won
 * @param byGuarantee accepted inside the guarantee: the paper carries the seal 보장됨
 * @param payDay when the money reaches the shop
 * @param act the act's identifier as text
 * @param copy this may be a second copy (재출력)
 */
public record ShopReceipt(
        PaperPlace place,
        long taken,
        long left,
        String words,
        boolean byGuarantee,
        LocalDate payDay,
        String act,
        Instant at,
        boolean copy) {
    /** Composes it. */
    public Paper paper() {
        Composer paper =
                Composer.under("가게 영수증")
                        .copyMark(copy, "먼저 나온 영수증과 같은 거래예요.")
                        .centred(place.name(), Weight.STRONG)
                        .centred(Wording.moment(at), Weight.PLAIN)
                        .rule()
                        .row("받은 돈", Wording.figures(taken), Weight.LARGE)
                        .row("손님 남은 돈", Wording.figures(left))
                        .row("확인말", words, Weight.STRONG)
                        .rule();
        if (byGuarantee) {
            paper.guaranteed("연결이 끊겨도 가게가", "꼭 받는 돈이에요.");
        }
        return paper.row("들어오는 날", Wording.weekday(payDay), Weight.STRONG)
                .row("거래 번호", act)
                .dashed()
                .plain("손님 종이에도 같은 말이 있어요.", "두 말이 같으면 같은 거래예요.")
                .help(PaperKind.SHOP_RECEIPT, place);
    }
}
