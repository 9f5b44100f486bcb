package kr.sarangbang.simulation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.site.ActKind;
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
    /** What honest sites under these faults may cause; everything else is somebody's bug. */
    private static final Set<Finding> EXPECTED =
            EnumSet.of(
                    Finding.SECOND_ACCEPTANCE,
                    Finding.UNDONE_AFTER_USE,
                    Finding.LATE_CANCELLATION,
                    Finding.SOLD_TOO_LATE);

    private final Town town;
    private final Buying buying;
    private final Spending spending;
    private final RealFacts facts;

    /** What the journals of all sites add up to, in won. */
    private static final class Sums {
        private long face;
        private long cashSales;
        private long cashRefunds;
        private long redeemed;
        private final Set<ActId> cardSales = new HashSet<>();
        private final Set<ActId> cardRefunds = new HashSet<>();
        private final Set<ActId> sales = new HashSet<>();
    }

    Reckoning(Town town, Buying buying, Spending spending) {
        this.town = town;
        this.buying = buying;
        this.spending = spending;
        this.facts = town.around().facts();
    }

    void reckon() {
        booksHold();
        journalsAreDelivered();
        onlyExpectedFindings();
        Sums sums = new Sums();
        town.sites().forEach(site -> add(sums, site));
        IssuerReport report = town.issuer().report();
        booksAreTheSumOfTheJournals(sums, report.accounts());
        moneyIsWhereTheBooksSay(sums, report.accounts());
        whatWasToldStands(sums);
        papersAreTheVouchers();
        lossesAreWithinTheGuarantees(report.accounts());
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
        for (SimulatedSite site : town.sites()) {
            long number = 0;
            Bytes head = EntryHeader.NO_PREVIOUS;
            for (SignedEntry entry : site.disk().entries()) {
                EntryHeader header = entry.header();
                number++;
                Broken.unless(
                        header.number() == number && header.previous().equals(head),
                        "I6 the journal of " + site.id() + " breaks at " + number);
                head = entry.hash();
                EntryRow row = delivered.get(site.id() + "." + header.incarnation() + "." + number);
                Broken.unless(
                        row != null
                                && row.state.equals("BOOKED")
                                && Bytes.of(row.payload).equals(entry.payload()),
                        "I6 the issuer does not have entry " + number + " of " + site.id());
            }
            entries += number;
        }
        Broken.unless(entries == delivered.size(), "I6 the issuer has entries of nobody");
    }

    private void onlyExpectedFindings() {
        List<ExceptionRow> rows =
                town.issuer()
                        .reading(tables -> tables.exceptions().list(Query.<ExceptionRow>all()));
        for (ExceptionRow row : rows) {
            Broken.unless(
                    EXPECTED.contains(Finding.valueOf(row.kind)),
                    "I8 the issuer found " + row.kind + " (" + row.acts + "; " + row.note + ")");
        }
    }

    private static void add(Sums sums, SimulatedSite site) {
        for (SignedEntry signed : site.disk().entries()) {
            ActId act = signed.header().act();
            switch (signed.entry()) {
                case Entry.VoucherSold sold -> {
                    sums.sales.add(act);
                    sold.vouchers().forEach(v -> sums.face += v.claims().limitTaken().amount());
                    if (sold.means() == PaymentMeans.CASH) {
                        sums.cashSales += sold.paid().amount();
                    } else {
                        sums.cardSales.add(act);
                    }
                }
                case Entry.RefundSettled settled when settled.paidOut() -> {
                    if (settled.means() == PaymentMeans.CASH) {
                        sums.cashRefunds += settled.amount().amount();
                    } else {
                        sums.cardRefunds.add(act);
                    }
                }
                default -> {}
            }
        }
        for (ActRow row : site.acts()) {
            if (row.kind() == ActKind.REDEMPTION && row.stage() == ActStage.DONE) {
                sums.redeemed += row.amount().amount();
            }
        }
    }

    private void booksAreTheSumOfTheJournals(Sums sums, Map<String, Long> accounts) {
        equal(
                "I6 what shops are owed",
                account(accounts, "ShopsPayable") + account(accounts, "DisputedClaims"),
                sums.redeemed);
        long refundedFace = 0;
        for (VoucherFacts voucher : facts.vouchers()) {
            refundedFace += voucher.isRefunded() ? voucher.face().amount() : 0;
        }
        equal(
                "I6 what was sold, less what was refunded",
                account(accounts, "VoucherLiability")
                        + account(accounts, "ShopsPayable")
                        - account(accounts, "GuaranteeLosses"),
                sums.face - refundedFace);
        equal(
                "I5 what buyers and the city paid",
                account(accounts, "Cash") + account(accounts, "Subsidy"),
                sums.face - refundedFace);
    }

    private void moneyIsWhereTheBooksSay(Sums sums, Map<String, Long> accounts) {
        long moved = sums.cashSales - sums.cashRefunds;
        for (var one : town.payments().all().entrySet()) {
            SimulatedPayments.Payment payment = one.getValue();
            if (payment.state() == SimulatedPayments.State.MOVED) {
                moved += payment.out() ? -payment.amount().amount() : payment.amount().amount();
                Broken.unless(
                        (payment.out() ? sums.cardRefunds : sums.cardSales).contains(one.getKey()),
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
        equal("I8 the money", account(accounts, "Cash"), moved);
    }

    private void whatWasToldStands(Sums sums) {
        for (ActId act : buying.told()) {
            Broken.unless(sums.sales.contains(act), "I8 a sale that was told is gone: " + act);
        }
        for (var told : spending.told().entrySet()) {
            ActId act = told.getKey();
            ActRow row = town.site(act.site()).view().act(act).orElse(null);
            Broken.unless(
                    row != null
                            && row.amount().equals(told.getValue())
                            && (row.stage() == ActStage.DONE || row.stage() == ActStage.CANCELLED),
                    "I8 a redemption that was told is gone: " + act);
        }
    }

    private void papersAreTheVouchers() {
        List<VoucherRow> rows =
                town.issuer().reading(tables -> tables.vouchers().list(Query.<VoucherRow>all()));
        Map<Long, VoucherRow> booked = new HashMap<>();
        rows.forEach(row -> booked.put(row.number, row));
        Broken.unless(
                booked.size() == rows.size() && rows.size() == facts.vouchers().size(),
                "I6 " + facts.vouchers().size() + " vouchers on paper, " + rows.size() + " booked");
        for (VoucherFacts voucher : facts.vouchers()) {
            VoucherRow row = booked.get(voucher.number().number());
            Broken.unless(
                    row != null && row.face == voucher.face().amount(),
                    "I6 a paper is out and not booked: " + voucher.number().masked());
            if (row != null && !voucher.isSpoilt()) {
                equal(
                        "I10 the balance of " + voucher.number().masked(),
                        row.balance,
                        voucher.value().amount());
            }
        }
    }

    private void lossesAreWithinTheGuarantees(Map<String, Long> accounts) {
        long excess = 0;
        for (VoucherFacts voucher : facts.vouchers()) {
            excess += voucher.taken().minusOrZero(voucher.face()).amount();
        }
        Broken.unless(
                excess <= account(accounts, "GuaranteeLosses"),
                "I4 " + excess + " won were taken beyond the vouchers' faces");
        Broken.unless(account(accounts, "DisputedClaims") == 0, "I4 honest shops are in dispute");
    }

    private static long account(Map<String, Long> accounts, String name) {
        return accounts.getOrDefault(name, 0L);
    }

    private static void equal(String what, long one, long other) {
        Broken.unless(one == other, what + ": " + one + " in the books, " + other + " in truth");
    }
}
