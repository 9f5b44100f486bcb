package kr.sarangbang.host.application;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.host.store.IssuerStore;

/**
 * Recomputes every invariant of an issuer's database from its rows and the entries as they came. It
 * changes nothing and holds the whole state in memory: about 2 kB an entry. For any thread.
 */
public final class IssuerVerify {
    private final IssuerStore store;
    private final Instruments instruments;

    public IssuerVerify(IssuerStore store, Instruments instruments) {
        this.store = store;
        this.instruments = instruments;
    }

    /**
     * One thing that does not hold.
     *
     * @param act the act concerned; where it is no act's, the row
     */
    public record Problem(String act, String problem) {}

    /**
     * What was found.
     *
     * @param entries how many were read
     */
    public record Result(boolean ok, long entries, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    public Result verify() {
        return store.reading(
                tables -> {
                    var problems = new ArrayList<Problem>();
                    var state = new AuditedState(tables, instruments);
                    new JournalAudit(state, problems).run();
                    new SaleAudit(state, problems).run();
                    new StockAudit(state, problems).run();
                    new LimitAudit(state, problems).run();
                    new LostSiteAudit(state, problems).run();
                    new RedemptionAudit(state, problems).run();
                    new LedgerAudit(state, problems).run();
                    new NumberAudit(state, problems).run();
                    return new Result(problems.isEmpty(), state.entries().size(), problems);
                });
    }
}
