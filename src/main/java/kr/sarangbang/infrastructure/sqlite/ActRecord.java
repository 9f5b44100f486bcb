package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import org.jspecify.annotations.Nullable;

/** Where one act stands. */
@Entity
@Table(name = "act")
class ActRecord extends Row {
    @Id long sequence;
    String kind = "";
    String stage = "";

    @Column(name = "is_open")
    boolean open;

    boolean paperOwed;
    String businessDay = "";
    long lastEntry;
    long amount;
    String payment = "";
    long inserted;
    @Nullable Long voucher;
    @Nullable String version;
    boolean byGuarantee;
    int copies;
    @Nullable Long orderMember;
    @Nullable Integer orderSeries;
    @Nullable Integer orderScope;
    @Nullable Long orderFace;
    @Nullable Long orderPrice;
    @Nullable Long orderUnits;
    @Nullable String orderMonth;
    @Nullable String orderMeans;

    static ActRecord of(ActRow act) {
        var row = new ActRecord();
        row.sequence = act.act().sequence();
        row.kind = act.kind().name();
        row.stage = act.stage().name();
        row.open = act.stage().isOpen();
        row.paperOwed = act.paperOwed();
        row.businessDay = act.businessDay().toString();
        row.lastEntry = act.lastEntry();
        row.amount = act.amount().amount();
        row.payment = act.payment().name();
        row.inserted = act.inserted().amount();
        act.number().ifPresent(number -> row.voucher = number.number());
        act.version().ifPresent(version -> row.version = version.toString());
        row.byGuarantee = act.byGuarantee();
        row.copies = act.copies();
        act.order().ifPresent(row::order);
        return row;
    }

    private void order(SaleOrder order) {
        orderMember = order.member().number();
        orderSeries = order.seriesNumber();
        orderScope = order.scope().number();
        orderFace = order.face().amount();
        orderPrice = order.price().amount();
        orderUnits = order.units();
        orderMonth = order.month().toString();
        orderMeans = order.means().name();
    }

    ActRow act(SiteId site, int incarnation) {
        return new ActRow(
                new ActId(site, incarnation, sequence),
                ActKind.valueOf(kind),
                ActStage.valueOf(stage),
                LocalDate.parse(businessDay),
                lastEntry,
                Won.of(amount),
                order(),
                PaymentState.valueOf(payment),
                Won.of(inserted),
                Optional.ofNullable(voucher).map(VoucherNumber::new),
                Optional.ofNullable(version).map(ActId::parse).map(SlipVersion::new),
                byGuarantee,
                paperOwed,
                copies);
    }

    private Optional<SaleOrder> order() {
        if (orderMember == null
                || orderSeries == null
                || orderScope == null
                || orderFace == null
                || orderPrice == null
                || orderUnits == null
                || orderMonth == null
                || orderMeans == null) {
            return Optional.empty();
        }
        return Optional.of(
                new SaleOrder(
                        new MemberNumber(orderMember),
                        orderSeries,
                        new Scope(orderScope),
                        Won.of(orderFace),
                        Won.of(orderPrice),
                        orderUnits,
                        YearMonth.parse(orderMonth),
                        PaymentMeans.valueOf(orderMeans)));
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("act")
                .number(sequence)
                .text(kind)
                .text(stage)
                .flag(open)
                .flag(paperOwed)
                .text(businessDay)
                .number(lastEntry)
                .number(amount)
                .text(payment)
                .number(inserted)
                .number(voucher)
                .text(version)
                .flag(byGuarantee)
                .number(copies)
                .number(orderMember)
                .number(orderSeries)
                .number(orderScope)
                .number(orderFace)
                .number(orderPrice)
                .number(orderUnits)
                .text(orderMonth)
                .text(orderMeans);
    }
}
