package kr.sarangbang.infrastructure.sqlite;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.sarangbang.infrastructure.sqlite.SiteVerify.Problem;

/** What a check found, each thing once. */
final class Findings {
    private final String site;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private boolean chainBroken;

    Findings(SiteIdentity identity) {
        this.site = identity.toString();
    }

    void site(String problem) {
        problems.add(new Problem(site, problem));
    }

    void act(String act, String problem) {
        problems.add(new Problem(act, problem));
    }

    /** The journal itself is not whole, so what follows from it cannot be told. */
    void chain(String act, String problem) {
        chainBroken = true;
        act(act, problem);
    }

    boolean chainIsWhole() {
        return !chainBroken;
    }

    String ofSite() {
        return site;
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
