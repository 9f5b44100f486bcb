package kr.sarangbang.simulation.plants;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.host.application.ActState;
import kr.sarangbang.host.application.Booked;
import kr.sarangbang.host.application.EntryReader.Reading;
import kr.sarangbang.host.ledger.Account;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.PostingRow;
import kr.sarangbang.host.store.VoucherRow;

/** What the issuer books, and what it answers a second time. */
final class BookBugs {
    private BookBugs() {}

    static List<Plant> all() {
        return List.of(
                cancelledGuaranteeRaisesTheVoucher(),
                secondToTheVoucher(),
                reversalMakesAVersion(),
                tombstoneMissing(),
                answersNotStored(),
                repeatDecidedAnew(),
                oneSide(),
                lateSaleRefused(),
                dayEndNotHeard());
    }

    private static Plant cancelledGuaranteeRaisesTheVoucher() {
        Set<String> done = new HashSet<>();
        return Bug.named(
                        "cancelled-guarantee-raises-the-voucher",
                        "H8",
                        "What was borne by the guarantee goes to the voucher when it is cancelled.")
                .writes(
                        ActRow.class,
                        (row, all) -> {
                            if (row.state.equals(ActState.UNDONE.name())
                                    && row.booked.equals(Booked.GUARANTEE.name())
                                    && !row.voucher.isEmpty()
                                    && done.add(row.id)) {
                                balance(all, row.voucher, row.amount);
                            }
                        });
    }

    private static void balance(IssuerTables all, String voucher, long more) {
        VoucherRow row = all.vouchers().get(voucher);
        row.balance += more;
        all.vouchers().change(row);
    }

    private static Plant secondToTheVoucher() {
        return Bug.named(
                        "second-acceptance-to-the-voucher",
                        "rule 12",
                        "The second acceptance is taken from the voucher, not from the guarantee.")
                .writes(
                        ActRow.class,
                        (row, all) -> {
                            if (row.state.equals(ActState.STANDS.name())
                                    && row.booked.equals(Booked.GUARANTEE.name())
                                    && !row.voucher.isEmpty()) {
                                row.booked = Booked.VOUCHER.name();
                                balance(all, row.voucher, -row.amount);
                            }
                        })
                .writes(
                        PostingRow.class,
                        (row, all) -> {
                            if (row.account.equals(Account.GUARANTEE_LOSSES.name())) {
                                row.account = Account.VOUCHER_LIABILITY.name();
                            }
                        });
    }

    private static Plant reversalMakesAVersion() {
        Map<String, String> last = new HashMap<>();
        Map<String, Set<String>> known = new HashMap<>();
        return Bug.named(
                        "reversal-makes-a-version",
                        "H7",
                        "A reversal makes a new version; the paper in the customer's hand is dead.")
                .writes(
                        VoucherRow.class,
                        (row, all) -> {
                            boolean again =
                                    !known.computeIfAbsent(row.id, x -> new HashSet<>())
                                            .add(row.version);
                            if (again) {
                                row.version = last.getOrDefault(row.id, row.version);
                            }
                            last.put(row.id, row.version);
                        });
    }

    private static Plant tombstoneMissing() {
        return Bug.named(
                        "tombstone-missing",
                        "rule 10a",
                        "The issuer forgets a reversal of what it has not heard of yet.")
                .table(
                        ActRow.class,
                        (real, all) ->
                                new PassingTable<>(real) {
                                    @Override
                                    public void change(ActRow row) {
                                        if (row.state.equals(ActState.DEAD.name())) {
                                            super.remove(row);
                                        } else {
                                            super.change(row);
                                        }
                                    }
                                });
    }

    private static Plant answersNotStored() {
        return Bug.named(
                        "answers-not-stored",
                        "rule 16",
                        "The issuer does not keep what it decided, and decides a repeat anew.")
                .writes(ActRow.class, (row, all) -> row.decision = new byte[0]);
    }

    /** Stands where the issuer looks whether an act that is asked was decided before. */
    private static Plant repeatDecidedAnew() {
        return new Anew();
    }

    private static final class Anew implements Plant {
        private Optional<String> asked = Optional.empty();
        private final Bug rows =
                Bug.named("", "", "")
                        .table(
                                ActRow.class,
                                (real, all) ->
                                        new PassingTable<>(real) {
                                            @Override
                                            public Optional<ActRow> find(String id) {
                                                boolean first = asked.equals(Optional.of(id));
                                                if (first) {
                                                    asked = Optional.empty();
                                                }
                                                Optional<ActRow> found = super.find(id);
                                                return first && isDecided(found)
                                                        ? forgotten(found)
                                                        : found;
                                            }

                                            private Optional<ActRow> forgotten(
                                                    Optional<ActRow> found) {
                                                super.remove(found.orElseThrow());
                                                return Optional.empty();
                                            }
                                        });

        private static boolean isDecided(Optional<ActRow> found) {
            return found.filter(row -> row.decision.length > 0).isPresent();
        }

        @Override
        public String name() {
            return "repeat-booked-twice";
        }

        @Override
        public String sentence() {
            return "A repeated question is told from a new one by its message, not by its act.";
        }

        @Override
        public String hole() {
            return "rule 16";
        }

        @Override
        public Answer answer(PeerIdentity peer, Request request, Function<Request, Answer> issuer) {
            asked =
                    request instanceof Request.Decide decide
                                    && peer instanceof PeerIdentity.Site site
                            ? Optional.of(
                                    site.site()
                                            + "."
                                            + site.incarnation()
                                            + "."
                                            + decide.entry().number())
                            : Optional.empty();
            return issuer.apply(request);
        }

        @Override
        public IssuerStore issuerStore(IssuerStore store) {
            return rows.issuerStore(store);
        }
    }

    private static Plant oneSide() {
        return Bug.named(
                        "posting-with-one-side",
                        "rule 8",
                        "The city's part of a sale is not posted.")
                .table(
                        PostingRow.class,
                        (real, all) ->
                                new PassingTable<>(real) {
                                    @Override
                                    public void add(PostingRow row) {
                                        if (!row.account.equals(Account.SUBSIDY.name())) {
                                            super.add(row);
                                        }
                                    }
                                });
    }

    private static Plant lateSaleRefused() {
        Bug bug =
                Bug.named(
                        "late-sale-refused",
                        "H13",
                        "A sale that is delivered after its right's end is refused, its paper out.");
        return bug.instruments(
                real ->
                        Reads.entries(
                                real,
                                entry ->
                                        entry.entry() instanceof Entry.VoucherSold sold
                                                        && sold.vouchers().stream()
                                                                .anyMatch(
                                                                        sale ->
                                                                                sale.stockRight()
                                                                                        .sellUntil()
                                                                                        .isBefore(
                                                                                                bug.now()
                                                                                                        .instant()))
                                                ? new Reading.NotSigned("too late")
                                                : new Reading.Verified(entry)));
    }

    private static Plant dayEndNotHeard() {
        return Bug.named(
                        "day-end-not-heard",
                        "rule 7",
                        "A shop's day-end frees nothing at the issuer, for ever.")
                .instruments(
                        real ->
                                Reads.entries(
                                        real, entry -> new Reading.Verified(withoutItsDay(entry))));
    }

    private static SignedEntry withoutItsDay(SignedEntry whole) {
        return whole.entry() instanceof Entry.DayClosed closed
                ? Reads.with(
                        whole,
                        new Entry.DayClosed(
                                LocalDate.EPOCH,
                                closed.sales(),
                                closed.soldFace(),
                                closed.paid(),
                                closed.redemptions(),
                                closed.redeemed(),
                                closed.cancelled(),
                                closed.waiting()))
                : whole;
    }
}
