package kr.sarangbang.host.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.VoucherRow;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a site asks: on arrival, without waiting for what else is on its way, once, and the
 * same for every repeat (rules 10 to 14, 16).
 */
final class Decisions {
    private final Desk desk;
    private final SiteRow site;
    private final boolean current;
    private final VoucherBook vouchers;
    private final Redemptions redemptions;
    private final Evidence evidence;
    private final RefundTerms terms;

    /**
     * @param current whether the newest incarnation asks; an earlier one may be a copy
     */
    Decisions(Desk desk, SiteRow site, boolean current) {
        this.desk = desk;
        this.site = site;
        this.current = current;
        this.vouchers = new VoucherBook(desk);
        this.redemptions = new Redemptions(desk);
        this.evidence = new Evidence(desk);
        this.terms = new RefundTerms(desk);
    }

    Answer decide(SignedEntry signed, MemberProof proof) {
        EntryHeader header = signed.header();
        if (!header.opensAct()) {
            return new Answer.NotUnderstood("only an act's first entry is decided");
        }
        ActRow known = redemptions.find(header.act()).orElse(null);
        String request = Chain.hash(signed.payload()).hex();
        if (known != null) {
            if (known.state.equals(ActState.DEAD.name())
                    || (known.kind.equals(Redemptions.KIND)
                            && known.state.equals(ActState.UNDONE.name()))) {
                return new Answer.DecidedAct(new Decision.ReversedBefore());
            }
            if (!known.request.isEmpty() && !known.request.equals(request)) {
                new Freezing(desk).fork(header.act(), "asked with two contents");
                return new Answer.NotUnderstood("this act was asked with another content");
            }
            Optional<Decision> stored = StoredDecisions.read(known);
            if (stored.isPresent()) {
                return new Answer.DecidedAct(stored.get());
            }
        }
        Decision decision =
                switch (signed.entry()) {
                    case Entry.RedemptionAsked asked -> redemption(header, asked, proof);
                    case Entry.CancellationAsked asked -> cancellation(header, asked);
                    case Entry.RefundAsked asked -> refund(header, asked);
                    case Entry.ReissueAsked asked -> reissue(header, asked, proof);
                    case Entry.CashClaimAsked asked ->
                            new CashClaims(desk).decide(header, asked.claim(), site, mayAct());
                    default -> null;
                };
        if (decision == null && desk.isReading()) {
            return new Answer.TryLater();
        }
        if (decision == null) {
            return new Answer.NotUnderstood("an entry of this kind is delivered, not decided");
        }
        ActRow row = redemptions.find(header.act()).orElseThrow();
        row.request = request;
        StoredDecisions.write(row, decision);
        desk.tables().acts().change(row);
        return new Answer.DecidedAct(decision);
    }

    /** Nothing where the paper showed that the issuer was set back: then nothing is decided. */
    private @Nullable Decision redemption(
            EntryHeader header, Entry.RedemptionAsked asked, MemberProof proof) {
        boolean typed = asked.presented().length() == 0;
        Optional<Slip> slip = evidence.apply(asked.presented());
        if (desk.isReading()) {
            return null;
        }
        Optional<VoucherRow> voucher =
                typed
                        ? vouchers.ofNumber(asked.number()).stream().findFirst()
                        : slip.filter(s -> s.number().equals(asked.number())).flatMap(vouchers::of);
        ActRow row = redemptions.find(header.act()).orElse(null);
        if (row != null && row.state.equals(ActState.STANDS.name())) {
            return acceptedAlready(row, asked);
        }
        if (row != null && row.state.equals(ActState.WAITING.name())) {
            return new Decision.Refused(RedemptionRefusal.NEEDS_LINE, Optional.empty());
        }
        if (row == null) {
            row =
                    redemptions.newAct(
                            Redemptions.KIND,
                            header.act(),
                            asked.number(),
                            asked.amount(),
                            header.at());
        }
        voucher.ifPresent(v -> redemptions.attach(redemptions.find(header.act()).orElseThrow(), v));
        // The paper says which version is used, not who asks: an old paper is an old version.
        Optional<String> shown = slip.map(Evidence::version);
        boolean otherwise =
                !typed
                        && asked.version()
                                .map(Object::toString)
                                .filter(v -> !shown.equals(Optional.of(v)))
                                .isPresent();
        row.consumed = shown.or(() -> voucher.map(v -> v.version)).orElse("");
        Optional<RedemptionRefusal> refusal =
                voucher.isEmpty() || otherwise
                        ? Optional.of(RedemptionRefusal.BAD_SLIP)
                        : refusal(voucher.get(), row, proof, typed);
        if (refusal.isPresent()) {
            row.state = ActState.REFUSED.name();
            desk.tables().acts().change(row);
            String consumed = row.consumed;
            return new Decision.Refused(
                    refusal.get(),
                    refusal.get() == RedemptionRefusal.ALREADY_USED
                            ? voucher.flatMap(v -> vouchers.used(v, consumed))
                                    .map(used -> Times.instant(used.at))
                            : Optional.empty());
        }
        redemptions.toVoucher(row, voucher.orElseThrow());
        return redeemed(row, voucher.orElseThrow());
    }

    /** The shop finished inside its guarantee before the question came; that stands. */
    private Decision acceptedAlready(ActRow row, Entry.RedemptionAsked asked) {
        Optional<VoucherRow> voucher = desk.tables().vouchers().find(row.voucher);
        if (voucher.isPresent()
                && row.booked.equals(Booked.VOUCHER.name())
                && row.amount == asked.amount().amount()
                && voucher.get().version.equals(row.id)) {
            return redeemed(row, voucher.get());
        }
        return new Decision.Refused(RedemptionRefusal.ALREADY_USED, Optional.empty());
    }

    private Decision redeemed(ActRow row, VoucherRow voucher) {
        return new Decision.Redeemed(
                Won.of(row.amount), Won.of(voucher.balance), nextSlip(voucher));
    }

    private Optional<Slip.OfIssuer> nextSlip(VoucherRow voucher) {
        if (voucher.balance == 0) {
            return Optional.empty();
        }
        return Optional.of(vouchers.slip(voucher));
    }

    /** In the order in which reasons are told (rule 10c). */
    private Optional<RedemptionRefusal> refusal(
            VoucherRow voucher, ActRow row, MemberProof proof, boolean typed) {
        if (RoleOf.role(site) != SiteRole.SHOP || !mayAct()) {
            return Optional.of(RedemptionRefusal.SHOP_NOT_ALLOWED);
        }
        Scope scope = new Scope(voucher.scope);
        if (RoleOf.district(site).filter(scope::covers).isEmpty()) {
            return Optional.of(RedemptionRefusal.WRONG_DISTRICT);
        }
        if (Times.day(desk.now()).isAfter(LocalDate.parse(voucher.expires))) {
            return Optional.of(RedemptionRefusal.EXPIRED);
        }
        if (!voucher.version.equals(row.consumed)
                || !voucher.state.equals(VoucherBook.LIVE)
                || voucher.balance == 0) {
            return Optional.of(RedemptionRefusal.ALREADY_USED);
        }
        if (row.amount == 0 || row.amount > voucher.balance) {
            return Optional.of(RedemptionRefusal.OVER_BALANCE);
        }
        return switch (redemptions.proof(voucher, Won.of(row.amount), proof, typed)) {
            case YES -> Optional.empty();
            case NOT -> Optional.of(RedemptionRefusal.NEEDS_MEMBER);
            case WRONG_PIN -> Optional.of(RedemptionRefusal.WRONG_PIN);
        };
    }

    private boolean mayAct() {
        return current && !site.closed && RoleOf.barred(site).isEmpty();
    }

    private @Nullable Decision cancellation(EntryHeader header, Entry.CancellationAsked asked) {
        Optional<Slip> slip = evidence.apply(asked.handedBack());
        if (desk.isReading()) {
            return null;
        }
        ActRow act = newAsked("CANCELLATION", header, asked.number(), asked.amount());
        act.undone = asked.undone().toString();
        ActRow row = redemptions.find(asked.undone()).orElse(null);
        if (row == null
                || !row.kind.equals(Redemptions.KIND)
                || row.number != asked.number().number()
                || row.state.equals(ActState.WAITING.name())
                || row.state.equals(ActState.REFUSED.name())) {
            return refused(act, RedemptionRefusal.BAD_SLIP);
        }
        if (!row.site.equals(site.id)) {
            return refused(act, RedemptionRefusal.SHOP_NOT_ALLOWED);
        }
        if (Redemptions.isOver(row)) {
            return refused(act, RedemptionRefusal.ALREADY_USED);
        }
        VoucherRow voucher = desk.tables().vouchers().get(row.voucher);
        if (row.booked.equals(Booked.VOUCHER.name()) && !row.cancellable) {
            desk.list(
                    Finding.LATE_CANCELLATION,
                    List.of(header.act(), asked.undone()),
                    List.of(header.site()),
                    row.member,
                    "after its business day");
        }
        boolean back =
                voucher.balance == 0
                        || slip.filter(s -> Evidence.version(s).equals(row.id)).isPresent();
        boolean renewed = redemptions.cancel(row, act, back);
        desk.tables().acts().change(act);
        return new Decision.Cancelled(
                Won.of(row.amount),
                Won.of(voucher.balance),
                renewed ? nextSlip(voucher) : Optional.empty());
    }

    private Decision refused(ActRow act, RedemptionRefusal reason) {
        act.state = ActState.REFUSED.name();
        desk.tables().acts().change(act);
        return new Decision.Refused(reason, Optional.empty());
    }

    private ActRow newAsked(String kind, EntryHeader header, VoucherNumber number, Won amount) {
        return redemptions
                .find(header.act())
                .orElseGet(
                        () -> redemptions.newAct(kind, header.act(), number, amount, header.at()));
    }

    private @Nullable Decision refund(EntryHeader header, Entry.RefundAsked asked) {
        Optional<Slip> slip = evidence.apply(asked.presented());
        if (desk.isReading()) {
            return null;
        }
        ActRow act = newAsked(Refunds.KIND, header, asked.number(), Won.ZERO);
        act.consumed = asked.version().toString();
        Optional<VoucherRow> found =
                slip.filter(s -> s.number().equals(asked.number()))
                        .filter(s -> s.version().equals(asked.version()))
                        .flatMap(vouchers::of);
        Optional<RefundRefusal> refusal = refundRefusal(found, act);
        if (refusal.isPresent()) {
            act.state = ActState.REFUSED.name();
            desk.tables().acts().change(act);
            return new Decision.RefundRefused(refusal.get());
        }
        VoucherRow voucher = found.orElseThrow();
        redemptions.attach(act, voucher);
        act.state = ActState.REFUNDING.name();
        Won payOut = payOut(voucher);
        act.amount = payOut.amount();
        desk.tables().acts().change(act);
        voucher.state = VoucherBook.REFUNDING;
        // Told to every site at once: from here on this paper must not be accepted anywhere.
        vouchers.useUp(voucher, voucher.version);
        desk.tables().vouchers().change(voucher);
        return new Decision.RefundGranted(
                payOut, voucher.cash ? PaymentMeans.CASH : PaymentMeans.CARD);
    }

    private Won payOut(VoucherRow voucher) {
        return switch (terms.of(voucher)) {
            case RefundTerms.Terms.Gives gives -> gives.amount();
            case RefundTerms.Terms.Refuses refuses ->
                    throw new IllegalStateException("nothing is given back: " + refuses.reason());
        };
    }

    private Decision reissue(EntryHeader header, Entry.ReissueAsked asked, MemberProof proof) {
        ActRow act = newAsked(Reissues.KIND, header, asked.number(), Won.ZERO);
        return new Reissues(desk).decide(site, header, asked, proof, act, mayAct());
    }

    private Optional<RefundRefusal> refundRefusal(Optional<VoucherRow> found, ActRow act) {
        if (found.isEmpty() || !mayAct()) {
            return Optional.of(RefundRefusal.NOT_THE_LAST_PAPER);
        }
        VoucherRow voucher = found.get();
        if (!voucher.version.equals(act.consumed) || !voucher.state.equals(VoucherBook.LIVE)) {
            return Optional.of(RefundRefusal.NOT_THE_LAST_PAPER);
        }
        if (vouchers.isAwaited(voucher)) {
            return Optional.of(RefundRefusal.STILL_IN_FLIGHT);
        }
        return terms.of(voucher) instanceof RefundTerms.Terms.Refuses refuses
                ? Optional.of(refuses.reason())
                : Optional.empty();
    }
}
