package kr.sarangbang.codec;

import static kr.sarangbang.codec.SignedValues.issuerSlips;
import static kr.sarangbang.codec.SignedValues.signed;
import static kr.sarangbang.codec.Values.acts;
import static kr.sarangbang.codec.Values.bytes;
import static kr.sarangbang.codec.Values.days;
import static kr.sarangbang.codec.Values.members;
import static kr.sarangbang.codec.Values.months;
import static kr.sarangbang.codec.Values.numbers;
import static kr.sarangbang.codec.Values.rights;
import static kr.sarangbang.codec.Values.scopes;
import static kr.sarangbang.codec.Values.texts;
import static kr.sarangbang.codec.Values.units;
import static kr.sarangbang.codec.Values.vouchers;
import static kr.sarangbang.codec.Values.won;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.payment.CashClaimRefusal;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.domain.voucher.SlipVersion;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Every kind of entry at random. */
public final class EntryValues {
    private EntryValues() {}

    /** One arbitrary for each kind; a kind that is missing here fails the test of all kinds. */
    public static Map<Class<? extends Entry>, Arbitrary<? extends Entry>> kinds() {
        Map<Class<? extends Entry>, Arbitrary<? extends Entry>> kinds = new LinkedHashMap<>();
        LineValues.put(kinds);
        kinds.put(Entry.SiteJoined.class, SignedValues.credentials().map(Entry.SiteJoined::new));
        kinds.put(
                Entry.RightReceived.class,
                SignedValues.signedRights().map(Entry.RightReceived::new));
        kinds.put(
                Entry.StockReturned.class,
                Combinators.combine(rights(), units(0, 20)).as(Entry.StockReturned::new));
        kinds.put(
                Entry.LimitReturned.class,
                Combinators.combine(rights(), won()).as(Entry.LimitReturned::new));
        kinds.put(
                Entry.MemberEnrolled.class,
                Combinators.combine(
                                members(),
                                Arbitraries.integers().between(1900, 2020),
                                bytes(0, 200))
                        .as(Entry.MemberEnrolled::new));
        kinds.put(Entry.EnrolmentConfirmed.class, members().map(Entry.EnrolmentConfirmed::new));
        kinds.put(
                Entry.PinTried.class,
                Combinators.combine(members(), Arbitraries.of(true, false))
                        .as(Entry.PinTried::new));
        putSales(kinds);
        putRedemptions(kinds);
        kinds.put(
                Entry.PaperPrinted.class,
                Arbitraries.integers().between(0, 99).map(Entry.PaperPrinted::new));
        kinds.put(
                Entry.DayClosed.class,
                Combinators.combine(
                                days(), numbers(), won(), won(), numbers(), won(), won(), numbers())
                        .as(Entry.DayClosed::new));
        return kinds;
    }

    private static void putSales(Map<Class<? extends Entry>, Arbitrary<? extends Entry>> kinds) {
        kinds.put(
                Entry.SaleOpened.class,
                Combinators.combine(
                                members(),
                                Arbitraries.integers().between(1, 8999),
                                scopes(),
                                won(),
                                won(),
                                numbers(),
                                months(),
                                Arbitraries.of(PaymentMeans.class))
                        .as(SaleOrder::new)
                        .map(Entry.SaleOpened::new));
        kinds.put(Entry.CashInserted.class, won().map(Entry.CashInserted::new));
        kinds.put(Entry.CashReturned.class, won().map(Entry.CashReturned::new));
        kinds.put(Entry.CashClaimed.class, SignedValues.cashClaims().map(Entry.CashClaimed::new));
        kinds.put(Entry.CashClaimReleased.class, Arbitraries.just(new Entry.CashClaimReleased()));
        kinds.put(
                Entry.CashClaimAsked.class,
                SignedValues.cashClaims().map(Entry.CashClaimAsked::new));
        kinds.put(
                Entry.PaymentAnswered.class,
                Combinators.combine(Arbitraries.of(PaymentState.class), texts(60))
                        .as(Entry.PaymentAnswered::new));
        kinds.put(
                Entry.VoucherSold.class,
                Combinators.combine(
                                SignedValues.sales().list().ofMinSize(1).ofMaxSize(8),
                                won(),
                                won(),
                                Arbitraries.of(PaymentMeans.class))
                        .as(Entry.VoucherSold::new));
        kinds.put(
                Entry.SaleAbandoned.class,
                Arbitraries.of(SaleEnd.class).map(Entry.SaleAbandoned::new));
    }

    private static void putRedemptions(
            Map<Class<? extends Entry>, Arbitrary<? extends Entry>> kinds) {
        Arbitrary<Bytes> slips = bytes(0, SlipCodec.MOST_BYTES);
        Arbitrary<SlipVersion> versions = acts().map(SlipVersion::new);
        kinds.put(
                Entry.RedemptionAsked.class,
                Combinators.combine(vouchers(), slips, versions.optional(), won())
                        .as(Entry.RedemptionAsked::new));
        kinds.put(
                Entry.RedemptionAccepted.class,
                Combinators.combine(slips, signed(SignedValues.acceptances()))
                        .as(Entry.RedemptionAccepted::new));
        kinds.put(Entry.Decided.class, decisions().map(Entry.Decided::new));
        kinds.put(
                Entry.RedemptionReversed.class,
                Combinators.combine(slips, signed(SignedValues.reversals()))
                        .as(Entry.RedemptionReversed::new));
        kinds.put(
                Entry.CancellationAsked.class,
                Combinators.combine(acts(), vouchers(), won(), slips)
                        .as(Entry.CancellationAsked::new));
        kinds.put(
                Entry.AcceptanceCancelled.class,
                Combinators.combine(slips, signed(SignedValues.cancellations()), won())
                        .as(Entry.AcceptanceCancelled::new));
        kinds.put(
                Entry.RefundAsked.class,
                Combinators.combine(vouchers(), slips, versions).as(Entry.RefundAsked::new));
        kinds.put(
                Entry.RefundSettled.class,
                Combinators.combine(
                                Arbitraries.of(true, false),
                                won(),
                                Arbitraries.of(PaymentMeans.class),
                                texts(60))
                        .as(Entry.RefundSettled::new));
        kinds.put(
                Entry.ReissueAsked.class,
                Combinators.combine(members(), vouchers(), Arbitraries.of(true, false))
                        .as(Entry.ReissueAsked::new));
    }

    public static Arbitrary<Decision> decisions() {
        return Arbitraries.oneOf(
                Combinators.combine(won(), won(), issuerSlips().optional())
                        .as(Decision.Redeemed::new),
                Combinators.combine(won(), won(), issuerSlips().optional())
                        .as(Decision.Cancelled::new),
                Combinators.combine(won(), Arbitraries.of(PaymentMeans.class))
                        .as(Decision.RefundGranted::new),
                Combinators.combine(won(), issuerSlips()).as(Decision.Reissued::new),
                Arbitraries.of(RefundRefusal.class).map(Decision.RefundRefused::new),
                Combinators.combine(
                                Arbitraries.of(RedemptionRefusal.class), Values.micros().optional())
                        .as(Decision.Refused::new),
                Arbitraries.just(new Decision.ReversedBefore()),
                won().map(Decision.CashClaimGranted::new),
                Combinators.combine(Arbitraries.of(CashClaimRefusal.class), acts().optional())
                        .as(Decision.CashClaimRefused::new));
    }

    public static Arbitrary<EntryHeader> headers() {
        Arbitrary<String> names = texts(24).filter(name -> !name.isBlank());
        Arbitrary<Actor> actors =
                Combinators.combine(
                                names.optional(),
                                names.optional(),
                                Arbitraries.longs().between(0, 1_000_000),
                                texts(Actor.MOST_REASON).filter(t -> !t.isBlank()).optional())
                        .as(Actor::new);
        return Combinators.combine(
                        acts(),
                        Arbitraries.longs().between(0, 100),
                        bytes(32, 32),
                        Values.micros(),
                        Arbitraries.of(ClockQuality.class),
                        actors,
                        Arbitraries.integers().between(0, Integer.MAX_VALUE),
                        Arbitraries.longs().between(0, Long.MAX_VALUE))
                .as(EntryValues::header);
    }

    private static EntryHeader header(
            ActId act,
            long later,
            Bytes previous,
            java.time.Instant at,
            ClockQuality clock,
            Actor actor,
            int policy,
            long list) {
        long number =
                Math.max(act.sequence(), Math.min(Long.MAX_VALUE - later, act.sequence()) + later);
        return new EntryHeader(
                EntryHeader.FORMAT,
                act.site(),
                act.incarnation(),
                number,
                act,
                previous,
                at,
                clock,
                actor,
                policy,
                list);
    }
}
