package kr.sarangbang.slip.paper;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.paper.PaperLine.Weight;

/**
 * What the buyer paid (영수증).
 *
 * @param district of the vouchers, 마포구; empty: all of Seoul
 * @param vouchers how many pieces of paper
 * @param face won of all vouchers together
 * @param basisPoints the discount, 700 for 7 %
 * @param paid won
 * @param cash what was put in, in won; empty: paid by card
 * @param cardEnding the last four digits of the card where the payment agent told them
 * @param leftThisMonth what this member may still buy this month, in won, where it is known
 * @param act the act's identifier as text
 * @param copy this may be a second copy (재출력)
 */
public record SaleReceipt(
        PaperPlace place,
        Optional<String> district,
        int vouchers,
        long face,
        int basisPoints,
        long paid,
        OptionalLong cash,
        Optional<String> cardEnding,
        OptionalLong leftThisMonth,
        String words,
        String act,
        Instant at,
        boolean copy) {
    /** Composes it. */
    public Paper paper() {
        Composer paper =
                Composer.under("영수증")
                        .copyMark(copy, "먼저 나온 영수증과 같은 거래예요.")
                        .centred(place.name(), Weight.PLAIN)
                        .centred(Wording.moment(at), Weight.PLAIN)
                        .rule()
                        .row("산 상품권", district.orElse("서울") + " 상품권 " + vouchers + "장")
                        .row("상품권 금액", Wording.figures(face));
        if (basisPoints > 0) {
            paper.row("할인 " + Wording.percent(basisPoints), "−" + Wording.figures(face - paid));
        }
        paper.rule().row("낸 돈", Wording.figures(paid), Weight.LARGE);
        if (cash.isPresent()) {
            paper.row("낸 방법", "현금");
            paper.row("넣은 돈", Wording.figures(cash.getAsLong()));
            paper.row("거스름돈", Wording.figures(cash.getAsLong() - paid));
        } else {
            paper.row("낸 방법", cardEnding.map(end -> "카드 (끝 번호 " + end + ")").orElse("카드"));
        }
        paper.rule();
        if (leftThisMonth.isPresent()) {
            paper.row("이번 달 더 살 수 있는 돈", Wording.figures(leftThisMonth.getAsLong()));
        }
        return paper.row("확인말", words)
                .row("거래 번호", act)
                .dashed()
                .plain("하나도 안 쓰셨으면", "낸 돈을 모두 돌려드려요.", "상품권과 이 영수증을 가져오세요.")
                .help(PaperKind.SALE_RECEIPT, place);
    }
}
