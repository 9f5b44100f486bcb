package kr.sarangbang.cli;

import kr.sarangbang.domain.voucher.RedemptionRefusal;

/** What a clerk reads when a redemption is refused. */
final class RedemptionWords {
    private RedemptionWords() {}

    static String korean(RedemptionRefusal reason) {
        return switch (reason) {
            case CLOCK_SUSPECT -> "기계의 시계가 맞지 않아 받을 수 없어요.";
            case BAD_SLIP -> "상품권이 아니거나 상한 종이예요.";
            case SHOP_NOT_ALLOWED -> "이 가게는 지금 상품권을 받을 수 없어요.";
            case WRONG_DISTRICT -> "다른 구에서 쓰는 상품권이에요.";
            case EXPIRED -> "쓸 수 있는 날이 지났어요.";
            case ALREADY_USED -> "이미 쓴 종이예요. 새 종이가 있는지 물어봐 주세요.";
            case OVER_BALANCE -> "남은 돈보다 많아요.";
            case NEEDS_MEMBER -> "회원카드나 비밀번호가 있어야 해요.";
            case WRONG_PIN -> "비밀번호가 달라요.";
            case NEEDS_LINE -> "연결이 되어야 받을 수 있는 종이예요.";
            case LIST_TOO_OLD -> "쓴 종이 목록이 오래되었어요. 연결해 주세요.";
            case OVER_GUARANTEE -> "연결 없이 받을 수 있는 돈을 넘었어요.";
        };
    }

    static String english(RedemptionRefusal reason) {
        return switch (reason) {
            case CLOCK_SUSPECT -> "This machine's clock cannot be trusted.";
            case BAD_SLIP -> "This is no voucher, or it is damaged.";
            case SHOP_NOT_ALLOWED -> "This site may not take vouchers now.";
            case WRONG_DISTRICT -> "The voucher is good in another district.";
            case EXPIRED -> "The voucher has expired.";
            case ALREADY_USED -> "This paper is used up; ask for a newer one.";
            case OVER_BALANCE -> "That is more than is left.";
            case NEEDS_MEMBER -> "The member's card or PIN is needed.";
            case WRONG_PIN -> "The PIN is wrong.";
            case NEEDS_LINE -> "This paper can be taken only with a line.";
            case LIST_TOO_OLD -> "The list of used papers is too old; connect first.";
            case OVER_GUARANTEE -> "That is more than may be taken without a line.";
        };
    }
}
