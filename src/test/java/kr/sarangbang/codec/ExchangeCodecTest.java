package kr.sarangbang.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.LentElsewhere;
import kr.sarangbang.domain.exchange.Limits;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.exchange.Recall;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.exchange.ReserveRules;
import kr.sarangbang.domain.exchange.RightsRules;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.exchange.StoppedSite;
import kr.sarangbang.domain.exchange.UsedVersion;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.LostTicketRefusal;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.domain.member.LostCards;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.BirthYears;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.RefundRule;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: what a site asks and what the issuer answers arrive as they were said. Method: every kind
 * goes through its bytes and back; cut at any place, it is malformed and nothing else.
 */
class ExchangeCodecTest {
    private static final Instant NOON = Instant.parse("2022-07-14T03:00:00.123456Z");
    private static final MemberNumber MEMBER = MemberNumber.ofRandom(123_456_789);
    private static final RawEntry ENTRY =
            new RawEntry(7, Bytes.of((byte) 1, (byte) 2), Bytes.of(new byte[64]));

    static List<Request> requests() {
        return List.of(
                new Request.Join("token", Bytes.of(new byte[32])),
                new Request.SignOn(
                        17, Bytes.of(new byte[32]), 3, 4, 16, 2, Bytes.of(new byte[] {7})),
                new Request.PendingRights(),
                new Request.MoreStock(1, Won.of(100_000)),
                new Request.MoreLimit(MEMBER, Scope.CITY, YearMonth.of(2022, 7), Won.of(50_000)),
                new Request.News(1, 2),
                new Request.VouchersOf(MEMBER),
                new Request.ServeTicket(LineSamples.ticket()),
                new Request.Deliver(List.of(ENTRY)),
                new Request.Decide(ENTRY, MemberProof.NONE),
                new Request.Decide(ENTRY, new MemberProof.Pin("0417")),
                new Request.Decide(
                        ENTRY,
                        new MemberProof.Card(
                                new CardProof(Bytes.of(new byte[200]), Bytes.of(new byte[72])),
                                Bytes.of(new byte[32]))));
    }

    static List<Answer> answers() {
        return List.of(
                new Answer.SignedOn(NOON, 1, 5, news()),
                new Answer.Granted(List.of()),
                new Answer.Granted(
                        List.of(), List.of(new Recall(new RightId(1, 42), Won.of(100_000)))),
                new Answer.NotGranted(Answer.NoRight.OVER_PURCHASE_LIMIT, Won.of(30_000)),
                new Answer.NotGranted(
                        Answer.NoRight.LIMIT_ELSEWHERE,
                        Won.of(30_000),
                        List.of(new LentElsewhere(new SiteId("K1"), "아현 판매소", Won.of(300_000)))),
                new Answer.News(news()),
                new Answer.Vouchers(
                        List.of(
                                new Answer.HeldVoucher(
                                        VoucherNumber.of(1, 42),
                                        Scope.of(District.MAPO),
                                        Won.of(100_000),
                                        Won.of(63_000),
                                        NOON,
                                        new SiteId("K1"),
                                        LocalDate.of(2027, 7, 14)))),
                new Answer.Delivered(
                        List.of(
                                new Answer.Disposition(1, Optional.empty(), Optional.of(MEMBER)),
                                new Answer.Disposition(
                                        2,
                                        Optional.of("the signature does not fit"),
                                        Optional.empty())),
                        2,
                        Optional.of(3L)),
                new Answer.DecidedAct(
                        new Decision.Refused(RedemptionRefusal.ALREADY_USED, Optional.of(NOON))),
                new Answer.TicketServed(
                        LineSamples.claims(187, Promise.GUARANTEED, NOON).wish(), List.of()),
                new Answer.TicketNotServed(
                        LostTicketRefusal.ALREADY_SERVED,
                        Optional.of(new SiteId("K2")),
                        Optional.of(NOON)),
                new Answer.TicketNotServed(
                        LostTicketRefusal.NO_RESERVE, Optional.empty(), Optional.empty()),
                new Answer.TryLater(),
                new Answer.SignOnAgain(),
                new Answer.NotUnderstood("no"));
    }

    private static Published news() {
        var policy =
                new Policy(
                        2,
                        NOON,
                        new Limits(Won.of(400_000), Won.of(1_000_000)),
                        new Limits(Won.of(400_000), Won.of(1_500_000)),
                        Map.of(Scope.of(District.MAPO), new Limits(Won.of(1), Won.of(2))),
                        Won.of(400_000),
                        0,
                        Won.of(200_000),
                        Won.of(50_000),
                        Won.of(300_000),
                        Won.of(100_000_000),
                        Duration.ofHours(24),
                        Duration.ofMinutes(5),
                        Won.of(5_000_000),
                        Won.of(20_000_000),
                        1,
                        5,
                        2,
                        "02-000-0000",
                        otherRules(),
                        new RightsRules(Duration.ofSeconds(90), 40),
                        new ReserveRules(3, 7));
        var series =
                new Series(
                        new SeriesId("seoul-2022-07"),
                        1,
                        "서울사랑상품권",
                        Scope.CITY,
                        Won.of(25_000_000_000L),
                        Won.of(10_000),
                        700,
                        List.of(
                                new SaleWindow(
                                        NOON, NOON.plus(Duration.ofDays(1)), BirthYears.ODD)),
                        5,
                        new RefundRule(6000));
        var profile =
                new SiteProfile(
                        new SiteId("S1"),
                        SiteRole.SHOP,
                        "아현 떡집",
                        Optional.of(District.MAPO),
                        Optional.of("food"),
                        false,
                        Optional.of("도난 신고"),
                        true,
                        Map.of(1, Won.of(50_000_000), 101, Won.of(2_500_000)));
        var used =
                new UsedVersion(
                        VoucherNumber.of(1, 0),
                        new SlipVersion(new ActId(new SiteId("K1"), 1, 5)),
                        NOON);
        return new Published(
                NOON,
                9,
                List.of(used),
                true,
                Optional.of(policy),
                List.of(series),
                profile,
                List.of(MEMBER),
                List.of(new LostCards(MEMBER, Instant.ofEpochSecond(1_657_767_600))),
                List.of(
                        new StoppedSite(new SiteId("K9"), Optional.of(NOON)),
                        new StoppedSite(new SiteId("K8"), Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestArrivesAsItWasAsked(Request request) {
        byte[] bytes = RequestCodec.encode(request);
        assertThat(RequestCodec.read(bytes)).isEqualTo(request);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> RequestCodec.read(cut)).isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerArrivesAsItWasGiven(Answer answer) {
        byte[] bytes = AnswerCodec.encode(answer);
        assertThat(AnswerCodec.read(bytes)).isEqualTo(answer);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> AnswerCodec.read(cut)).isInstanceOf(Malformed.class);
        }
    }

    private static LineRules otherRules() {
        return new LineRules(
                2, 3, 1, 2, 5, LocalTime.of(12, 0), 10, Won.of(5_000_000), Won.of(50_000), 300);
    }
}
