package kr.sarangbang.slip.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;

/**
 * What is left of a voucher after a part was spent: a new voucher where the holder of the spend
 * right decided, a 잔액표 where the shop took the part inside its guarantee.
 *
 * @param place the shop
 * @param district where it is good, 마포구; empty: in all of Seoul
 * @param left won that are left, more than 0
 * @param spent won that were just spent
 * @param lastDay the last day on which it is good
 * @param words the word pair of the redemption
 * @param byGuarantee signed by the shop only: a 잔액표
 * @param copy this may be a second copy (재출력)
 */
public record RestPaper(
        PaperPlace place,
        Optional<String> district,
        long left,
        long spent,
        SlipCode code,
        LocalDate lastDay,
        String words,
        Instant spentAt,
        boolean byGuarantee,
        boolean copy) {
    /** Composes it. */
    public Paper paper() {
        Composer paper =
                Composer.under(byGuarantee ? "서울사랑상품권 잔액표" : Composer.VOUCHER_EAVE)
                        .copyMark(copy, "먼저 나온 종이와 같은 상품권이에요.", "둘 가운데 하나만 쓸 수 있어요.")
                        .title(byGuarantee ? "쓰고 남은 돈" : VoucherPaper.title(district))
                        .amount(left)
                        .code(code)
                        .rule()
                        .row("쓸 수 있는 곳", district.orElse("서울 어디서나"))
                        .row("쓸 수 있는 날", Wording.day(lastDay) + "까지")
                        .row("방금 쓴 돈", Wording.figures(spent))
                        .row("확인말", words)
                        .row("쓴 곳", place.name())
                        .row("쓴 때", Wording.shortMoment(spentAt))
                        .rule()
                        .strong("이 종이가 돈입니다.", "먼저 종이는 이제 쓸 수 없어요.");
        if (byGuarantee) {
            paper.plain("이 가게에서는 바로 쓸 수 있어요.", "다른 가게는 연결되어 있을 때 받아요.");
        } else {
            paper.plain("잃어버리지 않게 간직하세요.");
        }
        return paper.dashed()
                .help(byGuarantee ? PaperKind.BALANCE_SLIP : PaperKind.NEXT_SLIP, place);
    }
}
