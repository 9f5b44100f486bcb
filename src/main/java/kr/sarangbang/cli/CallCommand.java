package kr.sarangbang.cli;

import java.util.Optional;
import kr.sarangbang.application.CallOutcome;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.line.Ticket;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a window does with the walk-in line. */
@Command(
        name = "call",
        mixinStandardHelpOptions = true,
        description =
                "Calls the next number to a window; with --again the same once more, with --absent"
                        + " nobody came, with --resume a parked one is taken up.")
final class CallCommand extends SiteCommand {
    static final int MOST_WINDOW_CHARS = 12;

    @Option(names = "--window", required = true, paramLabel = "W")
    private String window;

    @Option(names = "--again", description = "The same number once more.")
    private boolean again;

    @Option(names = "--absent", description = "Nobody came, however often it was called.")
    private boolean absent;

    @Option(names = "--resume", paramLabel = "N", description = "A number that was set aside.")
    private @Nullable Integer resume;

    @Override
    String name() {
        return "call";
    }

    @Override
    int act(OpenSite site) throws Exception {
        site.resume();
        return called(site.tickets());
    }

    @Override
    int actAt(ActingPlace station) throws Exception {
        station.begin();
        return called(station.tickets());
    }

    private int called(TicketDesk desk) {
        if (window.isBlank() || window.length() > MOST_WINDOW_CHARS) {
            throw CommandFailed.wrongUse("--window is a name of 1 to 12 characters");
        }
        if ((again ? 1 : 0) + (absent ? 1 : 0) + (resume != null ? 1 : 0) > 1) {
            throw CommandFailed.wrongUse("--again, --absent or --resume, not several");
        }
        Integer parked = resume;
        return told(
                again
                        ? desk.again(window, actor())
                        : absent
                                ? desk.absent(window, actor())
                                : parked != null
                                        ? desk.resume(parked, window, actor())
                                        : desk.call(window, actor()));
    }

    private int told(CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Called called ->
                    done("Called", called.ticket(), "을 불렀어요", "is called");
            case CallOutcome.PutBack back ->
                    back.ticket().stage().isOpen()
                            ? done("PutBack", back.ticket(), "은 뒤로 갔어요", "waits again")
                            : done("Ended", back.ticket(), "은 끝났어요", "has ended");
            case CallOutcome.NobodyWaits none ->
                    refused("NobodyWaits", Optional.empty(), "기다리는 분이 없어요.", "Nobody waits.");
            case CallOutcome.WindowBusy busy ->
                    refused(
                            "WindowBusy",
                            Optional.of(busy.ticket()),
                            "이 창구는 " + busy.ticket().number() + "번을 부르고 있어요.",
                            "This window has called number " + busy.ticket().number() + ".");
            case CallOutcome.NothingCalled none ->
                    refused(
                            "NothingCalled",
                            Optional.empty(),
                            "이 창구가 부른 번호가 없어요.",
                            "This window has called nobody.");
            case CallOutcome.CallAgain more ->
                    refused(
                            "CallAgain",
                            Optional.of(more.ticket()),
                            more.times() + "번 더 불러 주세요.",
                            "Call it " + more.times() + " times more first.");
            case CallOutcome.NotOpenYet not ->
                    refused(
                            "NotOpenYet",
                            Optional.empty(),
                            "아직 여는 때가 아니에요: " + not.opens(),
                            "Not open yet: it opens at " + not.opens() + ".");
            case CallOutcome.NotThere none ->
                    refused(
                            "NotThere",
                            Optional.empty(),
                            "맡겨 둔 그런 번호가 없어요.",
                            "No such number is set aside.");
            case CallOutcome.Stopped stopped ->
                    refused(
                            OutcomeNames.of(stopped.obstacle()),
                            Optional.empty(),
                            SaleWords.korean(stopped.obstacle()),
                            SaleWords.english(stopped.obstacle()));
        };
    }

    private int done(String outcome, Ticket ticket, String korean, String english) {
        tell(
                LineFacts.of(outcome, ticket),
                ticket.number() + "번" + korean + ".",
                "Number " + ticket.number() + " " + english + ".");
        return ExitStatus.DONE;
    }

    private int refused(String outcome, Optional<Ticket> ticket, String korean, String english) {
        tell(
                ticket.map(t -> LineFacts.of(outcome, t))
                        .orElseGet(() -> Facts.of("outcome", outcome).and("ticket", null)),
                korean,
                english);
        return ExitStatus.REFUSED;
    }
}
