package kr.sarangbang.slip.paper;

import java.time.Instant;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.paper.PaperLine.Weight;

/**
 * Says who the member is, together with the member's PIN (회원 종이). It names nobody.
 *
 * @param number the member's ten digits
 * @param code what a reader reads
 * @param acknowledged the issuer knows this member; otherwise nothing can be bought yet
 * @param copy this may be a second copy (재출력)
 */
public record MemberPaper(
        PaperPlace place,
        String number,
        String code,
        boolean acknowledged,
        Instant at,
        boolean copy) {
    public MemberPaper {
        if (!number.matches("[0-9]{10}")) {
            throw new IllegalArgumentException("a member's number has ten digits");
        }
    }

    /** Composes it. */
    public Paper paper() {
        String grouped =
                number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
        Composer paper = Composer.under("회원 종이").copyMark(copy, "먼저 나온 종이와 같아요.");
        if (!acknowledged) {
            paper.notice("확인 전", "바깥과 연결되면 등록이 끝나요.", "그때부터 상품권을 살 수 있어요.");
        }
        return paper.title("회원 번호")
                .centred(grouped, Weight.LARGE)
                .code(SlipCode.of(code))
                .note("상품권을 살 때 이 무늬를 대 주세요.")
                .rule()
                .row("만든 곳", place.name())
                .row("만든 때", Wording.shortMoment(at))
                .rule()
                .strong("비밀번호는 적어 두지 마세요.")
                .plain("이 종이만으로는 살 수 없어요.", "잃어버리면 다시 만들어 드려요.")
                .dashed()
                .help(PaperKind.MEMBER_SLIP, place);
    }
}
