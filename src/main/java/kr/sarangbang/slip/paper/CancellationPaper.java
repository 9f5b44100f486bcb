package kr.sarangbang.slip.paper;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.paper.PaperLine.Weight;

/**
 * A redemption taken back (취소): one paper for the shop and one for the customer, with the same word
 * pair.
 *
 * @param cancelled won
 * @param restored the slip that the customer goes on with; empty: the slip in the customer's hand
 *     is good again
 * @param balance what the voucher is worth again, in won
 * @param words the word pair of the redemption that was taken back
 * @param act the cancellation's identifier as text
 * @param copy these may be second copies (재출력)
 */
public record CancellationPaper(
        PaperPlace place,
        long cancelled,
        Optional<SlipCode> restored,
        long balance,
        String words,
        String act,
        Instant at,
        boolean copy) {
    private static final String AGAIN = "먼저 나온 종이와 같은 거래예요.";

    /** Composes the shop's paper. */
    public Paper shopPaper() {
        return Composer.under("가게 취소 영수증")
                .copyMark(copy, AGAIN)
                .centred(place.name(), Weight.STRONG)
                .centred(Wording.moment(at), Weight.PLAIN)
                .rule()
                .row("취소한 돈", Wording.figures(cancelled), Weight.LARGE)
                .row("확인말", words, Weight.STRONG)
                .row("거래 번호", act)
                .rule()
                .strong("이 돈은 들어오지 않아요.")
                .plain("손님 종이에도 같은 말이 있어요.", "두 말이 같으면 같은 거래예요.")
                .help(PaperKind.CANCELLATION, place);
    }

    /** Composes the customer's paper; it is the voucher where a slip was restored. */
    public Paper customerPaper() {
        Composer paper =
                Composer.under(restored.isPresent() ? Composer.VOUCHER_EAVE : "손님 취소 영수증")
                        .copyMark(copy, AGAIN);
        if (restored.isPresent()) {
            paper.title("취소하고 돌려받은 상품권").amount(balance).code(restored.get()).rule();
            paper.row("취소한 돈", Wording.figures(cancelled));
            paper.row("가게", place.name()).row("때", Wording.shortMoment(at));
        } else {
            paper.centred(place.name(), Weight.STRONG)
                    .centred(Wording.moment(at), Weight.PLAIN)
                    .rule()
                    .row("취소한 돈", Wording.figures(cancelled), Weight.LARGE)
                    .row("쓸 수 있는 돈", Wording.figures(balance));
        }
        paper.row("확인말", words, Weight.STRONG).row("거래 번호", act).rule();
        if (restored.isPresent()) {
            paper.strong("이 종이가 돈입니다.").plain("먼저 종이는 이제 쓸 수 없어요.");
        } else {
            paper.strong("상품권 종이를 다시 쓸 수 있어요.");
        }
        return paper.plain("가게 종이에도 같은 말이 있어요.").help(PaperKind.CANCELLATION, place);
    }
}
