package kr.sarangbang.host.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.VoucherRow;

/**
 * Makes a lost paper anew, at counters alone: the act makes the voucher's last version, so every
 * paper before it is worth nothing from then on, and every site is told.
 */
final class Reissues {
    static final String KIND = "REISSUE";

    private final Desk desk;
    private final VoucherBook vouchers;
    private final Redemptions redemptions;

    Reissues(Desk desk) {
        this.desk = desk;
        this.vouchers = new VoucherBook(desk);
        this.redemptions = new Redemptions(desk);
    }

    /** Where tellers sit. */
    static boolean isCounter(SiteRow site) {
        SiteRole role = RoleOf.role(site);
        return role == SiteRole.TELLER || role == SiteRole.BRANCH;
    }

    /** What a member has in hand, the latest first. */
    Answer vouchersOf(SiteRow site, MemberNumber member) {
        if (!isCounter(site) || RoleOf.barred(site).isPresent()) {
            return new Answer.NotGranted(Answer.NoRight.BLOCKED, Won.ZERO);
        }
        if (desk.tables().members().find(member.toString()).isEmpty()) {
            return new Answer.NotGranted(Answer.NoRight.UNKNOWN_MEMBER, Won.ZERO);
        }
        return new Answer.Vouchers(
                desk
                        .tables()
                        .vouchers()
                        .list(Query.where(VoucherRow.MEMBER, member.number()))
                        .stream()
                        .filter(row -> row.state.equals(VoucherBook.LIVE) && row.balance > 0)
                        .sorted(
                                Comparator.comparingLong((VoucherRow row) -> row.soldAt)
                                        .reversed()
                                        .thenComparing(row -> row.id))
                        .limit(Answer.Vouchers.MOST_VOUCHERS)
                        .map(Reissues::held)
                        .toList());
    }

    private static Answer.HeldVoucher held(VoucherRow row) {
        return new Answer.HeldVoucher(
                new VoucherNumber(row.number),
                new Scope(row.scope),
                Won.of(row.face),
                Won.of(row.balance),
                Times.instant(row.soldAt),
                new SiteId(row.site),
                LocalDate.parse(row.expires));
    }

    /**
     * @param act the act's row, new
     * @param mayAct whether this site may do anything now
     */
    Decision decide(
            SiteRow site,
            EntryHeader header,
            Entry.ReissueAsked asked,
            MemberProof proof,
            ActRow act,
            boolean mayAct) {
        Optional<VoucherRow> found =
                vouchers.ofNumber(asked.number()).stream()
                        .filter(row -> row.member == asked.member().number())
                        .findFirst();
        boolean counter = isCounter(site) && mayAct && header.actor().staff().isPresent();
        Optional<RedemptionRefusal> refusal =
                counter
                        ? refusal(found, asked, proof)
                        : Optional.of(RedemptionRefusal.SHOP_NOT_ALLOWED);
        if (refusal.isPresent()) {
            act.state = ActState.REFUSED.name();
            desk.tables().acts().change(act);
            return new Decision.Refused(refusal.get(), Optional.empty());
        }
        VoucherRow voucher = found.orElseThrow();
        redemptions.attach(act, voucher);
        act.consumed = voucher.version;
        act.state = ActState.STANDS.name();
        desk.tables().acts().change(act);
        vouchers.useUp(voucher, voucher.version);
        voucher.version = act.id;
        voucher.printedCount++;
        desk.tables().vouchers().change(voucher);
        redemptions.retryWaiting(voucher);
        return new Decision.Reissued(Won.of(voucher.balance), vouchers.slip(voucher));
    }

    private Optional<RedemptionRefusal> refusal(
            Optional<VoucherRow> found, Entry.ReissueAsked asked, MemberProof proof) {
        if (found.isEmpty()) {
            return Optional.of(RedemptionRefusal.BAD_SLIP);
        }
        VoucherRow voucher = found.get();
        if (Times.day(desk.now()).isAfter(LocalDate.parse(voucher.expires))) {
            return Optional.of(RedemptionRefusal.EXPIRED);
        }
        if (!voucher.state.equals(VoucherBook.LIVE) || voucher.balance == 0) {
            return Optional.of(RedemptionRefusal.ALREADY_USED);
        }
        if (vouchers.isAwaited(voucher)) {
            return Optional.of(RedemptionRefusal.NEEDS_LINE);
        }
        if (proof instanceof MemberProof.None) {
            // The teller who is named in the act has seen an ID (rule 6a), unless the act says that
            // something else was shown.
            return asked.proven() ? Optional.of(RedemptionRefusal.NEEDS_MEMBER) : Optional.empty();
        }
        return switch (new Members(desk).prove(voucher.member, proof, false)) {
            case YES -> Optional.empty();
            case NOT -> Optional.of(RedemptionRefusal.NEEDS_MEMBER);
            case WRONG_PIN -> Optional.of(RedemptionRefusal.WRONG_PIN);
        };
    }
}
