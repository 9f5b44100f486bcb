package kr.sarangbang.slip.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;

/**
 * The voucher as it was sold (상품권).
 *
 * @param district where it is good, 마포구; empty: in all of Seoul
 * @param won what it is worth
 * @param lastDay the last day on which it is good
 * @param words the word pair of the sale
 * @param soldAt when it was sold
 * @param copy this may be a second copy (재출력)
 */
public record VoucherPaper(
        PaperPlace place,
        Optional<String> district,
        long won,
        SlipCode code,
        LocalDate lastDay,
        String words,
        Instant soldAt,
        boolean copy) {
    /** Composes it. */
    public Paper paper() {
        return Composer.under(Composer.VOUCHER_EAVE)
                .copyMark(copy, "먼저 나온 종이와 같은 상품권이에요.", "둘 가운데 하나만 쓸 수 있어요.")
                .title(title(district))
                .amount(won)
                .code(code)
                .rule()
                .row("쓸 수 있는 날", Wording.day(lastDay) + "까지")
                .row("확인말", words)
                .row("산 곳", place.name())
                .row("산 때", Wording.shortMoment(soldAt))
                .rule()
                .strong("이 종이가 돈입니다.")
                .plain("잃어버리지 않게 간직하세요.", "쓰고 남으면 새 종이를 드려요.", "그다음 이 종이는 쓸 수 없어요.")
                .dashed()
                .help(PaperKind.VOUCHER, place);
    }

    static String title(Optional<String> district) {
        return district.map(name -> name + "에서 쓰는 상품권").orElse("서울 어디서나 쓰는 상품권");
    }
}
