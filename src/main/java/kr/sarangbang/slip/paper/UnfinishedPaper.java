package kr.sarangbang.slip.paper;

import java.time.Instant;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;

/**
 * A redemption that was asked and not finished (미완료): its code delivers the reversal wherever it is
 * shown.
 *
 * @param asked won that were to be spent
 * @param act the act's identifier as text
 * @param copy this may be a second copy (재출력)
 */
public record UnfinishedPaper(
        PaperPlace place,
        long asked,
        SlipCode code,
        String words,
        String act,
        Instant at,
        boolean copy) {
    /** Composes it. */
    public Paper paper() {
        return Composer.under("서울사랑상품권 미완료")
                .copyMark(copy, "먼저 나온 종이와 같은 거래예요.")
                .title("끝나지 않은 거래")
                .amount(asked)
                .notice("미완료", "가게가 돈을 받지 않았어요.", "손님 상품권은 그대로예요.")
                .code(code)
                .rule()
                .row("확인말", words)
                .row("가게", place.name())
                .row("때", Wording.shortMoment(at))
                .row("거래 번호", act)
                .rule()
                .strong("상품권과 함께 간직하세요.")
                .plain("다음에 상품권을 쓸 때", "이 종이도 같이 보여 주세요.")
                .dashed()
                .help(PaperKind.UNFINISHED_SLIP, place);
    }
}
