package kr.sarangbang.host.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.host.ledger.Posting;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.UsedVersionRow;
import kr.sarangbang.host.store.VoucherRow;

/** Vouchers and their versions. */
final class VoucherBook {
    static final String LIVE = "LIVE";
    static final String REFUNDING = "REFUNDING";
    static final String REFUNDED = "REFUNDED";

    private final Desk desk;

    VoucherBook(Desk desk) {
        this.desk = desk;
    }

    /**
     * Books a sold voucher, from its entry or from its paper; the same act and run again is a
     * repeat.
     *
     * @param evidence the paper, empty when the entry itself is here
     */
    VoucherRow sold(SignedSale sale, Bytes evidence) {
        String act = sale.claims().act().toString();
        List<VoucherRow> known = ofNumber(sale.number());
        for (VoucherRow row : known) {
            if (isOf(row, sale)) {
                if (evidence.length() == 0 && row.evidence.length > 0) {
                    row.evidence = new byte[0];
                    desk.tables().vouchers().change(row);
                    new LostLimits(desk).unfound(sale);
                }
                return row;
            }
        }
        VoucherRow row = add(sale, known.isEmpty(), evidence);
        new LimitUse(desk).consumed(sale);
        row.soldTwice = !new StockRights(desk).sold(sale);
        Won face = Won.of(row.face);
        Won price = Won.of(row.price);
        desk.post(
                act,
                Optional.of(row),
                "",
                row.soldTwice ? Posting.saleOfOthersUnits(face, price) : Posting.sale(face, price));
        listWhatIsWrong(sale, row);
        if (desk.epoch() > 1) {
            new WaitingAnswers(desk).found(row);
        }
        return row;
    }

    private VoucherRow add(SignedSale sale, boolean first, Bytes evidence) {
        var slip = new Slip.OfSale(sale);
        var row = new VoucherRow();
        row.id =
                first
                        ? sale.number().toString()
                        : sale.number()
                                + "/"
                                + sale.claims().act()
                                + "-"
                                + sale.claims().run().to()
                                + "-"
                                + Times.micros(sale.claims().soldAt());
        row.number = sale.number().number();
        row.series = sale.stockRight().seriesNumber();
        row.scope = slip.scope().number();
        row.firstUnit = sale.claims().run().from();
        row.pastUnit = sale.claims().run().to();
        row.face = slip.face().amount();
        row.price =
                desk.seriesRow(row.series)
                        .map(s -> desk.series(s).price(slip.face()).amount())
                        .orElse(row.face);
        row.balance = row.face;
        row.version = sale.claims().act().toString();
        row.printedCount = 1;
        row.expires = slip.expires().toString();
        row.member = sale.claims().member().number();
        row.saleAct = row.version;
        row.stockRight = sale.claims().stock().toString();
        row.cash = sale.claims().cash();
        row.state = LIVE;
        row.soldAt = Times.micros(sale.claims().soldAt());
        row.site = slip.madeAt().text();
        row.evidence = evidence.toArray();
        desk.tables().vouchers().add(row);
        return row;
    }

    private void listWhatIsWrong(SignedSale sale, VoucherRow row) {
        ActId act = sale.claims().act();
        SiteId site = sale.stockRight().holder().site();
        if (row.soldTwice) {
            desk.list(
                    Finding.UNITS_SOLD_TWICE,
                    List.of(act),
                    List.of(site),
                    row.member,
                    "right " + row.stockRight);
        }
        if (!sale.claims().soldAt().isBefore(sale.stockRight().sellUntil())) {
            desk.list(
                    Finding.SOLD_TOO_LATE,
                    List.of(act),
                    List.of(site),
                    row.member,
                    "right " + row.stockRight);
        }
        gate(sale, row)
                .filter(gate -> !(gate instanceof SaleGate.Open))
                .ifPresent(
                        gate ->
                                desk.list(
                                        Finding.SOLD_WHILE_CLOSED,
                                        List.of(act),
                                        List.of(site),
                                        row.member,
                                        gate.getClass().getSimpleName()));
        if (new LostSites(desk).actedBarred(act, sale.claims().soldAt())) {
            desk.list(Finding.BLOCKED_SITE_ACTED, List.of(act), List.of(site), row.member, "sale");
        }
    }

    /** Empty where the member or the series is not known here yet. */
    private Optional<SaleGate> gate(SignedSale sale, VoucherRow row) {
        return desk.tables()
                .members()
                .find(sale.claims().member().toString())
                .flatMap(
                        member ->
                                desk.seriesRow(row.series)
                                        .map(
                                                series ->
                                                        desk.series(series)
                                                                .gate(
                                                                        sale.claims().soldAt(),
                                                                        member.birthYear)));
    }

    /** The first of a number has it for its id; without that one there is no other. */
    List<VoucherRow> ofNumber(VoucherNumber number) {
        if (desk.tables().vouchers().find(number.toString()).isEmpty()) {
            return List.of();
        }
        return desk.tables().vouchers().list(Query.where(VoucherRow.NUMBER, number.number()));
    }

    private static boolean isOf(VoucherRow row, SignedSale sale) {
        return SoldRun.of(row).equals(SoldRun.of(sale));
    }

    /** The voucher of a slip whose acts were applied. */
    Optional<VoucherRow> of(Slip slip) {
        List<VoucherRow> rows = ofNumber(slip.number());
        if (slip.base() instanceof Slip.OfSale sale) {
            return rows.stream().filter(row -> isOf(row, sale.sale())).findFirst();
        }
        String version = slip.base().version().toString();
        return rows.stream()
                .filter(row -> row.version.equals(version) || isUsed(row, version))
                .findFirst()
                .or(() -> rows.stream().findFirst());
    }

    Optional<Series> series(VoucherRow row) {
        return desk.seriesRow(row.series).map(desk::series);
    }

    boolean isUsed(VoucherRow row, String version) {
        return used(row, version).isPresent();
    }

    Optional<UsedVersionRow> used(VoucherRow row, String version) {
        return desk.tables().usedVersions().find(row.id + "@" + version);
    }

    /** A paper is used up; every site will be told. */
    void useUp(VoucherRow row, String version) {
        if (isUsed(row, version)) {
            return;
        }
        var used = new UsedVersionRow();
        used.id = row.id + "@" + version;
        used.number = desk.next("usedVersion");
        used.voucher = row.number;
        used.voucherRow = row.id;
        used.version = version;
        used.at = Times.micros(desk.now());
        desk.tables().usedVersions().add(used);
    }

    /** The paper is good again. Sites that were told refuse it offline, never online. */
    void restore(VoucherRow row, String version) {
        used(row, version).ifPresent(desk.tables().usedVersions()::remove);
    }

    /** Whether acts that name a version still unknown wait for this voucher (rule 10). */
    boolean isAwaited(VoucherRow row) {
        return !desk.tables()
                .acts()
                .list(
                        Query.where(ActRow.VOUCHER, row.id)
                                .and(ActRow.STATE, ActState.WAITING.name()))
                .isEmpty();
    }

    /** The paper of the voucher's last version, as the issuer signs it. */
    Slip.OfIssuer slip(VoucherRow row) {
        return desk.instruments()
                .signer()
                .sign(
                        new IssuerClaims(
                                new VoucherNumber(row.number),
                                new Scope(row.scope),
                                Won.of(row.face),
                                Won.of(row.balance),
                                version(row.version),
                                row.printedCount,
                                LocalDate.parse(row.expires),
                                new MemberNumber(row.member)));
    }

    static SlipVersion version(String text) {
        return new SlipVersion(ActId.parse(text));
    }
}
