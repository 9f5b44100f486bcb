package kr.sarangbang.cli;

import java.time.Instant;
import kr.sarangbang.application.LostTicketOutcome;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.Ticket;

/** What a clerk reads when somebody shows a number of a lost site. */
final class LostTicketWords {
    private LostTicketWords() {}

    static int told(Shared command, TicketDesk desk, LostTicketOutcome outcome) {
        return switch (outcome) {
            case LostTicketOutcome.Taken taken -> {
                Ticket ticket = taken.ticket();
                command.tell(
                        LineFacts.of(ticket)
                                .and("ahead", taken.ahead())
                                .and("slip", desk.code(ticket.act()))
                                .and("printed", taken.paper() instanceof PaperResult.Printed),
                        "잃은 판매소의 번호표를 이어받았어요. " + LineFacts.korean(ticket),
                        "Taken over from the lost site. " + LineFacts.english(ticket));
                yield ExitStatus.DONE;
            }
            case LostTicketOutcome.NotServed not -> {
                command.tell(
                        Facts.of("outcome", OutcomeNames.camel(not.reason()))
                                .and("ticket", null)
                                .and("where", not.where().map(SiteId::text).orElse(null))
                                .and("when", not.when().map(Instant::toString).orElse(null)),
                        korean(not),
                        english(not));
                yield ExitStatus.REFUSED;
            }
            case LostTicketOutcome.NeedsLine none ->
                    refused(
                            command,
                            "NeedsLine",
                            "발행기관만 알 수 있는데 지금 연결이 안 돼요. 같은 종이를 다시 대 주세요.",
                            "Only the issuer can say, and it was not reached; show the same paper again.");
            case LostTicketOutcome.Unreadable bad ->
                    refused(
                            command,
                            "BadSlip",
                            "이 발행기관의 번호표가 아니에요.",
                            "That is no number of a site of this issuer.");
            case LostTicketOutcome.Stopped stopped ->
                    refused(
                            command,
                            OutcomeNames.of(stopped.obstacle()),
                            SaleWords.korean(stopped.obstacle()),
                            SaleWords.english(stopped.obstacle()));
        };
    }

    private static int refused(Shared command, String outcome, String korean, String english) {
        command.tell(Facts.of("outcome", outcome).and("ticket", null), korean, english);
        return ExitStatus.REFUSED;
    }

    private static String korean(LostTicketOutcome.NotServed not) {
        return switch (not.reason()) {
            case BAD_TICKET -> "이 발행기관의 번호표가 아니에요.";
            case SITE_NOT_ALLOWED -> "이곳에서는 지금 번호표를 이어받을 수 없어요.";
            case SITE_NOT_LOST -> "그 판매소의 번호표는 그곳에서 쓸 수 있어요.";
            case NOT_PROMISED -> "확정이 아닌 번호표예요.";
            case ENDED -> "그만두셨거나 여러 번 안 계셔서 끝난 번호표예요.";
            case PAST_ITS_END -> "번호표에 적힌 때가 지났어요.";
            case ALREADY_SERVED ->
                    "이미 이어받은 번호표예요: "
                            + not.where().map(SiteId::text).orElse("")
                            + not.when().map(at -> ", " + at).orElse("");
            case LIMIT_GONE -> "번호표가 맡아 둔 한도가 이미 쓰였어요.";
            case MEMBER_BLOCKED -> "정지된 회원 번호예요.";
            case SERIES_CLOSED -> "판매가 끝난 회차예요.";
            case NO_RESERVE -> "잃은 판매소를 위해 남겨 둔 상품권이 다 나갔어요.";
        };
    }

    private static String english(LostTicketOutcome.NotServed not) {
        return switch (not.reason()) {
            case BAD_TICKET -> "That is no number of a site of this issuer.";
            case SITE_NOT_ALLOWED -> "No number can be taken over at this site now.";
            case SITE_NOT_LOST -> "That site is not lost; the number is good there.";
            case NOT_PROMISED -> "That number promised nothing.";
            case ENDED -> "That number was given up, or nobody came when it was called.";
            case PAST_ITS_END -> "The end that is printed on it has passed.";
            case ALREADY_SERVED ->
                    "That number is served already: "
                            + not.where().map(SiteId::text).orElse("")
                            + not.when().map(at -> ", " + at).orElse("")
                            + ".";
            case LIMIT_GONE -> "The limit that it held was used already.";
            case MEMBER_BLOCKED -> "That member number is stopped.";
            case SERIES_CLOSED -> "That series is no longer sold.";
            case NO_RESERVE -> "What is set aside for lost sites is used up.";
        };
    }
}
