package kr.sarangbang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.Promises;
import kr.sarangbang.application.RequestRights;
import kr.sarangbang.application.ReturnRights;
import kr.sarangbang.application.RightsOutcome;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.port.Bulletin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows, asks for and returns rights. */
@Command(
        name = "rights",
        mixinStandardHelpOptions = true,
        description = "Shows the rights that lie here; asks for more, or returns what is free.")
final class RightsCommand extends SiteCommand {
    @Option(names = "--request", paramLabel = "SERIES=WON")
    private @Nullable String request;

    @Option(names = "--return", paramLabel = "SERIES")
    private @Nullable String back;

    @Override
    String name() {
        return "rights";
    }

    @Override
    int act(OpenSite site) throws Exception {
        site.resume();
        boolean up = site.connect();
        if (up) {
            site.pendingRights();
        }
        int status = ExitStatus.DONE;
        if (request != null) {
            status = ask(site, request, up);
        }
        if (back != null) {
            Optional<Obstacle> obstacle =
                    site.place().bulletin().profile().flatMap(Obstacle::ofIssuer);
            if (obstacle.isPresent() && obstacle.get() instanceof Obstacle.SiteWrittenOff off) {
                tell(
                        Facts.of("outcome", OutcomeNames.of(off)),
                        SaleWords.korean(off),
                        SaleWords.english(off));
                return ExitStatus.REFUSED;
            }
            new ReturnRights(site.place()).stock(series(site, back).number(), actor());
            if (up) {
                site.comeOnline().catchUp();
            }
        }
        List<Object> all = all(site.place().journal().view(), site.place().bulletin());
        tell(
                Facts.of("rights", all),
                "권한 " + all.size() + "개가 있어요.",
                all.size() + " rights lie here.");
        return status;
    }

    private int ask(OpenSite site, String wish, boolean up) {
        int equals = wish.indexOf('=');
        if (equals < 1) {
            throw CommandFailed.wrongUse("--request is written SERIES=WON, not " + wish);
        }
        Series series = series(site, wish.substring(0, equals));
        if (!up) {
            throw CommandFailed.broken(
                    "Rights come over the line: " + site.lineTrouble().orElse("no line"));
        }
        RightsOutcome outcome =
                new RequestRights(site.place())
                        .stock(series.number(), won(number(wish.substring(equals + 1))));
        var _ = new Promises(site.place()).settle();
        return outcome instanceof RightsOutcome.Received ? ExitStatus.DONE : ExitStatus.REFUSED;
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw CommandFailed.wrongUse("An amount is in whole won, not " + text);
        }
    }

    private static Series series(OpenSite site, String name) {
        try {
            return site.place()
                    .bulletin()
                    .series(new SeriesId(name))
                    .orElseThrow(() -> CommandFailed.wrongUse("There is no series " + name));
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongUse(String.valueOf(e.getMessage()));
        }
    }

    static List<Object> all(SiteView view, Bulletin bulletin) {
        var all = new ArrayList<Object>();
        view.stocks()
                .forEach(
                        s ->
                                all.add(
                                        RightFacts.of(
                                                s,
                                                n ->
                                                        bulletin.series(n)
                                                                .map(x -> x.id().text())
                                                                .orElse(Integer.toString(n)))));
        view.limits().forEach(l -> all.add(RightFacts.of(l)));
        view.guarantees().forEach(g -> all.add(RightFacts.of(g)));
        return all;
    }
}
