package kr.sarangbang.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kr.sarangbang.application.BoardSlip;
import kr.sarangbang.application.CheckLine;
import kr.sarangbang.application.EndLineDay;
import kr.sarangbang.application.ForetellWait;
import kr.sarangbang.application.HoldPlace;
import kr.sarangbang.application.LineState;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.line.WaitingLine;
import kr.sarangbang.domain.site.LineAudit;
import kr.sarangbang.slip.BoardCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The walk-in line at a glance, and what holders do with their places. */
@Command(
        name = "line",
        mixinStandardHelpOptions = true,
        description =
                "Shows the walk-in line; with --check, whether anybody passed the holder of a"
                        + " ticket's paper against the rule.")
final class LineCommand extends SiteCommand {
    @Option(
            names = "--check",
            paramLabel = "SLIP",
            description =
                    "The code of a 번호표, or of a board: whether this journal showed it, and whether"
                            + " the calls were by the rule.")
    private @Nullable String check;

    @Option(names = "--park", paramLabel = "N", description = "Sets a number aside.")
    private @Nullable Integer park;

    @Option(names = "--leave", paramLabel = "N", description = "Its holder gives it up.")
    private @Nullable Integer leave;

    @Option(
            names = "--move",
            paramLabel = "N",
            description = "Into another --lane, with --by and --reason.")
    private @Nullable Integer move;

    @Option(names = "--lane", paramLabel = "general|priority")
    private @Nullable String lane;

    @Option(names = "--end-day", description = "Ends today's line, after the last customer.")
    private boolean endDay;

    @Override
    String name() {
        return "line";
    }

    @Override
    int act(OpenSite site) throws Exception {
        site.resume();
        String slip = check;
        if (slip != null) {
            var checking = new CheckLine(site.place());
            return BoardCode.isOne(slip)
                    ? told(checking.checkBoard(slip))
                    : told(checking.check(slip));
        }
        if (endDay) {
            new EndLineDay(site.place()).endToday(actor());
            return show(site);
        }
        var hold = new HoldPlace(site.place());
        if (park != null) {
            return told(hold.park(park, actor()), "을 맡아 두었어요", "is set aside");
        }
        if (leave != null) {
            return told(hold.leave(leave, actor()), "을 그만두었어요", "is given up");
        }
        if (move != null) {
            return told(moved(hold, move), "의 줄을 바꾸었어요", "waits in the other lane");
        }
        return show(site);
    }

    private Optional<Ticket> moved(HoldPlace hold, int number) {
        if (actor().staff().isEmpty() || actor().reason().isEmpty()) {
            throw CommandFailed.wrongUse("--move needs --by and --reason");
        }
        Lane to =
                switch (String.valueOf(lane).toLowerCase(Locale.ROOT)) {
                    case "general" -> Lane.GENERAL;
                    case "priority" -> Lane.PRIORITY;
                    default -> throw CommandFailed.wrongUse("--move needs --lane general|priority");
                };
        return hold.move(number, to, actor().reason().orElseThrow(), actor());
    }

    private int told(Optional<Ticket> ticket, String korean, String english) {
        if (ticket.isEmpty()) {
            tell(
                    Facts.of("outcome", "NotThere").and("ticket", null),
                    "그런 번호가 없거나, 지금은 할 수 없어요.",
                    "There is no such number, or this cannot be done with it now.");
            return ExitStatus.REFUSED;
        }
        tell(
                LineFacts.of(OutcomeNames.camel(ticket.get().stage()), ticket.get()),
                ticket.get().number() + "번" + korean + ".",
                "Number " + ticket.get().number() + " " + english + ".");
        return ExitStatus.DONE;
    }

    private int show(OpenSite site) {
        var state = new LineState(site.place());
        WaitingLine line = state.line();
        List<Ticket> order = line.callingOrder();
        Wait wait = new ForetellWait(site.place()).forAnybody(Lane.GENERAL, Duration.ofDays(1));
        int error =
                site.place().journal().view().lineDay(state.today().minusDays(1)).errorMinutes();
        Facts facts =
                Facts.of("waiting", order.size())
                        .and("next", line.next().map(Ticket::number).orElse(null))
                        .and("guaranteedTo", last(line, Promise.GUARANTEED, Promise.STOCK_HELD))
                        .and("reserveTo", last(line, Promise.RESERVE))
                        .and("waitMinutes", List.of(wait.from(), wait.to()))
                        .and("yesterdaysErrorMinutes", error)
                        .and("board", new BoardSlip(site.place()).text().orElse(null))
                        .and(
                                "tickets",
                                line.open().stream()
                                        .map(t -> LineFacts.of("Open", t).asMap())
                                        .toList());
        tell(
                facts,
                "기다리는 분 " + order.size() + "명, 지금 뽑으면 " + wait.from() + "~" + wait.to() + "분",
                order.size()
                        + " wait; who comes now waits "
                        + wait.from()
                        + " to "
                        + wait.to()
                        + " minutes.");
        return ExitStatus.DONE;
    }

    private static @Nullable Integer last(WaitingLine line, Promise... promises) {
        OptionalInt most = OptionalInt.empty();
        for (Ticket ticket : line.open()) {
            for (Promise promise : promises) {
                if (ticket.promise() == promise && ticket.number() > most.orElse(0)) {
                    most = OptionalInt.of(ticket.number());
                }
            }
        }
        return most.isPresent() ? most.getAsInt() : null;
    }

    private int told(CheckLine.Checked checked) {
        return switch (checked) {
            case CheckLine.Checked.Fair fair -> {
                boolean kept = fair.problems().isEmpty();
                tell(
                        LineFacts.of(kept ? "Fair" : "Broken", fair.ticket())
                                .and("valid", true)
                                .and(
                                        "calledBefore",
                                        fair.before().stream().map(LineCommand::call).toList())
                                .and("problems", fair.problems()),
                        kept
                                ? fair.ticket().number() + "번의 차례는 규칙대로예요."
                                : "규칙과 다른 것이 있어요: " + String.join("; ", fair.problems()),
                        kept
                                ? "Nobody passed number "
                                        + fair.ticket().number()
                                        + " but by the rule."
                                : "Not by the rule: " + String.join("; ", fair.problems()));
                yield kept ? ExitStatus.DONE : ExitStatus.REFUSED;
            }
            case CheckLine.Checked.NotInJournal not -> {
                tell(
                        Facts.of("outcome", "NotInJournal")
                                .and("valid", true)
                                .and("ticket", not.stub().number()),
                        "진짜 번호표인데 이곳 기록에 없어요.",
                        "The ticket is genuine and this journal does not have it.");
                yield ExitStatus.REFUSED;
            }
            case CheckLine.Checked.Unreadable bad -> {
                tell(
                        Facts.of("outcome", "BadSlip")
                                .and("valid", false)
                                .and("reason", OutcomeNames.camel(bad.why())),
                        bad.why().korean(),
                        bad.why().english());
                yield ExitStatus.REFUSED;
            }
        };
    }

    private int told(CheckLine.BoardChecked checked) {
        return switch (checked) {
            case CheckLine.BoardChecked.Shown shown -> {
                boolean fair = shown.fair();
                tell(
                        LineFacts.of(fair ? "Fair" : "Broken", shown.board())
                                .and("asItWas", shown.asItWas())
                                .and("problems", shown.problems()),
                        fair
                                ? "이 전광판은 이곳 기록대로였고, 부른 순서도 규칙대로예요."
                                : "전광판이 이곳 기록이나 규칙과 달라요. " + String.join("; ", shown.problems()),
                        fair
                                ? "The board showed this journal's line, and every call was by the"
                                        + " rule."
                                : "The board was not as the journal or the rule has it. "
                                        + String.join("; ", shown.problems()));
                yield fair ? ExitStatus.DONE : ExitStatus.REFUSED;
            }
            case CheckLine.BoardChecked.NotThisJournal not -> {
                tell(
                        LineFacts.of("NotInJournal", not.board()),
                        "진짜 전광판인데 이곳 기록이 아니에요.",
                        "The board is genuine and showed another journal.");
                yield ExitStatus.REFUSED;
            }
            case CheckLine.BoardChecked.OtherWords other -> {
                tell(
                        LineFacts.of("OtherWords", other.board()),
                        "앞의 글이 서명된 것과 달라요.",
                        "The lines before the signed one are not what was signed.");
                yield ExitStatus.REFUSED;
            }
            case CheckLine.BoardChecked.Unreadable bad -> {
                tell(
                        Facts.of("outcome", "BadSlip")
                                .and("valid", false)
                                .and("reason", OutcomeNames.camel(bad.why())),
                        "전광판의 무늬로 읽을 수 없어요.",
                        "This is not the whole code of a board of ours.");
                yield ExitStatus.REFUSED;
            }
        };
    }

    private static Object call(LineAudit.Call call) {
        return Facts.of("ticket", call.number())
                .and("by", OutcomeNames.camel(call.by()))
                .and("entry", call.entry())
                .asMap();
    }
}
