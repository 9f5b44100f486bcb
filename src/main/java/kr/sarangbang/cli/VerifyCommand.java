package kr.sarangbang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.host.application.IssuerVerify;
import kr.sarangbang.host.store.sql.SqlStore;
import kr.sarangbang.infrastructure.sqlite.SiteVerify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks every invariant on a real database; takes no lock and changes nothing. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks every invariant of a site's or an issuer's database.")
final class VerifyCommand extends Shared {
    @Option(names = "--home", required = true, paramLabel = "DIR")
    private Path home;

    /** One thing that is wrong. */
    private record Problem(String act, String problem) {}

    @Override
    public Integer call() throws Exception {
        return Files.isRegularFile(new IssuerHome(home.toAbsolutePath()).config())
                ? issuer()
                : site();
    }

    private int site() throws Exception {
        try (SiteLook look = new SiteLook(home)) {
            SiteVerify.Result result = look.verify();
            return tell(
                    result.entries(),
                    result.problems().stream()
                            .map(p -> new Problem(p.act(), p.problem()))
                            .toList());
        }
    }

    private int issuer() throws Exception {
        var place = new IssuerHome(home.toAbsolutePath());
        SqliteFile.unpackInto(place.scratch());
        var authority = OpenIssuer.authority(place);
        try (SqlStore store = SqlStore.look(IssuerDatabase.of(place))) {
            IssuerVerify.Result result =
                    new IssuerVerify(store, OpenIssuer.instruments(place, authority)).verify();
            return tell(
                    result.entries(),
                    result.problems().stream()
                            .map(p -> new Problem(p.act(), p.problem()))
                            .toList());
        }
    }

    private int tell(long entries, List<Problem> problems) {
        var told = new ArrayList<Object>();
        var words = new StringBuilder();
        for (Problem one : problems) {
            told.add(Facts.of("act", one.act()).and("problem", one.problem()).asMap());
            words.append("\n").append(one.act()).append(": ").append(one.problem());
        }
        boolean ok = problems.isEmpty();
        tell(
                Facts.of("ok", ok).and("entries", entries).and("problems", told),
                ok
                        ? "기록 " + entries + "건이 모두 맞아요."
                        : "기록 " + entries + "건 가운데 문제가 " + problems.size() + "개 있어요." + words,
                ok
                        ? "All " + entries + " entries hold."
                        : problems.size() + " problems in " + entries + " entries:" + words);
        return ok ? ExitStatus.DONE : ExitStatus.REFUSED;
    }
}
