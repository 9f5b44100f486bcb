package kr.sarangbang.slip.paper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.paper.Paper;

/**
 * A number of the walk-in line (번호표): what it is worth, when it is called, and until when that
 * stands.
 *
 * @param code what a reader reads
 * @param calls after so many in vain the next one is served first
 * @param copy this may be a second copy (재출력)
 */
public record TicketPaper(
        PaperPlace place, TicketClaims claims, String code, int calls, Instant at, boolean copy) {
    private static final List<String> TIMES =
            List.of("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열");

    /** Composes it. */
    public Paper paper() {
        Composer composer =
                Composer.under("번호표")
                        .copyMark(copy, "먼저 나온 번호표와 같은 번호예요.")
                        .number(claims.number())
                        .banner(word());
        promised(composer);
        composer.rule();
        if (claims.promise() == Promise.NOT_TODAY) {
            composer.plain("부르는 때").large("다음 여는 날");
        } else {
            composer.plain("부르는 때").large(callTime());
        }
        if (claims.promise().holdsStock()) {
            composer.plain("맡아 두는 때").large(Wording.clock(claims.printedEnd()) + "까지");
        }
        return composer.rule()
                .strong("왜 " + word() + "인가요?")
                .plain(why())
                .plain(TIMES.get(calls - 1) + " 번 불러도 안 계시면", "다음 분을 먼저 모셔요.")
                .code(SlipCode.of(code))
                .note("차례가 지켜졌는지 이 무늬로 볼 수 있어요.")
                .dashed()
                .row("받은 곳", place.name())
                .row("받은 때", Wording.shortMoment(at))
                .help(PaperKind.TICKET, place);
    }

    private String word() {
        return switch (claims.promise()) {
            case GUARANTEED -> "확정";
            case STOCK_HELD -> "재고 확보";
            case RESERVE -> "예비";
            case NOT_TODAY -> "오늘 어려움";
        };
    }

    private void promised(Composer composer) {
        String amount = Wording.spoken(claims.wish().face().amount()) + "어치";
        switch (claims.promise()) {
            case GUARANTEED -> composer.large("오늘 꼭 살 수 있어요.").plain(amount + "를 따로 맡아 두었어요.");
            case STOCK_HELD -> composer.large("한도를 확인하면 살 수 있어요.").plain(amount + "를 따로 맡아 두었어요.");
            case RESERVE -> composer.large("남으면 살 수 있어요.").plain(amount + "를 바라고 계세요.");
            case NOT_TODAY -> composer.large("오늘은 살 수 없을 것 같아요.").plain("다음 여는 날에 먼저 불러 드려요.");
        }
    }

    private String callTime() {
        return Wording.between(
                at.plus(claims.foretold().from(), ChronoUnit.MINUTES),
                at.plus(claims.foretold().to(), ChronoUnit.MINUTES));
    }

    private String[] why() {
        return switch (claims.promise()) {
            case GUARANTEED -> new String[] {"남은 상품권에서 손님 몫을", "먼저 떼어 두었어요.", "연결이 끊겨도 그대로예요."};
            case STOCK_HELD -> new String[] {"남은 상품권에서 손님 몫을", "먼저 떼어 두었어요.", "회원카드나 신분증을 보여 주세요."};
            case RESERVE -> new String[] {"앞에 오신 분들 몫을 빼면", "남은 것이 모자랄 수 있어요."};
            case NOT_TODAY -> new String[] {"남은 상품권을 앞에 오신 분들이", "모두 맡아 두셨어요."};
        };
    }
}
