package kr.sarangbang.host.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.codec.CashClaimCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.CashClaimRefusal;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.SiteRow;
import org.jspecify.annotations.Nullable;

/**
 * Claims on cash that machines kept: the site pays its own until it releases them, from then on one
 * desk does, which is decided here. Their money is the sites' and in no account of the issuer's.
 */
final class CashClaims {
    static final String KIND = "CASH_CLAIM";
    static final String PAYMENT = "CASH_PAYMENT";

    private final Desk desk;

    CashClaims(Desk desk) {
        this.desk = desk;
    }

    /** A site made a claim, which it pays itself for now. */
    void made(EntryHeader header, CashClaim claim) {
        if (find(header.act()).isEmpty()) {
            ActRow row = row(KIND, header, ActState.WITH_SITE);
            row.amount = claim.amount().amount();
            desk.tables().acts().add(row);
        }
    }

    /** The site does not pay it any more. */
    void released(EntryHeader header) {
        find(header.act())
                .filter(row -> row.state.equals(ActState.WITH_SITE.name()))
                .ifPresent(row -> become(row, ActState.RELEASED));
    }

    /** A site paid one of its own; one that it had released before is listed if paid twice. */
    void paidBySite(EntryHeader header) {
        ActRow row = find(header.act()).filter(r -> r.kind.equals(KIND)).orElse(null);
        if (row == null) {
            return;
        }
        if (row.state.equals(ActState.PAID.name())) {
            ActId other = row.undone.isEmpty() ? header.act() : ActId.parse(row.undone);
            desk.list(
                    Finding.CASH_CLAIM_PAID_TWICE,
                    List.of(header.act(), other),
                    List.of(header.site(), other.site()),
                    -1,
                    row.amount + " won");
            return;
        }
        row.undone = header.act().toString();
        become(row, ActState.PAID);
    }

    /** Decides once who pays; the answer is stored with the act that asked. */
    Decision decide(EntryHeader header, SignedCashClaim shown, SiteRow site, boolean mayAct) {
        ActRow asking = row(PAYMENT, header, ActState.STANDS);
        asking.amount = shown.claim().amount().amount();
        asking.consumed = shown.claim().act().toString();
        releaseOfLost(shown);
        ActRow claim = find(shown.claim().act()).orElse(null);
        Optional<CashClaimRefusal> refusal = refusal(claim, shown, site, mayAct);
        if (refusal.isPresent()) {
            asking.state = ActState.REFUSED.name();
            desk.tables().acts().add(asking);
            Optional<ActId> paidBy =
                    claim != null && refusal.get() == CashClaimRefusal.ALREADY_PAID
                            ? Optional.of(ActId.parse(claim.undone))
                            : Optional.empty();
            return new Decision.CashClaimRefused(refusal.get(), paidBy);
        }
        desk.tables().acts().add(asking);
        ActRow paid = find(shown.claim().act()).orElseThrow();
        paid.undone = header.act().toString();
        become(paid, ActState.PAID);
        return new Decision.CashClaimGranted(Won.of(paid.amount));
    }

    private Optional<CashClaimRefusal> refusal(
            @Nullable ActRow claim, SignedCashClaim shown, SiteRow site, boolean mayAct) {
        if (!mayAct || RoleOf.role(site) == SiteRole.SHOP) {
            return Optional.of(CashClaimRefusal.SITE_NOT_ALLOWED);
        }
        if (!isGenuine(shown)) {
            return Optional.of(CashClaimRefusal.NOT_GENUINE);
        }
        if (claim == null || claim.state.equals(ActState.WITH_SITE.name())) {
            return Optional.of(CashClaimRefusal.WITH_ITS_SITE);
        }
        if (!claim.kind.equals(KIND) || claim.amount != shown.claim().amount().amount()) {
            return Optional.of(CashClaimRefusal.NOT_GENUINE);
        }
        return claim.state.equals(ActState.RELEASED.name())
                ? Optional.empty()
                : Optional.of(CashClaimRefusal.ALREADY_PAID);
    }

    /** A lost site releases nothing any more: its paper alone is enough (I10). */
    private void releaseOfLost(SignedCashClaim shown) {
        ActId act = shown.claim().act();
        boolean lost =
                isGenuine(shown)
                        && new LostSites(desk).of(act.site().text(), act.incarnation()).isPresent();
        if (!lost) {
            return;
        }
        ActRow known = find(act).orElse(null);
        if (known == null) {
            ActRow row = row(KIND, act, desk.now(), ActState.RELEASED);
            row.amount = shown.claim().amount().amount();
            desk.tables().acts().add(row);
        } else if (known.state.equals(ActState.WITH_SITE.name())) {
            become(known, ActState.RELEASED);
        }
    }

    private boolean isGenuine(SignedCashClaim shown) {
        ActId act = shown.claim().act();
        return Joining.find(desk, act.site().text(), act.incarnation())
                .filter(row -> CashClaimCodec.signedBy(shown, Bytes.of(row.publicKey)))
                .isPresent();
    }

    private Optional<ActRow> find(ActId act) {
        return desk.tables().acts().find(act.toString());
    }

    private void become(ActRow row, ActState state) {
        row.state = state.name();
        desk.tables().acts().change(row);
    }

    private static ActRow row(String kind, EntryHeader header, ActState state) {
        return row(kind, header.act(), header.at(), state);
    }

    private static ActRow row(String kind, ActId act, Instant at, ActState state) {
        var row = new ActRow();
        row.id = act.toString();
        row.site = act.site().text();
        row.incarnation = act.incarnation();
        row.sequence = act.sequence();
        row.kind = kind;
        row.state = state.name();
        row.booked = Booked.NOWHERE.name();
        row.member = -1;
        row.scope = -1;
        row.businessDay = Times.day(at).toString();
        row.at = Times.micros(at);
        return row;
    }
}
