package kr.sarangbang.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
            report = new Books(store).report();
        } catch (DatabaseRefused e) {
            throw CommandFailed.broken(String.valueOf(e.getMessage()));
        }
        var series = new ArrayList<Object>();
        for (IssuerReport.OfSeries one : report.series()) {
            series.add(
                    Facts.of("id", one.id())
                            .and("ceiling", one.ceiling())
                            .and("sold", one.sold())
                            .and("lent", one.lent())
                            .and("pool", one.pool())
                            .asMap());
        }
        var exceptions = new ArrayList<Object>();
        for (IssuerReport.OfException one : report.exceptions()) {
            exceptions.add(
                    Facts.of("kind", one.kind())
                            .and("acts", one.acts())
                            .and("sites", one.sites())
                            .and("member", one.member())
                            .asMap());
        }
        tell(
                Facts.of("series", series)
                        .and("accounts", new LinkedHashMap<>(report.accounts()))
                        .and("balanced", report.balanced())
                        .and("exceptions", exceptions)
                        .and("acts", report.acts())
                        .and("epoch", report.epoch())
                        .and("unread", report.unread()),
                NewEpochCommand.korean(report.epoch(), report.unread())
                        + (report.balanced() ? "장부가 맞아요. " : "장부가 맞지 않아요! ")
                        + report.accounts(),
                NewEpochCommand.english(report.epoch(), report.unread())
                        + (report.balanced() ? "The books balance. " : "The books do NOT balance! ")
                        + report.accounts());
        return ExitStatus.DONE;
    }
}
