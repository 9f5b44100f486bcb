package kr.sarangbang.cli;

import java.util.Locale;
import java.util.Optional;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.application.TicketWish;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes a number of the walk-in line. */
@Command(
        name = "number",
        mixinStandardHelpOptions = true,
        description = "Takes a number of the walk-in line, and says what it is worth.")
final class NumberCommand extends SiteCommand {
    private static final long USUAL = 50_000;

    @Option(
            names = "--series",
            paramLabel = "ID",
            description = "What is wished; if absent, the first series that is or will be sold.")
    private @Nullable String series;

    @Option(names = "--amount", paramLabel = "WON", description = "50000 if absent.")
    private long amount = USUAL;

    @Option(
            names = "--lane",
            paramLabel = "general|priority",
            description = "priority: 65 and over, disabled, pregnant, with an infant.")
    private String lane = "general";

    @Option(
            names = "--member",
            paramLabel = "N",
            description = "Whose limit is held too; without it the stock alone is.")
    private @Nullable String member;

    @Option(
            names = "--from-lost",
            paramLabel = "SLIP",
            description = {
                "The square code of a promised number (확정) of a site that was written off: it gets a",
                "number here with all that it held. Only where there is a line."
            })
    private @Nullable String fromLost;

    @Option(names = "--pin", paramLabel = "PIN", description = "Four digits.")
    private @Nullable String pin;

    @Override
    String name() {
        return "number";
    }

    @Override
    int act(OpenSite site) throws Exception {
        return actAt(site);
    }

    @Override
    int actAt(ActingPlace place) throws Exception {
        place.begin();
        TicketDesk desk = place.tickets();
        if (fromLost != null) {
            return LostTicketWords.told(this, desk, desk.serveLost(fromLost, lane(), actor()));
        }
        var wish = new TicketWish(wanted(desk), won(amount), lane(), holder(place), actor());
        return told(desk, desk.take(wish));
    }

    private Lane lane() {
        return switch (lane.toLowerCase(Locale.ROOT)) {
            case "general" -> Lane.GENERAL;
            case "priority" -> Lane.PRIORITY;
            default -> throw CommandFailed.wrongUse("--lane is general or priority, not " + lane);
        };
    }

    private SeriesId wanted(TicketDesk desk) {
        if (series != null) {
            try {
                return new SeriesId(series);
            } catch (IllegalArgumentException e) {
                throw CommandFailed.wrongUse(String.valueOf(e.getMessage()));
            }
        }
        LineSight sight = desk.sight();
        return sight.series().stream()
                .map(LineSight.OfSeries::series)
                .filter(s -> !(s.gate(sight.now(), 1) instanceof SaleGate.Closed))
                .findFirst()
                .map(Series::id)
                .orElseThrow(() -> CommandFailed.wrongUse("Nothing is sold here; name a --series"));
    }

    private Optional<TicketWish.Holder> holder(ActingPlace site) throws Exception {
        String whose = member;
        if (whose == null) {
            return Optional.empty();
        }
        Presence presence;
        if (pin != null) {
            presence = new Presence.Pin(pin);
        } else if (site.isDemo()) {
            presence = new Presence.CardAnswered(site.wallet().show(member(whose)));
        } else if (actor().staff().isPresent()) {
            presence = new Presence.IdShown();
        } else {
            throw CommandFailed.wrongUse("--member needs the member's --pin");
        }
        return Optional.of(new TicketWish.Holder(member(whose), presence));
    }

    private int told(TicketDesk desk, TicketOutcome outcome) {
        return switch (outcome) {
            case TicketOutcome.Taken taken -> {
                Ticket ticket = taken.ticket();
                String slip = desk.code(ticket.act());
                tell(
                        LineFacts.of(ticket)
                                .and("ahead", taken.ahead())
                                .and("slip", slip)
                                .and("printed", taken.paper() instanceof PaperResult.Printed),
                        LineFacts.korean(ticket),
                        LineFacts.english(ticket));
                yield ExitStatus.DONE;
            }
            case TicketOutcome.AlreadyWaiting already -> {
                tell(
                        LineFacts.of("AlreadyWaiting", already.ticket()),
                        "이미 번호표가 있어요. " + LineFacts.korean(already.ticket()),
                        "There is a number already. " + LineFacts.english(already.ticket()));
                yield ExitStatus.REFUSED;
            }
            case TicketOutcome.LineFull full ->
                    refused("LineFull", "기다리는 분이 너무 많아요.", "Too many people wait already.");
            case TicketOutcome.OverLimit over ->
                    refused(
                            "OverPurchaseLimit",
                            over.possible(),
                            "까지 살 수 있어요.",
                            " may still be bought by this member.");
            case TicketOutcome.NeedsMember needs ->
                    refused(
                            "NeedsMember",
                            needs.most(),
                            "보다 많으면 회원 확인이 먼저예요.",
                            " are held for somebody who has not shown who they are.");
            case TicketOutcome.SeriesNotSold not ->
                    refused("SeriesClosed", "지금 팔지 않는 회차예요.", "This series is not sold.");
            case TicketOutcome.NotWholeUnits not ->
                    refused("NotWholeUnits", not.unit(), "씩이에요.", " is the unit.");
            case TicketOutcome.NotAdmitted not ->
                    refused(
                            SaleWords.name(not.why()),
                            SaleWords.korean(not.why()),
                            SaleWords.english(not.why()));
            case TicketOutcome.Stopped stopped ->
                    refused(
                            OutcomeNames.of(stopped.obstacle()),
                            SaleWords.korean(stopped.obstacle()),
                            SaleWords.english(stopped.obstacle()));
        };
    }

    private int refused(String outcome, Won amount, String korean, String english) {
        tell(
                Facts.of("outcome", outcome).and("ticket", null).and("possible", amount.amount()),
                amount.amount() + "원" + korean,
                amount.amount() + " won" + english);
        return ExitStatus.REFUSED;
    }

    private int refused(String outcome, String korean, String english) {
        tell(Facts.of("outcome", outcome).and("ticket", null), korean, english);
        return ExitStatus.REFUSED;
    }
}
