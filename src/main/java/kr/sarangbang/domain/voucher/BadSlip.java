package kr.sarangbang.domain.voucher;

/**
 * Why a text is no slip that counts. Each has its own sentence, since each asks something else of
 * the person who holds the paper.
 */
public enum BadSlip {
    /** Some other code: a shop's advertisement, a bank's payment code. */
    NOT_A_SLIP(
            "상품권의 네모 무늬가 아니에요. 상품권 아래쪽의 무늬를 대 주세요.",
            "This code is not a voucher's. Show the code on the voucher."),
    /** It begins as a slip and ends too early. */
    CUT(
            "무늬의 뒷부분이 잘렸어요. 한 번 더 대거나 아래 번호를 눌러 주세요.",
            "The end of the code is missing. Scan again, or type the number below it."),
    /** A character was misread, or the paper is torn. */
    DAMAGED(
            "무늬가 상해서 읽지 못했어요. 펴서 다시 대거나 아래 번호를 눌러 주세요.",
            "The code is damaged. Flatten the paper and scan again, or type the number below it."),
    /** The two codes are of two papers. */
    PARTS_DIFFER(
            "두 무늬가 서로 다른 종이의 것이에요. 같은 종이의 무늬를 대 주세요.",
            "The two codes are from different papers. Scan both codes of one paper."),
    /** Made by a later version of this program. */
    UNKNOWN_FORMAT(
            "이 기계가 아직 모르는 새 상품권이에요. 직원을 불러 주세요.",
            "This voucher is of a newer form than this machine knows. Call the staff."),
    /** Whole, and signed by somebody else than our issuer. */
    NOT_OURS(
            "다른 곳에서 발행한 상품권이에요. 여기서는 쓸 수 없어요.",
            "This voucher was issued by somebody else. It is not good here."),
    /** It names our issuer, and the signatures do not bear it out. */
    FORGED(
            "서명이 맞지 않는 상품권이에요. 받지 말고 발행기관에 알려 주세요.",
            "The signatures on this voucher are not genuine. Do not take it; tell the issuer.");

    private final String korean;
    private final String english;

    BadSlip(String korean, String english) {
        this.korean = korean;
        this.english = english;
    }

    public String korean() {
        return korean;
    }

    public String english() {
        return english;
    }
}
