package kr.sarangbang.host.application;

import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.host.ledger.Posting;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.UsedVersionRow;
import kr.sarangbang.host.store.VoucherRow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The issuer's vouchers, their versions and the list of papers that are used up. */
final class Vouchers {
    static final String ACTIVE = "ACTIVE";
    static final String REFUNDING = "REFUNDING";
    static final String REFUNDED = "REFUNDED";

    private final Desk desk;
    private final StockRights stock;
    private final LimitRights limits;

    Vouchers(Desk desk) {
        this.desk = desk;
        this.stock = new StockRights(desk);
        this.limits = new LimitRights(desk);
    }

    /**
     * Books a sale from its entry or from its paper, whichever comes first; the other then changes
     * nothing. A verified sale is never refused: what is wrong with it is listed beside it.
     */
    VoucherRow book(SignedSale sale) {
        String id = id(sale);
        Optional<VoucherRow> known = desk.tables().vouchers().find(id);
        if (known.isPresent()) {
            return known.get();
        }
        ActId act = sale.claims().act();
        var right = sale.stockRight();
        Won face = Won.of(right.unit()).times(sale.claims().run().size());
        Series series =
                desk.series(
                        desk.seriesRow(right.seriesNumber())
                                .orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        "a right of ours names no series of"
                                                                + " ours")));
        var row = new VoucherRow();
        row.id = id;
        row.number = sale.number().number();
        row.series = right.seriesNumber();
        row.scope = right.scope().number();
        row.firstUnit = sale.claims().run().from();
        row.pastUnit = sale.claims().run().to();
        row.face = face.amount();
        row.price = series.price(face).amount();
        row.balance = row.face;
        row.version = act.toString();
        row.printedCount = 1;
        row.expires = sale.claims().expires().toString();
        row.member = sale.claims().member().number();
        row.saleAct = act.toString();
        row.stockRight = right.id().toString();
        row.cash = sale.claims().cash();
        row.state = ACTIVE;
        row.soldAt = Times.micros(sale.claims().soldAt());
        row.site = right.holder().site().text();
        row.soldTwice = !stock.sold(sale);
        desk.tables().vouchers().add(row);
        for (LimitPart part : sale.claims().limit()) {
            limits.consume(act, sale.claims().member(), right.scope(), part);
        }
        Won price = Won.of(row.price);
        desk.post(
                row.saleAct,
                Optional.of(row),
                row.site,
                row.soldTwice ? Posting.saleOfOthersUnits(face, price) : Posting.sale(face, price));
        note(sale, row);
        return row;
    }

    private void note(SignedSale sale, VoucherRow row) {
        ActId act = sale.claims().act();
        if (row.soldTwice) {
            desk.list(
                    Finding.UNITS_SOLD_TWICE,
                    List.of(act),
                    List.of(act.site()),
                    row.member,
                    "right " + row.stockRight);
        }
        if (!sale.claims().soldAt().isBefore(sale.stockRight().sellUntil())) {
            desk.list(Finding.SOLD_TOO_LATE, List.of(act), List.of(act.site()), row.member, "");
        }
    }

    private static String id(SignedSale sale) {
        return sale.claims().act() + "/" + sale.claims().run().from();
    }

    /** The voucher that a slip is of. */
    Optional<VoucherRow> of(Slip slip) {
        return slip.base() instanceof Slip.OfSale base
                ? desk.tables().vouchers().find(id(base.sale()))
                : numbered(slip.number(), slip.base().version());
    }

    /** The last voucher of a number; where a fork made two, the one that knows the version. */
    Optional<VoucherRow> numbered(VoucherNumber number, SlipVersion version) {
        List<VoucherRow> all = all(number);
        return all.stream()
                .filter(row -> knows(row, version))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    List<VoucherRow> all(VoucherNumber number) {
        return desk.tables().vouchers().list(Query.where(VoucherRow.NUMBER, number.number()));
    }

    /** Whether this was ever a version of the voucher. */
    boolean knows(VoucherRow row, SlipVersion version) {
        return row.version.equals(version.toString()) || usedAt(row, version).isPresent();
    }

    boolean isLast(VoucherRow row, SlipVersion version) {
        return row.version.equals(version.toString()) && row.state.equals(ACTIVE);
    }

    Optional<Instant> usedAt(VoucherRow row, SlipVersion version) {
        return desk.tables()
                .usedVersions()
                .find(usedId(row, version.toString()))
                .map(used -> Times.instant(used.at));
    }

    /** The paper of this version is used up; sites are told. */
    void use(VoucherRow row, String version) {
        if (desk.tables().usedVersions().find(usedId(row, version)).isPresent()) {
            return;
        }
        var used = new UsedVersionRow();
        used.id = usedId(row, version);
        used.number = desk.next("used");
        used.voucher = row.number;
        used.voucherRow = row.id;
        used.version = version;
        used.at = Times.micros(desk.now());
        desk.tables().usedVersions().add(used);
    }

    /** The paper is good again: what used it up was undone, and it is still the last. */
    void restore(VoucherRow row, String version) {
        desk.tables()
                .usedVersions()
                .find(usedId(row, version))
                .ifPresent(used -> desk.tables().usedVersions().remove(used));
        row.version = version;
        desk.tables().vouchers().change(row);
    }

    private static String usedId(VoucherRow row, String version) {
        return row.id + "@" + version;
    }

    /** Takes an amount off the last version and makes the next. */
    void take(VoucherRow row, ActId act, Won amount) {
        use(row, row.version);
        row.balance -= amount.amount();
        row.version = act.toString();
        row.printedCount++;
        desk.tables().vouchers().change(row);
    }

    /** The next slip, signed. */
    Slip.OfIssuer slip(VoucherRow row) {
        return desk.instruments()
                .signer()
                .sign(
                        new IssuerClaims(
                                new VoucherNumber(row.number),
                                new kr.sarangbang.domain.series.Scope(row.scope),
                                Won.of(row.face),
                                Won.of(row.balance),
                                new SlipVersion(ActId.parse(row.version)),
                                row.printedCount,
                                java.time.LocalDate.parse(row.expires),
                                new kr.sarangbang.domain.member.MemberNumber(row.member)));
    }

    /** The money of a refund is out: the voucher is closed and its units never come back. */
    void closeRefunded(ActId act, VoucherRow row) {
        row.state = REFUNDED;
        row.balance = 0;
        desk.tables().vouchers().change(row);
        desk.post(
                act.toString(),
                Optional.of(row),
                row.site,
                Posting.sale(Won.of(row.face), Won.of(row.price)).reversed());
    }
}
