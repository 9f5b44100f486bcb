package kr.sarangbang.simulation.plants;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.site.LentGuarantee;
import kr.sarangbang.domain.site.LentLimit;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.host.application.ActState;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.MonthUseRow;
import kr.sarangbang.host.store.PolicyRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.VoucherRow;
import kr.sarangbang.port.Draft;
import kr.sarangbang.testing.MemorySiteStore;

/** Limits of members and of terminals that are not kept. */
final class LimitBugs {
    private static final Duration DAY = Duration.ofDays(1);

    private LimitBugs() {}

    static List<Plant> all() {
        return List.of(
                policy(
                        "month-limit-over-by-a-unit",
                        "rule 6",
                        "The issuer lends one unit more than a member may buy in a month.",
                        "perMonth: 120,000",
                        "perMonth: 130,000"),
                policy(
                        "holding-limit-over-by-a-unit",
                        "rule 7",
                        "The issuer lends one unit more than a member may hold.",
                        "held: 100,000",
                        "held: 110,000"),
                policy(
                        "bearer-limit-over-by-a-unit",
                        "rule 10b",
                        "A paper passes without its member for one unit more than it may.",
                        "bearerUpTo: 50,000",
                        "bearerUpTo: 60,000"),
                lentTwice(),
                monthNotCounted(),
                headRoomFreedAtRedemption(),
                refundGivesLimitBack(),
                monthFromUtc(),
                limitReturnedAndKept(),
                limitTakenNotNoted(),
                perVoucherForgotten(),
                totalForgotten(),
                renewedByTime());
    }

    private static Plant policy(
            String name, String hole, String sentence, String written, String read) {
        return Bug.named(name, hole, sentence)
                .table(
                        PolicyRow.class,
                        (real, all) ->
                                new PassingTable<>(real) {
                                    @Override
                                    public List<PolicyRow> list(Query<PolicyRow> query) {
                                        return super.list(query).stream()
                                                .map(row -> misread(row, written, read))
                                                .toList();
                                    }
                                });
    }

    private static PolicyRow misread(PolicyRow row, String written, String read) {
        var other = new PolicyRow();
        other.id = row.id;
        other.version = row.version;
        other.definition = row.definition.replace(written, read);
        return other;
    }

    private static Plant lentTwice() {
        return Bug.named(
                        "limit-lent-twice",
                        "rule 6",
                        "What the issuer lent and has not seen in a journal it lends again.")
                .table(
                        RightRow.class,
                        (real, all) ->
                                new PassingTable<>(real) {
                                    @Override
                                    public List<RightRow> list(Query<RightRow> query) {
                                        List<RightRow> rows = super.list(query);
                                        return names(query, RightRow.MEMBER.name())
                                                ? rows.stream().filter(r -> r.received).toList()
                                                : rows;
                                    }
                                });
    }

    private static Plant monthNotCounted() {
        return Bug.named(
                        "month-use-not-counted",
                        "rule 6",
                        "The issuer counts against a month what is lent, not what was bought.")
                .writes(MonthUseRow.class, (row, all) -> row.used = 0);
    }

    private static Plant headRoomFreedAtRedemption() {
        return Bug.named(
                        "head-room-freed-at-redemption",
                        "H14",
                        "A redemption frees room in the holding limit before its day has ended.")
                .writes(ActRow.class, (row, all) -> row.cancellable = false);
    }

    private static Plant refundGivesLimitBack() {
        var done = new HashSet<String>();
        return Bug.named(
                        "refund-gives-limit-back",
                        "H15",
                        "What was refunded may be bought again in the same month.")
                .writes(
                        ActRow.class,
                        (row, all) -> {
                            boolean paidOut =
                                    row.kind.equals("REFUND")
                                            && row.state.equals(ActState.STANDS.name())
                                            && !row.voucher.isEmpty();
                            if (paidOut && done.add(row.id)) {
                                VoucherRow voucher = all.vouchers().get(row.voucher);
                                YearMonth month =
                                        YearMonth.from(
                                                SiteProjection.businessDay(
                                                        Instant.EPOCH.plusNanos(
                                                                voucher.soldAt * 1_000)));
                                String id = voucher.member + "/" + voucher.scope + "/" + month;
                                all.monthUses()
                                        .find(id)
                                        .ifPresent(
                                                use -> {
                                                    use.used = Math.max(0, use.used - voucher.face);
                                                    all.monthUses().change(use);
                                                });
                            }
                        });
    }

    private static Plant monthFromUtc() {
        Bug bug =
                Bug.named(
                        "month-taken-from-utc",
                        "H16",
                        "In the first nine hours of a month a site takes the month before for it.");
        return bug.journal(
                (real, disk) ->
                        new PassingJournal(real) {
                            @Override
                            public SiteView view() {
                                return new PassingView(super.view()) {
                                    @Override
                                    public List<LentLimit> limits() {
                                        return super.limits().stream()
                                                .map(lent -> asOfUtc(lent, bug.now().instant()))
                                                .flatMap(Optional::stream)
                                                .toList();
                                    }
                                };
                            }
                        });
    }

    /** The right as if its month were that of Seoul now, where it is that of UTC. */
    private static Optional<LentLimit> asOfUtc(LentLimit lent, Instant now) {
        YearMonth seoul = YearMonth.from(SiteProjection.businessDay(now));
        YearMonth utc = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        LimitRight right = lent.right();
        if (seoul.equals(utc)) {
            return Optional.of(lent);
        }
        if (!right.month().equals(utc)) {
            return Optional.empty();
        }
        var taken =
                new LimitRight(
                        right.id(),
                        right.holder(),
                        right.member(),
                        right.scope(),
                        seoul,
                        right.amount(),
                        right.birthYear(),
                        right.pin());
        return Optional.of(
                new LentLimit(new SignedRight(taken, lent.signed().signed()), lent.remaining()));
    }

    private static Plant limitReturnedAndKept() {
        return Bug.named(
                        "limit-returned-and-still-bought-with",
                        "rule 6",
                        "A site gives limit back to the issuer and lets its member buy with it.")
                .journal(
                        (real, disk) ->
                                new Keeping(real, disk) {
                                    @Override
                                    List<RightId> kept(Entry entry) {
                                        return entry instanceof Entry.LimitReturned gone
                                                ? List.of(gone.right())
                                                : List.of();
                                    }
                                });
    }

    private static Plant limitTakenNotNoted() {
        return Bug.named(
                        "limit-taken-not-noted",
                        "rule 6",
                        "A sale at a site leaves the member's limit there as it was.")
                .journal(
                        (real, disk) ->
                                new Keeping(real, disk) {
                                    @Override
                                    List<RightId> kept(Entry entry) {
                                        return entry instanceof Entry.VoucherSold sold
                                                ? sold.vouchers().stream()
                                                        .map(SignedSale::claims)
                                                        .flatMap(c -> c.limit().stream())
                                                        .map(LimitPart::right)
                                                        .toList()
                                                : List.of();
                                    }
                                });
    }

    /** Some limit rights are after an entry as they were before it. */
    private abstract static class Keeping extends PassingJournal {
        private final MemorySiteStore disk;

        Keeping(kr.sarangbang.port.Journal real, MemorySiteStore disk) {
            super(real);
            this.disk = disk;
        }

        abstract List<RightId> kept(Entry entry);

        @Override
        public List<SignedEntry> append(List<Draft> drafts) {
            List<LentLimit> before =
                    drafts.stream()
                            .flatMap(draft -> kept(draft.entry()).stream())
                            .flatMap(id -> view().limit(id).stream())
                            .toList();
            List<SignedEntry> added = super.append(drafts);
            before.forEach(disk.tables()::put);
            return added;
        }
    }

    private static Plant perVoucherForgotten() {
        return Bug.named(
                        "per-voucher-forgotten",
                        "rule 12",
                        "A terminal forgets what it accepted before on the same voucher.")
                .view(
                        view ->
                                new PassingView(view) {
                                    @Override
                                    public Won acceptedHere(VoucherNumber number) {
                                        return Won.ZERO;
                                    }
                                });
    }

    private static Plant totalForgotten() {
        return Bug.named(
                        "guarantee-total-forgotten",
                        "rule 12",
                        "A terminal takes its whole guarantee for what is left of it.")
                .view(
                        view ->
                                new PassingView(view) {
                                    @Override
                                    public List<LentGuarantee> guarantees() {
                                        return super.guarantees().stream()
                                                .map(
                                                        lent ->
                                                                new LentGuarantee(
                                                                        lent.signed(),
                                                                        lent.right().total()))
                                                .toList();
                                    }
                                });
    }

    private static Plant renewedByTime() {
        Map<String, Instant> lentAt = new HashMap<>();
        Bug bug =
                Bug.named(
                        "guarantee-renewed-by-time",
                        "rule 12",
                        "A day after it was lent a guarantee is lent again, delivered or not.");
        return bug.table(
                RightRow.class,
                (real, all) ->
                        new PassingTable<>(real) {
                            @Override
                            public List<RightRow> list(Query<RightRow> query) {
                                List<RightRow> rows = super.list(query);
                                Instant now = bug.now().instant();
                                return names(query, RightRow.MEMBER.name())
                                                || !names(query, RightRow.KIND.name())
                                        ? rows
                                        : rows.stream()
                                                .filter(
                                                        row ->
                                                                now.isBefore(
                                                                        lentAt.computeIfAbsent(
                                                                                        row.id,
                                                                                        x -> now)
                                                                                .plus(DAY)))
                                                .toList();
                            }
                        });
    }
}
