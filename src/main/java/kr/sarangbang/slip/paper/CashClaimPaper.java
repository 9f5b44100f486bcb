package kr.sarangbang.slip.paper;

import java.time.Instant;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;

/**
 * Cash that the machine kept (맡긴 돈 표): whoever brings it to a counter gets the money, once.
 *
 * @param kept won, more than 0
 * @param code what a reader reads
 * @param words the word pair of the claim
 * @param act the claim's identifier as text
 * @param sale the identifier of the sale for which the notes were put in
 * @param copy this may be a second copy (재출력)
 */
public record CashClaimPaper(
        PaperPlace place,
        long kept,
        String code,
        String words,
        String act,
        String sale,
        Instant at,
        boolean copy) {
    /** Composes it. */
    public Paper paper() {
        return Composer.under("맡긴 돈 표")
                .copyMark(copy, "먼저 나온 표와 같은 돈이에요.", "한 번만 받을 수 있어요.")
                .title("창구에서 받을 돈")
                .amount(kept)
                .code(SlipCode.of(code))
                .note("창구 직원이 이 무늬를 읽어요.")
                .rule()
                .row("맡긴 곳", place.name())
                .row("맡긴 때", Wording.shortMoment(at))
                .row("확인말", words)
                .row("표 번호", act)
                .row("거래 번호", sale)
                .rule()
                .strong("이 종이가 돈입니다.")
                .plain("기계에서 못 나온 돈이에요.", "창구에 내면 돈을 한 번 드려요.", "잃어버리지 않게 간직하세요.")
                .dashed()
                .help(PaperKind.CASH_CLAIM, place);
    }
}
