package kr.sarangbang.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.sarangbang.application.CheckLine;
import kr.sarangbang.application.EndLineDay;
import kr.sarangbang.application.desk.BoardDesk;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
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
        if (slip != null && BoardCode.isOne(slip)) {
            return told(new CheckLine(site.place()).checkBoard(slip));
        }
        if (endDay) {
            new EndLineDay(site.place()).endToday(actor());
            return show(site.tickets().sight(), site.board());
        }
        return done(site);
    }

    @Override
    int actAt(ActingPlace station) throws Exception {
        if (endDay || (check != null && BoardCode.isOne(check))) {
            throw CommandFailed.wrongUse("That is done at the branch's hub");
        }
        station.begin();
        return done(station);
    }

    private int done(ActingPlace place) {
        TicketDesk desk = place.tickets();
        if (check != null) {
            return told(desk.check(check));
        }
        if (park != null) {
            return told(desk.park(park, actor()), "을 맡아 두었어요", "is set aside");
        }
        if (leave != null) {
            return told(desk.leave(leave, actor()), "을 그만두었어요", "is given up");
        }
        if (move != null) {
            return told(moved(desk, move), "의 줄을 바꾸었어요", "waits in the other lane");
        }
        return show(desk.sight(), place.board());
    }

    private Optional<Ticket> moved(TicketDesk desk, int number) {
        if (actor().staff().isEmpty() || actor().reason().isEmpty()) {
            throw CommandFailed.wrongUse("--move needs --by and --reason");
        }
        Lane to =
                switch (String.valueOf(lane).toLowerCase(Locale.ROOT)) {
                    case "general" -> Lane.GENERAL;
                    case "priority" -> Lane.PRIORITY;
                    default -> throw CommandFailed.wrongUse("--move needs --lane general|priority");
                };
        return desk.move(number, to, actor().reason().orElseThrow(), actor());
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

    private int show(LineSight line, BoardDesk board) {
        int waiting = line.waiting().size();
        List<Ticket> open =
                Stream.of(line.waiting(), line.called(), line.parked())
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(Ticket::act))
                        .toList();
        Facts facts =
                Facts.of("waiting", waiting)
                        .and("next", waiting == 0 ? null : line.waiting().getFirst().number())
                        .and("guaranteedTo", last(open, Promise::holdsStock))
                        .and("reserveTo", last(open, Promise.RESERVE::equals))
                        .and("waitMinutes", List.of(line.general().from(), line.general().to()))
                        .and("yesterdaysErrorMinutes", line.yesterdaysError())
                        .and("board", board.code().orElse(null))
                        .and(
                                "tickets",
                                open.stream().map(t -> LineFacts.of("Open", t).asMap()).toList());
        String range = line.general().from() + "~" + line.general().to();
        tell(
                facts,
                "기다리는 분 " + waiting + "명, 지금 뽑으면 " + range + "분",
                waiting + " wait; who comes now waits " + range + " minutes.");
        return ExitStatus.DONE;
    }

    private static @Nullable Integer last(List<Ticket> open, Predicate<Promise> which) {
        OptionalInt most =
                open.stream()
                        .filter(ticket -> which.test(ticket.promise()))
                        .mapToInt(Ticket::number)
                        .max();
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
