package kr.sarangbang.host.application;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.host.ledger.Posting;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.VoucherRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One winner for every version: compare and set (rules 10 to 12). */
final class Redemptions {
    private final Desk desk;
    private final Vouchers vouchers;
    private final Acts acts;
    private final Guarantees guarantees;
    private final Undoing undoing;

    Redemptions(Desk desk) {
        this.desk = desk;
        this.vouchers = new Vouchers(desk);
        this.acts = new Acts(desk);
        this.guarantees = new Guarantees(desk);
        this.undoing = new Undoing(desk);
    }

    /** Decided on arrival; a repeat gets the stored answer, whatever happened since. */
    Decision decide(
            ActId act,
            Entry.RedemptionAsked asked,
            Bytes request,
            MemberProof proof,
            SiteRow site) {
        ActRow row = acts.find(act).orElse(null);
        if (row != null && !row.decision.isEmpty()) {
            return acts.stored(row);
        }
        if (row != null && row.state.equals(Acts.REVERSED)) {
            return acts.decide(row, request, new Decision.ReversedBefore());
        }
        if (row != null && row.state.equals(Acts.BOOKED)) {
            // The shop finished it inside its guarantee before this question arrived.
            Won left = acts.voucher(row).map(v -> Won.of(v.balance)).orElse(Won.ZERO);
            return acts.decide(
                    row,
                    request,
                    new Decision.Redeemed(Won.of(row.amount), left, Optional.empty()));
        }
        ActRow fresh = row == null ? acts.begin(act, Acts.REDEMPTION) : row;
        fresh.amount = asked.amount().amount();
        fresh.number = asked.number().number();
        return acts.decide(fresh, request, decideFresh(fresh, act, asked, proof, site));
    }

    private Decision decideFresh(
            ActRow row, ActId act, Entry.RedemptionAsked asked, MemberProof proof, SiteRow site) {
        Optional<Slip> slip = Optional.empty();
        if (asked.presented().length() > 0) {
            slip = desk.instruments().papers().read(asked.presented());
            if (slip.isEmpty()) {
                return refuse(row, RedemptionRefusal.BAD_SLIP);
            }
        }
        slip.ifPresent(this::applyEvidence);
        Optional<VoucherRow> found =
                slip.isPresent()
                        ? vouchers.of(slip.get())
                        : vouchers.all(asked.number()).stream().findFirst();
        Optional<RedemptionRefusal> refusal = refusalOfShop(site, found);
        if (refusal.isPresent()) {
            return refuse(row, refusal.get());
        }
        VoucherRow voucher = found.orElseThrow();
        SlipVersion version = asked.version().orElse(new SlipVersion(ActId.parse(voucher.version)));
        if (!vouchers.isLast(voucher, version) || voucher.balance == 0) {
            row.state = Acts.REFUSED;
            return new Decision.Refused(
                    RedemptionRefusal.ALREADY_USED, vouchers.usedAt(voucher, version));
        }
        Won amount = asked.amount();
        if (amount.isZero() || amount.amount() > voucher.balance) {
            return refuse(row, RedemptionRefusal.OVER_BALANCE);
        }
        boolean typed = slip.isEmpty();
        if (typed || amount.isOver(desk.policy().bearerUpTo())) {
            if (proof.pin().isEmpty() && (typed || proof.member().isEmpty())) {
                return refuse(row, RedemptionRefusal.NEEDS_MEMBER);
            }
            boolean right =
                    proof.pin().isPresent()
                            ? new Members(desk).pinIsRight(voucher.member, proof)
                            : proof.member().filter(m -> m.number() == voucher.member).isPresent();
            if (!right) {
                return refuse(row, RedemptionRefusal.WRONG_PIN);
            }
        }
        row.consumed = voucher.version;
        bookToVoucher(row, voucher, act, amount);
        Won balance = Won.of(voucher.balance);
        return new Decision.Redeemed(
                amount,
                balance,
                balance.isZero() ? Optional.empty() : Optional.of(vouchers.slip(voucher)));
    }

    private Optional<RedemptionRefusal> refusalOfShop(SiteRow site, Optional<VoucherRow> voucher) {
        boolean allowed =
                RoleOf.role(site) == SiteRole.SHOP && !site.closed && RoleOf.barred(site).isEmpty();
        if (voucher.isEmpty()) {
            return Optional.of(RedemptionRefusal.BAD_SLIP);
        }
        if (!allowed) {
            return Optional.of(RedemptionRefusal.SHOP_NOT_ALLOWED);
        }
        if (RoleOf.district(site).filter(new Scope(voucher.get().scope)::covers).isEmpty()) {
            return Optional.of(RedemptionRefusal.WRONG_DISTRICT);
        }
        return Times.day(desk.now()).isAfter(LocalDate.parse(voucher.get().expires))
                ? Optional.of(RedemptionRefusal.EXPIRED)
                : Optional.empty();
    }

    private static Decision refuse(ActRow row, RedemptionRefusal reason) {
        row.state = Acts.REFUSED;
        return new Decision.Refused(reason, Optional.empty());
    }

    private void bookToVoucher(ActRow row, VoucherRow voucher, ActId act, Won amount) {
        acts.about(row, voucher, amount);
        row.state = Acts.BOOKED;
        row.booked = Acts.AT_VOUCHER;
        row.cancellable = true;
        vouchers.take(voucher, act, amount);
        desk.post(row.id, Optional.of(voucher), row.site, Posting.redemption(amount));
        acts.change(row);
        retryWaiting(voucher);
    }

    /** Whatever a paper carries is applied first, by its identifiers (rule 10). */
    void applyEvidence(Slip slip) {
        if (slip.base() instanceof Slip.OfSale base) {
            vouchers.book(base.sale());
        }
        if (!(slip instanceof Slip.OfShop shop)) {
            return;
        }
        for (SignedAct signed : shop.acts()) {
            switch (signed.act()) {
                case SlipAct.Acceptance acceptance -> accepted(acceptance, shop.base());
                case SlipAct.Cancellation cancellation ->
                        undoing.cancelAcceptance(cancellation, vouchers.of(shop.base()));
                case SlipAct.Reversal reversal -> undoing.reverse(reversal.undone());
            }
        }
    }

    /** An acceptance by its entry. */
    void accepted(Entry.RedemptionAccepted entry) {
        var claims = (SlipAct.Acceptance) entry.acceptance().act();
        Optional<Slip> slip = desk.instruments().papers().read(entry.presented());
        if (slip.isEmpty()) {
            desk.list(
                    Finding.BAD_SLIP_ACCEPTED,
                    List.of(claims.act()),
                    List.of(claims.act().site()),
                    -1,
                    "");
            accept(claims, Optional.empty());
            return;
        }
        applyEvidence(slip.get());
        accepted(claims, slip.get());
    }

    private void accepted(SlipAct.Acceptance claims, Slip slip) {
        accept(claims, vouchers.of(slip));
    }

    private void accept(SlipAct.Acceptance claims, Optional<VoucherRow> voucher) {
        ActRow row = acts.find(claims.act()).orElse(null);
        if (row != null && (row.state.equals(Acts.BOOKED) || row.state.equals(Acts.CANCELLED))) {
            deliverOnce(row, claims);
            return;
        }
        if (row != null && row.state.equals(Acts.WAITING)) {
            return;
        }
        ActRow fresh = row == null ? acts.begin(claims.act(), Acts.REDEMPTION) : row;
        fresh.amount = claims.amount().amount();
        fresh.number = claims.number().number();
        fresh.consumed = claims.consumed().toString();
        fresh.businessDay = Times.day(claims.at()).toString();
        deliverOnce(fresh, claims);
        if (voucher.isEmpty()) {
            bookToGuarantee(fresh, Optional.empty(), claims.amount());
            return;
        }
        acts.about(fresh, voucher.get(), claims.amount());
        place(fresh, voucher.get());
    }

    /** What consumed the guarantee is delivered, whichever way the act is booked. */
    private void deliverOnce(ActRow row, SlipAct.Acceptance claims) {
        if (row.guarantee.isEmpty()) {
            boolean lent =
                    guarantees.delivered(claims.guarantee().toString(), row.site, claims.amount());
            row.guarantee = lent ? claims.guarantee().toString() : "-";
            acts.change(row);
        }
    }

    /** First to arrive is booked to the voucher, the second wholly to the guarantee (rule 12). */
    private void place(ActRow row, VoucherRow voucher) {
        var version = new SlipVersion(ActId.parse(row.consumed));
        Won amount = Won.of(row.amount);
        if (vouchers.isLast(voucher, version) && voucher.balance >= row.amount) {
            bookToVoucher(row, voucher, ActId.parse(row.id), amount);
        } else if (vouchers.knows(voucher, version)) {
            bookToGuarantee(row, Optional.of(voucher), amount);
        } else {
            row.state = Acts.WAITING;
            acts.change(row);
        }
    }

    private void retryWaiting(VoucherRow voucher) {
        for (ActRow waiting : acts.waitingFor(voucher)) {
            place(waiting, voucher);
        }
    }

    private void bookToGuarantee(ActRow row, Optional<VoucherRow> voucher, Won amount) {
        row.state = Acts.BOOKED;
        boolean lent = !row.guarantee.equals("-") && !row.guarantee.isEmpty();
        row.booked = lent ? Acts.AT_GUARANTEE : Acts.AT_DISPUTE;
        desk.post(
                row.id,
                voucher,
                row.site,
                lent ? Posting.guaranteeLoss(amount) : Posting.dispute(amount));
        if (lent) {
            guarantees.lose(row.guarantee, amount.amount());
        }
        acts.change(row);
        listSecond(row, voucher, lent);
    }

    private void listSecond(ActRow row, Optional<VoucherRow> voucher, boolean lent) {
        var named = new ArrayList<ActId>();
        var sites = new ArrayList<SiteId>();
        voucher.flatMap(v -> acts.winner(v, row.consumed))
                .ifPresent(
                        winner -> {
                            named.add(ActId.parse(winner.id));
                            sites.add(new SiteId(winner.site));
                        });
        named.add(ActId.parse(row.id));
        sites.add(new SiteId(row.site));
        desk.list(
                lent ? Finding.SECOND_ACCEPTANCE : Finding.OVER_GUARANTEE,
                named,
                sites,
                voucher.map(v -> v.member).orElse(-1L),
                "");
    }

    /** A shop's day-end frees the head-room of that day's redemptions (rule 7). */
    void dayClosed(SiteId site, LocalDate day) {
        undoing.dayClosed(site, day);
    }
}
