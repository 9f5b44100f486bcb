package kr.sarangbang.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.host.application.Finding;
import kr.sarangbang.host.application.IssuerVerify;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.host.store.EntryRow;
import kr.sarangbang.host.store.ExceptionRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.VoucherRow;

/** Holds the books against the journals and both against what happened in the world. */
final class Reckoning {
    private final Town town;
    private final Buying buying;
    private final Spending spending;
    private final RealFacts facts;

    Reckoning(Town town, Buying buying, Spending spending) {
        this.town = town;
        this.buying = buying;
        this.spending = spending;
        this.facts = town.around().facts();
    }

    void reckon() {
        booksHold();
        journalsAreDelivered();
        new ExpectedFindings(town).reckon();
        suspectsAreFound();
        var sums = new JournalSums(facts);
        town.machines()
                .forEach(
                        site ->
                                sums.add(
                                        site,
                                        facts.losses().isBurnt(site)
                                                ? town.issuer().bookedThrough(site)
                                                : Long.MAX_VALUE));
        IssuerReport report = town.issuer().report();
        if (facts.suspects().isEmpty()) {
            booksAreTheSumOfTheJournals(sums, report.accounts());
            moneyIsWhereTheBooksSay(sums, report.accounts());
        }
        whatWasToldStands(sums);
        papersAreTheVouchers();
        lossesAreWithinTheGuarantees(sums, report.accounts());
        new HeadRoom(town).reckon();
    }

    private void booksHold() {
        IssuerVerify.Result result = town.issuer().verify();
        Broken.unless(
                result.ok(),
                "I5 the books do not hold: "
                        + result.problems().stream()
                                .limit(3)
                                .map(problem -> problem.act() + " " + problem.problem())
                                .toList());
        Broken.unless(town.issuer().report().balanced(), "I5 the books do not balance");
    }

    private void journalsAreDelivered() {
        Map<String, EntryRow> delivered =
                town.issuer()
                        .reading(
                                tables ->
                                        tables.entries().list(Query.<EntryRow>all()).stream()
                                                .collect(Collectors.toMap(row -> row.id, r -> r)));
        long entries = 0;
        for (SimulatedSite site : town.machines()) {
            List<SignedEntry> told = site.disk().entries();
            if (facts.losses().isBurnt(site)) {
                told = told.subList(0, Math.toIntExact(town.issuer().bookedThrough(site)));
                entries += town.issuer().early(site);
            }
            entries += told.size();
            areDelivered(site, told, delivered);
            if (facts.suspects().has(site.id())) {
                site.kept().ifPresent(other -> areDelivered(site, other.entries(), delivered));
            }
        }
        Broken.unless(
                entries == delivered.size() || !facts.suspects().isEmpty(),
                "I6 the issuer has entries of nobody");
    }

    private void areDelivered(
            SimulatedSite site, List<SignedEntry> entries, Map<String, EntryRow> delivered) {
        long number = 0;
        Bytes head = EntryHeader.NO_PREVIOUS;
        for (SignedEntry entry : entries) {
            EntryHeader header = entry.header();
            number++;
            Broken.unless(
                    header.number() == number && header.previous().equals(head),
                    "I6 the journal of " + site.id() + " breaks at " + number);
            head = entry.hash();
            EntryRow row = delivered.get(site.id() + "." + header.incarnation() + "." + number);
            boolean booked =
                    row != null
                            && row.state.equals("BOOKED")
                            && Bytes.of(row.payload).equals(entry.payload());
            Broken.unless(
                    booked || (facts.suspects().has(site.id()) && isFork(entry)),
                    "I6 the issuer does not have entry " + number + " of " + site.id());
        }
    }

    /** Two disks made two entries of one number: one is booked, the other is kept beside it. */
    private boolean isFork(SignedEntry entry) {
        EntryHeader header = entry.header();
        String id =
                header.site()
                        + "."
                        + header.incarnation()
                        + "."
                        + header.number()
                        + "/"
                        + entry.hash().hex();
        return town.issuer().reading(tables -> tables.forks().find(id).isPresent());
    }

    /** What came back with less than the issuer has heard of, or as two, sells no more (I1). */
    private void suspectsAreFound() {
        facts.suspects()
                .all()
                .forEach(
                        (id, suspect) -> {
                            boolean two = isTwo(town.site(id));
                            Broken.unless(
                                    town.issuer().isFrozen(id) || !(suspect.mustBeFound() || two),
                                    "I1 " + id + " has an old disk and nobody has found out");
                        });
        Broken.unless(
                facts.contested().isEmpty()
                        || town.issuer()
                                .reading(
                                        tables ->
                                                !tables.exceptions()
                                                        .list(
                                                                Query.where(
                                                                        ExceptionRow.KIND,
                                                                        Finding.UNITS_SOLD_TWICE
                                                                                .name()))
                                                        .isEmpty()),
                "I1 units are on two papers and no case is listed");
    }

    private static boolean isTwo(SimulatedSite site) {
        List<SignedEntry> here = site.disk().entries();
        List<SignedEntry> there = site.kept().map(image -> image.entries()).orElse(List.of());
        int both = Math.min(here.size(), there.size());
        return both > 0 && !here.get(both - 1).hash().equals(there.get(both - 1).hash());
    }

    private void booksAreTheSumOfTheJournals(JournalSums sums, Map<String, Long> accounts) {
        within(
                "I6 what shops are owed",
                account(accounts, "ShopsPayable") + account(accounts, "DisputedClaims"),
                sums.redeemed,
                sums.burntRedeemed,
                sums.burntRedeemed);
        long refundedFace = 0;
        for (VoucherFacts voucher : facts.vouchers()) {
            refundedFace += voucher.isRefunded() ? voucher.face().amount() : 0;
        }
        within(
                "I6 what was sold, less what was refunded",
                account(accounts, "VoucherLiability")
                        + account(accounts, "ShopsPayable")
                        - account(accounts, "GuaranteeLosses"),
                sums.face - refundedFace,
                sums.burntFace,
                sums.burntRefunds);
        within(
                "I5 what buyers and the city paid",
                account(accounts, "Cash") + account(accounts, "Subsidy"),
                sums.face - refundedFace,
                sums.burntFace,
                sums.burntRefunds);
    }

    private void moneyIsWhereTheBooksSay(JournalSums sums, Map<String, Long> accounts) {
        long moved = sums.cashSales - sums.cashRefunds;
        for (var one : town.payments().all().entrySet()) {
            SimulatedPayments.Payment payment = one.getValue();
            if (payment.state() == SimulatedPayments.State.MOVED) {
                moved += payment.out() ? -payment.amount().amount() : payment.amount().amount();
                boolean known =
                        (payment.out() ? sums.cardRefunds : sums.cardSales).contains(one.getKey());
                if (!known && facts.losses().isBurnt(town.machine(one.getKey()))) {
                    // Its site died for good before it could say what became of it.
                    sums.burntPaid += payment.out() ? 0 : payment.amount().amount();
                    sums.burntPayOuts += payment.out() ? payment.amount().amount() : 0;
                    continue;
                }
                Broken.unless(
                        known,
                        "I8 money moved for "
                                + one.getKey()
                                + (payment.out() ? ", no refund" : ", no voucher"));
            }
        }
        for (ActId act : sums.cardSales) {
            Broken.unless(town.payments().moved(act), "I8 a voucher without money: " + act);
        }
        for (ActId act : sums.cardRefunds) {
            Broken.unless(town.payments().moved(act), "I8 a refund without money: " + act);
        }
        within("I8 the money", account(accounts, "Cash"), moved, sums.burntPaid, sums.burntPayOuts);
    }

    private void whatWasToldStands(JournalSums sums) {
        for (ActId act : buying.told()) {
            Broken.unless(
                    sums.sales.contains(act) || facts.suspects().has(act.site()),
                    "I8 a sale that was told is gone: " + act);
        }
        for (var told : spending.told().entrySet()) {
            ActId act = told.getKey();
            ActRow row = town.machine(act).view().act(act).orElse(null);
            Broken.unless(
                    facts.suspects().has(act.site())
                            || (row != null
                                    && row.amount().equals(told.getValue())
                                    && (row.stage() == ActStage.DONE
                                            || row.stage() == ActStage.CANCELLED)),
                    "I8 a redemption that was told is gone: " + act);
        }
    }

    private void papersAreTheVouchers() {
        List<VoucherRow> rows =
                town.issuer().reading(tables -> tables.vouchers().list(Query.<VoucherRow>all()));
        Map<Long, VoucherRow> booked = new HashMap<>();
        rows.forEach(row -> booked.put(row.number, row));
        Broken.unless(
                !facts.suspects().isEmpty()
                        || (booked.size() == rows.size()
                                && (rows.size() == facts.vouchers().size()
                                        || facts.losses().anyBurnt())),
                "I6 " + facts.vouchers().size() + " vouchers on paper, " + rows.size() + " booked");
        for (VoucherFacts voucher : facts.vouchers()) {
            VoucherRow row = booked.get(voucher.number().number());
            if (facts.suspects().has(voucher.sale().madeAt()) && voucher.isSpoilt()) {
                continue;
            }
            if (row == null && isBurnt(voucher) && voucher.isSpoilt()) {
                continue;
            }
            Broken.unless(
                    row != null && row.face == voucher.face().amount(),
                    "I6 a paper is out and not booked: " + voucher.number().masked());
            // An old disk forgets that it has paid a refund out (I6 is a bound there).
            boolean forgotten = voucher.refundedAt().filter(facts.suspects()::has).isPresent();
            if (row != null && !voucher.isSpoilt() && !forgotten) {
                equal(
                        "I10 the balance of " + voucher.number().masked(),
                        row.balance,
                        voucher.value().amount());
            }
        }
    }

    private boolean isBurnt(VoucherFacts voucher) {
        return facts.losses().isBurnt(town.machine(voucher.sale().sale().claims().act()));
    }

    private void lossesAreWithinTheGuarantees(JournalSums sums, Map<String, Long> accounts) {
        long excess = 0;
        for (VoucherFacts voucher : facts.vouchers()) {
            excess += voucher.taken().minusOrZero(voucher.face()).amount();
        }
        // What a burnt shop took unheard of is its own loss, and may be taken once more elsewhere.
        // Of an old disk one more guarantee may be lost, and claims may be in dispute.
        long old = Terms.PER_TERMINAL * facts.suspects().all().size();
        Broken.unless(
                excess <= account(accounts, "GuaranteeLosses") + sums.burntTaken + old,
                "I4 " + excess + " won were taken beyond the vouchers' faces");
        Broken.unless(account(accounts, "DisputedClaims") <= old, "I4 honest shops are in dispute");
    }

    private static long account(Map<String, Long> accounts, String name) {
        return accounts.getOrDefault(name, 0L);
    }

    /** The books may have less or more only of what burnt unheard of. */
    private static void within(String what, long books, long truth, long less, long more) {
        Broken.unless(
                truth - less <= books && books <= truth + more,
                what
                        + ": "
                        + books
                        + " in the books, "
                        + truth
                        + " in truth, of which "
                        + less
                        + " burnt");
    }

    private static void equal(String what, long one, long other) {
        Broken.unless(one == other, what + ": " + one + " in the books, " + other + " in truth");
    }
}
