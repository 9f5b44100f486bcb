package kr.sarangbang.slip.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;

/**
 * A lost voucher's new paper (다시 뽑은 상품권).
 *
 * @param district where it is good, 마포구; empty: in all of Seoul
 * @param won what is left of it
 * @param lastDay the last day on which it is good
 * @param words the word pair of the act
 * @param at when it was made anew
 * @param copy this may be a second copy (재출력)
 */
public record ReissuePaper(
        PaperPlace place,
        Optional<String> district,
        long won,
        SlipCode code,
        LocalDate lastDay,
        String words,
        Instant at,
        boolean copy) {
    /** Composes it. */
    public Paper paper() {
        return Composer.under(Composer.VOUCHER_EAVE)
                .copyMark(copy, "먼저 나온 종이와 같은 상품권이에요.", "둘 가운데 하나만 쓸 수 있어요.")
                .title(VoucherPaper.title(district))
                .amount(won)
                .code(code)
                .rule()
                .row("쓸 수 있는 날", Wording.day(lastDay) + "까지")
                .row("확인말", words)
                .row("뽑은 곳", place.name())
                .row("뽑은 때", Wording.shortMoment(at))
                .rule()
                .strong("이 종이가 돈입니다.")
                .plain("잃어버린 종이는 이제 쓸 수 없어요.", "찾으시면 버려 주세요.", "쓰고 남으면 새 종이를 드려요.")
                .dashed()
                .help(PaperKind.VOUCHER, place);
    }
}
