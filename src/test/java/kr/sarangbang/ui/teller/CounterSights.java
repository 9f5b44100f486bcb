package kr.sarangbang.ui.teller;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.desk.KioskSight.OnSale;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer.HeldVoucher;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.BirthYears;
import kr.sarangbang.domain.series.RefundRule;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.site.DayTotals;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.port.Backlog;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.ui.Outcomes;

/** What a counter may see of its site, its customer and a voucher; made up, and looks it. */
final class CounterSights {
    static final Series CITY =
            new Series(
                    new SeriesId("city"),
                    1,
                    "서울",
                    Scope.CITY,
                    Won.of(25_000_000_000L),
                    Won.of(10_000),
                    700,
                    List.of(
                            new SaleWindow(
                                    Instant.parse("2026-11-01T01:00:00Z"),
                                    Instant.parse("2026-12-31T15:00:00Z"),
                                    BirthYears.EVERYONE)),
                    5,
                    new RefundRule(6_000));

    static final List<TellerDevices.State> STATES =
            List.of(
                    new TellerDevices.State("device.reader", Optional.empty()),
                    new TellerDevices.State("device.payment", Optional.of("결제 단말기가 대답하지 않습니다.")));

    static final MemberNumber MEMBER = MemberNumber.ofRandom(302_718_461);

    static final TellerSight SIGHT =
            sight(true, new Backlog(0, Won.ZERO, Optional.empty(), 0), PrinterStatus.ready(false));

    static final TellerSight DOWN =
            sight(
                    false,
                    new Backlog(
                            123,
                            Won.of(10_412_000),
                            Optional.of(Instant.parse("2026-11-25T00:31:00Z")),
                            0),
                    PrinterStatus.faulty(PrinterFault.PAPER_OUT, false));

    private CounterSights() {}

    /** A voucher of which something is left, as the issuer signed it. */
    static Slip rest(long face, long balance) {
        return new Slip.OfIssuer(
                new IssuerClaims(
                        VoucherNumber.of(1, 4_711),
                        Scope.CITY,
                        Won.of(face),
                        Won.of(balance),
                        new SlipVersion(Outcomes.ACT),
                        2,
                        LocalDate.of(2031, 11, 24),
                        MEMBER),
                Bytes.of(new byte[8]));
    }

    /** One of the member's vouchers, as the issuer tells of it. */
    static HeldVoucher held(int unit, long balance) {
        return new HeldVoucher(
                VoucherNumber.of(1, 4_710 + unit),
                Scope.CITY,
                Won.of(100_000),
                Won.of(balance),
                Instant.parse("2026-11-12T01:48:00Z"),
                new SiteId("AHYEON-1"),
                LocalDate.of(2031, 11, 12));
    }

    static TellerSight sight(boolean lineUp, Backlog backlog, PrinterStatus printer) {
        return new TellerSight(
                "마포중앙지점 2번 창구",
                lineUp,
                backlog,
                Optional.of(Instant.parse("2026-11-25T01:35:00Z")),
                "02-000-0000",
                Optional.empty(),
                List.of(new OnSale(CITY, new SaleGate.Open(), Won.of(400_000), true)),
                new DayTotals(
                        LocalDate.of(2026, 11, 25),
                        37,
                        Won.of(4_120_000),
                        Won.of(3_831_600),
                        0,
                        Won.ZERO,
                        Won.ZERO,
                        false),
                printer,
                0,
                Instant.parse("2026-11-25T01:40:00Z"));
    }
}
