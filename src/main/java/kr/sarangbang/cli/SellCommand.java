package kr.sarangbang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sarangbang.application.LinePass;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCashAcceptor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sells a voucher. */
@Command(name = "sell", mixinStandardHelpOptions = true, description = "Sells a voucher.")
final class SellCommand extends SiteCommand {
    @Option(names = "--member", required = true, paramLabel = "N")
    private String member;

    @Option(names = "--series", required = true, paramLabel = "ID")
    private String series;

    @Option(names = "--amount", required = true, paramLabel = "WON")
    private long amount;

    @Option(names = "--pay", required = true, paramLabel = "cash|card")
    private String pay;

    @Option(
            names = "--tendered",
            paramLabel = "WON",
            description = "Cash given; the price if absent.")
    private @Nullable Long tendered;

    @Option(
            names = "--notes",
            split = ",",
            paramLabel = "WON",
            description =
                    "Demo kiosks: notes put into the machine one by one, comma between, instead of"
                            + " cash over a counter; whoever puts in too little goes away.")
    private List<Long> notes = List.of();

    @Option(names = "--pin", paramLabel = "PIN", description = "Four digits.")
    private @Nullable String pin;

    @Option(
            names = "--ticket",
            paramLabel = "N",
            description = "The called number whose sale this is; the member's own if absent.")
    private @Nullable Integer ticket;

    @Option(
            names = "--past-line",
            description = "Sells past the people who wait; with --by and --reason.")
    private boolean pastLine;

    @Override
    String name() {
        return "sell";
    }

    @Override
    int act(OpenSite site) throws Exception {
        Optional<SimulatedCashAcceptor> machine = machine(site, means());
        if (machine.isEmpty()) {
            return actAt(site);
        }
        SaleRequest request = request(site);
        NotesHand.Done done =
                new NotesHand(site.place(), machine.get())
                        .sell(request, notes.stream().map(SiteCommand::won).toList());
        return told(site, done.outcome(), done::tell);
    }

    @Override
    int actAt(ActingPlace place) throws Exception {
        if (!notes.isEmpty()) {
            throw CommandFailed.wrongUse("--notes is for a kiosk's own home");
        }
        return told(place, place.teller().draft(request(place)).get(), facts -> {});
    }

    private SaleRequest request(ActingPlace place) throws Exception {
        PaymentMeans means = means();
        if (means == PaymentMeans.CARD && !place.takesCards()) {
            throw CommandFailed.broken(
                    "No payment terminal is connected here, so no card can be taken; take cash");
        }
        SeriesId id = seriesId();
        Won face = won(amount);
        Presence presence = presence(place);
        place.begin();
        Won given = tendered == null ? price(place, id, face) : won(tendered);
        return new SaleRequest(member(member), presence, id, face, means, given, actor())
                .with(pass(place));
    }

    private LinePass pass(ActingPlace place) {
        Integer number = ticket;
        if (pastLine) {
            return new LinePass.PastTheLine();
        }
        return number == null
                ? new LinePass.Own()
                : withNumber(place.tickets().sight(), number)
                        .<LinePass>map(t -> new LinePass.OfTicket(t.act()))
                        .orElseThrow(() -> CommandFailed.wrongUse("There is no number " + number));
    }

    private static Optional<Ticket> withNumber(LineSight line, int number) {
        return Stream.of(line.called(), line.waiting(), line.parked())
                .flatMap(List::stream)
                .filter(ticket -> ticket.number() == number)
                .findFirst();
    }

    private int told(ActingPlace site, SaleOutcome outcome, Consumer<Facts> more) {
        if (outcome instanceof SaleOutcome.Sold sold) {
            tellSold(site, sold, more);
            return ExitStatus.DONE;
        }
        return refused(outcome, more);
    }

    /** Notes go into a machine that only a demo has without its screens. */
    private Optional<SimulatedCashAcceptor> machine(OpenSite site, PaymentMeans means) {
        if (notes.isEmpty()) {
            return Optional.empty();
        }
        if (means != PaymentMeans.CASH || tendered != null) {
            throw CommandFailed.wrongUse("--notes goes with --pay cash, and without --tendered");
        }
        if (!(site.cash() instanceof SimulatedCashAcceptor machine)) {
            throw CommandFailed.wrongUse("--notes is for demo homes; this one is real");
        }
        return Optional.of(machine);
    }

    private PaymentMeans means() {
        return switch (pay.toLowerCase(Locale.ROOT)) {
            case "cash" -> PaymentMeans.CASH;
            case "card" -> PaymentMeans.CARD;
            default -> throw CommandFailed.wrongUse("--pay is cash or card, not " + pay);
        };
    }

    private SeriesId seriesId() {
        try {
            return new SeriesId(series);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongUse(String.valueOf(e.getMessage()));
        }
    }

    /**
     * At a counter whoever is named has seen an ID; without a name and a PIN a demo home's
     * simulated card answers.
     */
    private Presence presence(ActingPlace site) {
        if (pin != null) {
            return new Presence.Pin(pin);
        }
        boolean counter = site.isCounter();
        if (counter && actor().staff().isPresent()) {
            return new Presence.IdShown();
        }
        if (site.isDemo()) {
            return new Presence.CardAnswered(site.wallet().show(member(member)));
        }
        throw CommandFailed.wrongUse(
                counter
                        ? "Who has seen the member's ID? Give --by, or the member's --pin"
                        : "At a kiosk the member's --pin is needed.");
    }

    private static Won price(ActingPlace place, SeriesId id, Won face) {
        return place.tickets().sight().series().stream()
                .map(LineSight.OfSeries::series)
                .filter(series -> series.id().equals(id))
                .filter(series -> series.isWholeUnits(face))
                .findFirst()
                .map(series -> series.price(face))
                .orElse(face);
    }

    private void tellSold(ActingPlace site, SaleOutcome.Sold sold, Consumer<Facts> more) {
        var slips = new ArrayList<String>();
        for (Slip voucher : sold.vouchers()) {
            slips.add(String.join(",", site.texts(voucher)));
        }
        boolean printed = sold.paper() instanceof PaperResult.Printed;
        Facts facts =
                Facts.of("outcome", "Sold")
                        .and("act", sold.act().toString())
                        .and("face", sold.face().amount())
                        .and("paid", sold.paid().amount())
                        .and("change", sold.change().amount())
                        .and("slips", slips)
                        .and("unitsLeft", sold.unitsLeft())
                        .and("printed", printed);
        more.accept(facts);
        tell(
                facts,
                sold.face().amount()
                        + "원 상품권을 "
                        + sold.paid().amount()
                        + "원에 팔았어요. 거래 번호 "
                        + sold.act()
                        + (printed ? "" : ". 종이는 나중에 뽑아요"),
                "Sold a voucher of "
                        + sold.face().amount()
                        + " won for "
                        + sold.paid().amount()
                        + " won as act "
                        + sold.act()
                        + (printed ? "." : "; its paper is still owed."));
    }

    private int refused(SaleOutcome outcome, Consumer<Facts> more) {
        Facts facts = Facts.of("outcome", SaleWords.name(outcome));
        SaleWords.detail(outcome, facts);
        more.accept(facts);
        tell(facts, SaleWords.korean(outcome), SaleWords.english(outcome));
        return ExitStatus.REFUSED;
    }
}
