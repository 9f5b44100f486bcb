package kr.sarangbang.infrastructure.device.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.BoardReading;
import kr.sarangbang.domain.line.SignedBoard;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketReading;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.paper.PaperLine;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.CashClaimReading;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.BirthYears;
import kr.sarangbang.domain.series.RefundRule;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.site.DayTotals;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.domain.voucher.WordPair;
import kr.sarangbang.port.ActPapers;
import kr.sarangbang.port.Slips;
import kr.sarangbang.slip.MemberCode;
import org.junit.jupiter.api.Test;

class DesignedPapersTest {
    private static final ActId ACT = ActId.parse("GAGE1.1.7");
    private static final Instant AT = Instant.parse("2026-11-25T06:12:00Z");
    private static final String PHONE = "02-000-0000";
    private static final WordPair WORDS = WordPair.of(ACT, Won.of(32_000));
    private static final SiteProfile SITE =
            new SiteProfile(
                    new SiteId("GAGE1"),
                    SiteRole.SHOP,
                    "아현 떡집",
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    false,
                    Map.of());
    private static final Series SERIES =
            new Series(
                    new SeriesId("city-2022-07"),
                    1,
                    "서울사랑상품권",
                    Scope.CITY,
                    Won.of(25_000_000_000L),
                    Won.of(10_000),
                    700,
                    List.of(new SaleWindow(AT, AT.plusSeconds(60), BirthYears.EVERYONE)),
                    5,
                    new RefundRule(6_000));
    private static final Slip VOUCHER = issued(1, 100_000);
    private static final Slip REST = issued(1, 18_000);

    private final DesignedPapers papers = new DesignedPapers(new TextsOnly());

    @Test
    void aSaleGivesOnePaperAVoucherAndThenTheReceipt() {
        List<Paper> made = papers.papers(sale(0, PaymentMeans.CARD));
        assertThat(made)
                .extracting(Paper::kind)
                .containsExactly(PaperKind.VOUCHER, PaperKind.VOUCHER, PaperKind.SALE_RECEIPT);
        assertThat(made.getFirst().codes()).containsExactly("SB1:" + VOUCHER.number());
        assertThat(made).noneMatch(Paper::saysCopy);
        assertThat(rows(made.getLast())).contains("낸 돈 186,000원", "할인 7% −14,000원", "낸 방법 카드");
    }

    @Test
    void cashIsReceiptedWithWhatWasPutInAndWhatCameBack() {
        assertThat(rows(papers.papers(sale(0, PaymentMeans.CASH)).getLast()))
                .contains("넣은 돈 200,000원", "거스름돈 14,000원");
    }

    @Test
    void everyPaperOfAPossibleSecondCopySaysSo() {
        assertThat(papers.papers(sale(1, PaymentMeans.CARD))).allMatch(Paper::saysCopy);
        assertThat(papers.papers(redemption(2, Optional.of(REST), false)))
                .allMatch(Paper::saysCopy);
        assertThat(papers.papers(cancellation(1, Optional.of(REST)))).allMatch(Paper::saysCopy);
    }

    @Test
    void thePapersOfBothSidesCarryTheSameWords() {
        for (ActPapers act :
                List.of(
                        redemption(0, Optional.of(REST), false),
                        redemption(0, Optional.empty(), true),
                        cancellation(0, Optional.of(REST)),
                        cancellation(0, Optional.empty()))) {
            List<Paper> made = papers.papers(act);
            assertThat(made).hasSize(2);
            assertThat(made).allMatch(paper -> rows(paper).contains("확인말 " + WORDS));
        }
    }

    @Test
    void whatIsLeftOfAVoucherIsANewSlipOnlineAndABalanceSlipByGuarantee() {
        assertThat(papers.papers(redemption(0, Optional.of(REST), false)))
                .extracting(Paper::kind)
                .containsExactly(PaperKind.NEXT_SLIP, PaperKind.SHOP_RECEIPT);
        assertThat(papers.papers(redemption(0, Optional.of(byShop()), true)))
                .extracting(Paper::kind)
                .containsExactly(PaperKind.BALANCE_SLIP, PaperKind.SHOP_RECEIPT);
        assertThat(papers.papers(redemption(0, Optional.empty(), true)))
                .extracting(Paper::kind)
                .containsExactly(PaperKind.CUSTOMER_RECEIPT, PaperKind.SHOP_RECEIPT);
    }

    @Test
    void theSealStandsExactlyOnWhatTheIssuerGuarantees() {
        assertThat(sealed(papers.papers(redemption(0, Optional.empty(), true)).getLast())).isTrue();
        assertThat(sealed(papers.papers(redemption(0, Optional.empty(), false)).getLast()))
                .isFalse();
    }

    @Test
    void aSlipThatTheIssuerDoesNotKnowYetHasNoNumberForHandEntry() {
        assertThat(hasNumber(papers.papers(redemption(0, Optional.of(byShop()), true)).getFirst()))
                .isFalse();
        assertThat(hasNumber(papers.papers(redemption(0, Optional.of(REST), false)).getFirst()))
                .isTrue();
        Paper unfinished =
                papers.papers(
                                new ActPapers.OfUnfinished(
                                        ACT, 0, AT, SITE, PHONE, Won.of(32_000), byShop(), WORDS))
                        .getFirst();
        assertThat(hasNumber(unfinished)).isFalse();
        assertThat(unfinished.codes()).containsExactly("SB1:" + REST.number());
    }

    @Test
    void theMembersPaperReadsBackAsTheMember() {
        MemberNumber member = MemberNumber.ofRandom(471_209_385);
        Paper paper =
                papers.papers(new ActPapers.OfEnrolment(ACT, 0, AT, SITE, PHONE, member, false))
                        .getFirst();
        assertThat(MemberCode.read(paper.codes().getFirst())).contains(member);
        assertThat(notices(paper)).contains("확인 전");
    }

    @Test
    void aClosingWithWaitingEntriesIsProvisionalAndSaysHowMany() {
        assertThat(notices(papers.papers(closing(3)).getFirst())).contains("잠정");
        assertThat(papers.papers(closing(3)).getFirst().lines().toString()).contains("3건");
        assertThat(notices(papers.papers(closing(0)).getFirst())).isEmpty();
    }

    @Test
    void aClaimNamesItsSaleAndSaysAgainWhereItMayBeASecondPaper() {
        var claim =
                new CashClaim(
                        ACT,
                        new ActId(ACT.site(), ACT.incarnation(), ACT.sequence() - 1),
                        Won.of(7_000),
                        AT.truncatedTo(ChronoUnit.SECONDS));
        var holder = new Holder(ACT.site(), 1, Bytes.of(new byte[32]));
        var signed =
                new SignedCashClaim(
                        claim,
                        new SignedCredential(
                                new Credential(holder, SiteRole.KIOSK, Optional.empty()),
                                Bytes.EMPTY),
                        Bytes.EMPTY);
        for (int copy : new int[] {0, 1}) {
            Paper paper =
                    papers.papers(
                                    new ActPapers.OfCashClaim(
                                            ACT, copy, AT, SITE, PHONE, signed, WORDS))
                            .getFirst();
            assertThat(paper.kind()).isEqualTo(PaperKind.CASH_CLAIM);
            assertThat(paper.saysCopy()).isEqualTo(copy > 0);
            assertThat(paper.codes()).containsExactly("SBC1:" + ACT);
            assertThat(rows(paper)).contains("표 번호 " + ACT, "거래 번호 " + claim.sale());
        }
    }

    @Test
    void aRefundSaysHowTheMoneyWentOut() {
        Paper paper =
                papers.papers(
                                new ActPapers.OfRefund(
                                        ACT,
                                        0,
                                        AT,
                                        SITE,
                                        PHONE,
                                        Won.of(93_000),
                                        PaymentMeans.CASH,
                                        WORDS))
                        .getFirst();
        assertThat(rows(paper)).contains("돌려받은 돈 93,000원", "받은 방법 현금");
    }

    @Test
    void aPaperMadeAnewSaysThatTheLostOneIsWorthNothing() {
        Paper paper =
                papers.papers(
                                new ActPapers.OfReissue(
                                        ACT, 0, AT, SITE, PHONE, issued(3, 63_000), WORDS))
                        .getFirst();
        assertThat(paper.lines().toString()).contains("잃어버린 종이는 이제 쓸 수 없어요.");
    }

    private static ActPapers.OfSale sale(int copy, PaymentMeans means) {
        return new ActPapers.OfSale(
                ACT,
                copy,
                AT,
                SITE,
                PHONE,
                SERIES,
                List.of(VOUCHER, issued(40, 100_000)),
                Won.of(200_000),
                Won.of(186_000),
                Won.of(200_000),
                means,
                Optional.of(Won.of(200_000)),
                WORDS);
    }

    private static ActPapers.OfRedemption redemption(
            int copy, Optional<Slip> next, boolean byGuarantee) {
        return new ActPapers.OfRedemption(
                ACT,
                copy,
                AT,
                SITE,
                PHONE,
                Won.of(32_000),
                Won.of(18_000),
                next,
                byGuarantee,
                LocalDate.of(2026, 11, 27),
                WORDS);
    }

    private static ActPapers.OfCancellation cancellation(int copy, Optional<Slip> next) {
        return new ActPapers.OfCancellation(
                ACT,
                copy,
                AT,
                SITE,
                PHONE,
                ActId.parse("GAGE1.1.5"),
                Won.of(32_000),
                Won.of(50_000),
                next,
                WORDS);
    }

    private static ActPapers.OfClosing closing(long waiting) {
        DayTotals totals =
                new DayTotals(
                        LocalDate.of(2026, 11, 25),
                        0,
                        Won.ZERO,
                        Won.ZERO,
                        12,
                        Won.of(384_000),
                        Won.of(12_000),
                        true);
        return new ActPapers.OfClosing(
                ACT, 0, AT, SITE, PHONE, totals, waiting, Won.of(waiting * 30_000));
    }

    private static Slip issued(long unit, long balance) {
        return new Slip.OfIssuer(
                new IssuerClaims(
                        VoucherNumber.of(1, unit),
                        Scope.CITY,
                        Won.of(100_000),
                        Won.of(balance),
                        new SlipVersion(ACT),
                        1,
                        LocalDate.of(2031, 11, 24),
                        MemberNumber.ofRandom(471_209_385)),
                Bytes.EMPTY);
    }

    private static Slip byShop() {
        Holder shop = new Holder(new SiteId("GAGE1"), 1, Bytes.of(new byte[32]));
        return new Slip.OfShop(
                REST,
                new SignedCredential(
                        new Credential(shop, SiteRole.SHOP, Optional.empty()), Bytes.EMPTY),
                List.of(
                        new SlipAct.Reversal(
                                ACT, REST.number(), ActId.parse("GAGE1.1.5"), Won.of(18_000), AT)),
                Bytes.EMPTY);
    }

    private static List<String> rows(Paper paper) {
        return paper.lines().stream()
                .filter(PaperLine.Row.class::isInstance)
                .map(PaperLine.Row.class::cast)
                .map(row -> row.label() + " " + row.value())
                .toList();
    }

    private static List<String> notices(Paper paper) {
        return paper.lines().stream()
                .filter(PaperLine.Notice.class::isInstance)
                .map(line -> ((PaperLine.Notice) line).word())
                .toList();
    }

    private static boolean sealed(Paper paper) {
        return paper.lines().stream().anyMatch(PaperLine.Seal.class::isInstance);
    }

    private static boolean hasNumber(Paper paper) {
        return paper.lines().stream().anyMatch(PaperLine.CodeNumber.class::isInstance);
    }

    /** Slips whose text names their voucher; nothing here reads any. */
    private record TextsOnly() implements Slips {
        @Override
        public SlipReading read(String text) {
            return new SlipReading.Bad(BadSlip.NOT_A_SLIP);
        }

        @Override
        public SlipReading read(Bytes bytes) {
            return new SlipReading.Bad(BadSlip.NOT_A_SLIP);
        }

        @Override
        public Bytes bytes(Slip slip) {
            return Bytes.EMPTY;
        }

        @Override
        public List<String> texts(Slip slip) {
            return List.of("SB1:" + slip.number());
        }

        @Override
        public CashClaimReading readCashClaim(String text) {
            return new CashClaimReading.Bad(BadSlip.NOT_A_SLIP);
        }

        @Override
        public String text(SignedCashClaim claim) {
            return "SBC1:" + claim.claim().act();
        }

        @Override
        public TicketReading readTicket(String text) {
            return new TicketReading.Bad(BadSlip.NOT_A_SLIP);
        }

        @Override
        public String text(SignedTicket ticket) {
            return "SBT1:" + ticket.stub().act();
        }

        @Override
        public BoardReading readBoard(String text) {
            return new BoardReading.Bad(BadSlip.NOT_A_SLIP);
        }

        @Override
        public String text(SignedBoard board, String place) {
            return "SBB1:" + place;
        }
    }
}
