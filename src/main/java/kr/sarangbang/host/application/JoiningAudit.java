package kr.sarangbang.host.application;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sarangbang.codec.Malformed;
import kr.sarangbang.codec.RightCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.SiteRow;
import org.jspecify.annotations.Nullable;

/** Each joining is of a site that exists, by the credential that the issuer signed for it. */
final class JoiningAudit {
    private final AuditedState state;
    private final List<IssuerVerify.Problem> problems;

    JoiningAudit(AuditedState state, List<IssuerVerify.Problem> problems) {
        this.state = state;
        this.problems = problems;
    }

    void run() {
        Map<String, SiteRow> sites =
                state.sites().stream()
                        .collect(Collectors.toMap(site -> site.id, Function.identity()));
        for (IncarnationRow row : state.incarnations().values()) {
            if (!row.id.equals(row.site + "." + row.number)) {
                wrong(row, "its row has another name than its site and number");
            }
            credential(row, sites.get(row.site));
        }
    }

    private void credential(IncarnationRow row, @Nullable SiteRow site) {
        if (site == null) {
            wrong(row, "it is of a site that is not known");
        } else if (!isSignedFor(row, site)) {
            wrong(row, "its credential is not one that the issuer signed for it");
        }
    }

    private boolean isSignedFor(IncarnationRow row, SiteRow site) {
        var credential =
                new SignedCredential(
                        Joining.credential(site, Joining.holder(row)), Bytes.of(row.credential));
        try {
            return RightCodec.verifies(credential, state.instruments().issuerKey());
        } catch (Malformed e) {
            return false;
        }
    }

    private void wrong(IncarnationRow row, String problem) {
        problems.add(new IssuerVerify.Problem(row.id, problem));
    }
}
