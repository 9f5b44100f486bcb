package kr.sarangbang.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.host.application.Books;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.host.store.sql.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells the books; takes no lock. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Series, accounts, exceptions; beside a running issuer too.")
final class IssuerReportCommand extends Shared {
    @Option(names = "--home", required = true, paramLabel = "DIR")
    private Path home;

    @Override
    public Integer call() throws Exception {
        var place = new IssuerHome(home.toAbsolutePath());
        OpenIssuer.requireIssuer(place);
        SqliteFile.unpackInto(place.scratch());
        IssuerReport report;
        try (SqlStore store = SqlStore.look(IssuerDatabase.of(place))) {
            report = new Books(store, OpenIssuer.clock(place)).report();
        } catch (DatabaseRefused e) {
            throw CommandFailed.broken(String.valueOf(e.getMessage()));
        }
        tell(
                Facts.of("series", each(report.series(), IssuerReportCommand::series))
                        .and("accounts", new LinkedHashMap<>(report.accounts()))
                        .and("balanced", report.balanced())
                        .and("guarantees", each(report.guarantees(), IssuerReportCommand::site))
                        .and("lost", each(report.lost(), IssuerReportCommand::lost))
                        .and(
                                "exceptions",
                                each(report.exceptions(), IssuerReportCommand::exception))
                        .and("acts", report.acts())
                        .and("epoch", report.epoch())
                        .and("unread", report.unread()),
                NewEpochCommand.korean(report.epoch(), report.unread())
                        + (report.balanced() ? "장부가 맞아요. " : "장부가 맞지 않아요! ")
                        + report.accounts()
                        + closings(report, "%n%s: 판매 %s, 부채 %s%s", "; 아직 가진 곳 "),
                NewEpochCommand.english(report.epoch(), report.unread())
                        + (report.balanced() ? "The books balance. " : "The books do NOT balance! ")
                        + report.accounts()
                        + closings(report, "%n%s: sales %s, liability %s%s", "; still held by "));
        return ExitStatus.DONE;
    }

    /** Of each series that is no longer sold: how far it is closed, and what keeps it open. */
    private static String closings(IssuerReport report, String line, String held) {
        var text = new StringBuilder();
        for (IssuerReport.OfSeries one : report.series()) {
            if (one.sales() != IssuerReport.Closing.OPEN) {
                List<String> sites =
                        one.keptOpenBy().stream().map(s -> s.site() + " " + s.won()).toList();
                text.append(
                        String.format(
                                Locale.ROOT,
                                line,
                                one.id(),
                                OutcomeNames.camel(one.sales()),
                                OutcomeNames.camel(one.liability()),
                                sites.isEmpty() ? "" : held + String.join(", ", sites)));
            }
        }
        return text.toString();
    }

    private static <T> List<Object> each(List<T> all, Function<T, Facts> facts) {
        return all.stream().<Object>map(one -> facts.apply(one).asMap()).toList();
    }

    private static Facts series(IssuerReport.OfSeries one) {
        return Facts.of("id", one.id())
                .and("ceiling", one.ceiling())
                .and("sold", one.sold())
                .and("lent", one.lent())
                .and("pool", one.pool())
                .and("reserve", one.reserve())
                .and("retired", one.retired())
                .and("returning", one.returning())
                .and("sales", OutcomeNames.camel(one.sales()))
                .and("keptOpenBy", each(one.keptOpenBy(), IssuerReportCommand::site))
                .and("owed", one.owed())
                .and("liability", OutcomeNames.camel(one.liability()));
    }

    private static Facts site(IssuerReport.OfSite one) {
        return Facts.of("site", one.site()).and("won", one.won());
    }

    private static Facts lost(IssuerReport.OfLostSite one) {
        return Facts.of("site", one.site())
                .and("at", one.at())
                .and("by", one.by())
                .and("reason", one.reason())
                .and("retired", one.retired())
                .and("limits", one.limits())
                .and("guarantee", one.guarantee())
                .and("cameBack", one.cameBack())
                .and("served", one.served());
    }

    private static Facts exception(IssuerReport.OfException one) {
        return Facts.of("kind", one.kind())
                .and("acts", one.acts())
                .and("sites", one.sites())
                .and("member", one.member());
    }
}
