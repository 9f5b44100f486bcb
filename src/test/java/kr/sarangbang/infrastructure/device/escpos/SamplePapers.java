package kr.sarangbang.infrastructure.device.escpos;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.LineSamples;
import kr.sarangbang.codec.Samples;
import kr.sarangbang.codec.Values;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.rehearsal.Check;
import kr.sarangbang.domain.rehearsal.Finding;
import kr.sarangbang.domain.rehearsal.Part;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.slip.CashClaimCode;
import kr.sarangbang.slip.TicketCode;
import kr.sarangbang.slip.paper.CancellationPaper;
import kr.sarangbang.slip.paper.CashClaimPaper;
import kr.sarangbang.slip.paper.ClosingPaper;
import kr.sarangbang.slip.paper.CustomerReceipt;
import kr.sarangbang.slip.paper.MemberPaper;
import kr.sarangbang.slip.paper.PaperPlace;
import kr.sarangbang.slip.paper.RefundReceipt;
import kr.sarangbang.slip.paper.RehearsalPaper;
import kr.sarangbang.slip.paper.ReissuePaper;
import kr.sarangbang.slip.paper.RestPaper;
import kr.sarangbang.slip.paper.SaleReceipt;
import kr.sarangbang.slip.paper.ShopReceipt;
import kr.sarangbang.slip.paper.SlipCode;
import kr.sarangbang.slip.paper.TicketPaper;
import kr.sarangbang.slip.paper.UnfinishedPaper;
import kr.sarangbang.slip.paper.VoucherPaper;

/** One of every paper, with the figures of the drawings. */
public final class SamplePapers {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final PaperPlace OFFICE = new PaperPlace("아현동 주민센터 1번 기기", "02-000-0000");
    private static final PaperPlace SHOP = new PaperPlace("아현 떡집", "02-000-0000");
    private static final Instant MORNING = Instant.parse("2026-11-25T01:48:00Z");
    private static final Instant AFTERNOON = Instant.parse("2026-11-25T06:12:00Z");
    private static final LocalDate LAST = LocalDate.of(2031, 11, 24);
    private static final LocalDate PAY_DAY = LocalDate.of(2026, 11, 27);
    private static final String WORDS = "감자·바람 37";
    private static final Optional<String> MAPO = Optional.of("마포구");
    private static final Optional<String> SEOUL = Optional.empty();

    private SamplePapers() {}

    /** A text of the slip's alphabet, always the same for the same seed. */
    public static String slipText(int length, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** The voucher of the drawing p1. */
    public static Paper voucher(boolean copy) {
        return new VoucherPaper(OFFICE, MAPO, 50_000, code(399, 1), LAST, WORDS, MORNING, copy)
                .paper();
    }

    /** The receipt of the drawing p2. */
    public static Paper receipt() {
        return receipt(OptionalLong.empty(), Optional.of("4821"));
    }

    /** Every paper by the name of its golden file. */
    public static Map<String, Paper> all() {
        Map<String, Paper> papers = new LinkedHashMap<>();
        papers.put("voucher", voucher(false));
        papers.put("voucher-copy", voucher(true));
        papers.put(
                "voucher-city",
                new VoucherPaper(OFFICE, SEOUL, 100_000, code(399, 2), LAST, WORDS, MORNING, false)
                        .paper());
        papers.put("receipt-card", receipt());
        papers.put("receipt-cash", receipt(OptionalLong.of(50_000), Optional.empty()));
        papers.put("shop", shop(false));
        papers.put("shop-guaranteed", shop(true));
        papers.put(
                "customer",
                new CustomerReceipt(SHOP, 50_000, WORDS, "GAGE1.1.482", AFTERNOON, false).paper());
        papers.put("rest-slip", rest(code(211, 3), false));
        papers.put("rest-balance", rest(SlipCode.of(slipText(790, 4)), true));
        papers.put(
                "rest-balance-two",
                rest(
                        new SlipCode(List.of(slipText(450, 5), slipText(450, 6)), Optional.empty()),
                        true));
        papers.put(
                "unfinished",
                new UnfinishedPaper(
                                SHOP,
                                32_000,
                                SlipCode.of(slipText(600, 7)),
                                WORDS,
                                "GAGE1.1.483",
                                AFTERNOON,
                                false)
                        .paper());
        cancellations(papers);
        papers.put(
                "refund",
                new RefundReceipt(OFFICE, 45_000, true, WORDS, "AHYEON1.3.490", MORNING, false)
                        .paper());
        papers.put(
                "reissue",
                new ReissuePaper(OFFICE, MAPO, 63_000, code(211, 8), LAST, WORDS, MORNING, false)
                        .paper());
        papers.put(
                "member",
                new MemberPaper(OFFICE, "4712093857", "SBM1:4712093857", true, MORNING, false)
                        .paper());
        papers.put(
                "member-unacknowledged",
                new MemberPaper(OFFICE, "4712093857", "SBM1:4712093857", false, MORNING, false)
                        .paper());
        papers.put("cash-claim", cashClaim(false));
        papers.put("cash-claim-copy", cashClaim(true));
        papers.put("ticket", ticket(187, Promise.GUARANTEED, false));
        papers.put("ticket-copy", ticket(187, Promise.GUARANTEED, true));
        papers.put("ticket-stock", ticket(188, Promise.STOCK_HELD, false));
        papers.put("ticket-reserve", ticket(215, Promise.RESERVE, false));
        papers.put("ticket-not-today", ticket(1_241, Promise.NOT_TODAY, false));
        papers.put("rehearsal", rehearsal(true));
        papers.put("rehearsal-stops", rehearsal(false));
        papers.put("closing-kiosk", closing(OFFICE, "AHYEON1.3.512", 23, 0, 0));
        papers.put("closing-shop-provisional", closing(SHOP, "GAGE1.1.512", 0, 12, 3));
        return papers;
    }

    /** The ticket of the drawing p3, with a real code. */
    private static Paper ticket(int number, Promise promise, boolean copy) {
        String code =
                new TicketCode(Bytes.of(Ed25519.publicKey(Values.key(1))))
                        .text(LineSamples.ticket());
        return new TicketPaper(
                        OFFICE,
                        LineSamples.claims(number, promise, Instant.parse("2026-11-25T03:00:00Z")),
                        code,
                        3,
                        Instant.parse("2026-11-25T00:58:00Z"),
                        copy)
                .paper();
    }

    /** What a machine kept of 60,000 won, with a real code. */
    private static Paper cashClaim(boolean copy) {
        String code =
                new CashClaimCode(Bytes.of(Ed25519.publicKey(Values.key(1))))
                        .text(Samples.cashClaim());
        return new CashClaimPaper(
                        OFFICE,
                        57_000,
                        code,
                        WORDS,
                        "AHYEON1.3.497",
                        "AHYEON1.3.482",
                        MORNING,
                        copy)
                .paper();
    }

    private static void cancellations(Map<String, Paper> papers) {
        CancellationPaper restored =
                new CancellationPaper(
                        SHOP,
                        32_000,
                        Optional.of(code(211, 9)),
                        50_000,
                        WORDS,
                        "GAGE1.1.484",
                        AFTERNOON,
                        false);
        CancellationPaper handedBack =
                new CancellationPaper(
                        SHOP,
                        32_000,
                        Optional.empty(),
                        50_000,
                        WORDS,
                        "GAGE1.1.484",
                        AFTERNOON,
                        false);
        papers.put("cancel-shop", restored.shopPaper());
        papers.put("cancel-customer-slip", restored.customerPaper());
        papers.put("cancel-customer", handedBack.customerPaper());
    }

    private static Paper receipt(OptionalLong cash, Optional<String> ending) {
        return new SaleReceipt(
                        OFFICE,
                        MAPO,
                        1,
                        50_000,
                        1_000,
                        45_000,
                        cash,
                        ending,
                        OptionalLong.of(150_000),
                        WORDS,
                        "AHYEON1.3.482",
                        MORNING,
                        false)
                .paper();
    }

    private static Paper shop(boolean byGuarantee) {
        return new ShopReceipt(
                        SHOP,
                        32_000,
                        18_000,
                        WORDS,
                        byGuarantee,
                        PAY_DAY,
                        "GAGE1.1.482",
                        AFTERNOON,
                        false)
                .paper();
    }

    private static Paper rest(SlipCode code, boolean byGuarantee) {
        return new RestPaper(
                        SHOP,
                        MAPO,
                        18_000,
                        32_000,
                        code,
                        LAST,
                        WORDS,
                        AFTERNOON,
                        byGuarantee,
                        false)
                .paper();
    }

    /**
     * Half past eight: all is well but for the card terminal, or the printer's paper is out too.
     */
    private static Paper rehearsal(boolean opens) {
        return new RehearsalPaper(
                        OFFICE,
                        new Rehearsal(
                                Instant.parse("2026-11-24T23:30:00Z"),
                                List.of(
                                        Check.of(Part.ISSUER, Finding.LINE_UP),
                                        Check.of(Part.CLOCK, Finding.CLOCK_GOOD),
                                        Check.of(Part.DISK, Finding.DISK_GOOD),
                                        new Check(Part.SALE, Finding.SALE_LATER, "10:00"),
                                        opens
                                                ? new Check(
                                                        Part.STOCK,
                                                        Finding.STOCK_GOOD,
                                                        "12,500,000")
                                                : Check.of(Part.STOCK, Finding.STOCK_BY_LINE),
                                        new Check(Part.LIMITS, Finding.LIMITS_GOOD, "1,204"),
                                        Check.of(
                                                Part.SIGNER,
                                                opens ? Finding.SIGNED : Finding.SIGNATURE_BROKEN),
                                        Check.of(Part.PRINTER, Finding.PRINTER_GOOD),
                                        Check.of(Part.DRAWER, Finding.DRAWER_NOT_TRIED),
                                        Check.of(Part.PAYMENT, Finding.PAYMENT_OFF),
                                        Check.of(Part.SCANNER, Finding.DEVICE_GOOD),
                                        Check.of(Part.CARD_READER, Finding.DEVICE_GOOD),
                                        new Check(Part.LINE, Finding.QUEUE_GOOD, "31"),
                                        Check.of(Part.LEFT_OVER, Finding.NOTHING_LEFT))))
                .paper();
    }

    private static Paper closing(
            PaperPlace place, String act, int sales, int redemptions, int waiting) {
        return new ClosingPaper(
                        place,
                        LocalDate.of(2026, 11, 25),
                        sales,
                        sales * 50_000L,
                        sales * 45_000L,
                        redemptions,
                        redemptions * 32_000L,
                        redemptions * 1_000L,
                        waiting,
                        waiting * 30_000L,
                        act,
                        Instant.parse("2026-11-25T09:05:00Z"),
                        false)
                .paper();
    }

    private static SlipCode code(int length, long seed) {
        return SlipCode.of(slipText(length, seed), "382759104462");
    }
}
