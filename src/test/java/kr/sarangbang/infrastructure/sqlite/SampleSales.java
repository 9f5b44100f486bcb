package kr.sarangbang.infrastructure.sqlite;

import java.time.Instant;
import java.util.List;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.SiteClock;
import kr.sarangbang.testing.SampleRights;
import kr.sarangbang.testing.SampleSite;

/** Whole card sales of one unit each, entry by entry as the use case writes them. */
final class SampleSales {
    private static final SampleRights RIGHTS = SampleRights.any();
    private static final SignedRight STOCK = RIGHTS.stock(1, 0, 1_000_000);

    private final Journal journal;

    SampleSales(Journal journal) {
        this.journal = journal;
    }

    static SiteClock clock() {
        return new SiteClock() {
            @Override
            public Instant now() {
                return SampleSite.OPENING;
            }

            @Override
            public ClockQuality quality() {
                return ClockQuality.ANCHORED;
            }
        };
    }

    /** Joins and receives rights; four entries. */
    void prepare() {
        for (Entry entry :
                List.of(
                        RIGHTS.joined(),
                        new Entry.RightReceived(STOCK),
                        new Entry.RightReceived(RIGHTS.limit(2, SampleSite.MEMBER, 1_000_000_000)),
                        new Entry.RightReceived(RIGHTS.guarantee(3, 300_000)))) {
            append(journal.nextAct(), entry);
        }
    }

    void sell() {
        ActId act = journal.nextAct();
        long unit =
                journal.view()
                        .stock(STOCK.right().id())
                        .orElseThrow()
                        .remaining()
                        .runs()
                        .getFirst()
                        .from();
        append(act, SampleRights.opened(1));
        append(act, new Entry.PaymentAnswered(PaymentState.APPROVED, "ref"));
        append(act, RIGHTS.sold(act, STOCK, new RightId(1, 2), unit, 1));
        append(act, new Entry.PaperPrinted(0));
    }

    private void append(ActId act, Entry entry) {
        journal.append(new Draft(act, entry, Actor.CUSTOMER));
    }
}
