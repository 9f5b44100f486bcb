package kr.sarangbang.host.application;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.EntryRow;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.VoucherRow;

/**
 * Answers that this issuer gave and does not know any more: every site keeps those that it got in
 * its journal, so they are booked again as they were given (rule 16, I8).
 */
final class LostAnswers {
    static final String CANCELLATION = "CANCELLATION";

    private final Desk desk;
    private final VoucherBook vouchers;
    private final Redemptions redemptions;
    private final Evidence evidence;
    private final GivingWay givingWay;

    LostAnswers(Desk desk) {
        this.desk = desk;
        this.vouchers = new VoucherBook(desk);
        this.redemptions = new Redemptions(desk);
        this.evidence = new Evidence(desk);
        this.givingWay = new GivingWay(desk);
    }

    /** A site's journal says how an act was decided; nearly always that is known here. */
    void heard(EntryHeader header, Decision decision) {
        ActRow known = redemptions.find(header.act()).orElse(null);
        if (decision instanceof Decision.ReversedBefore
                || (known != null && known.decision.length > 0)) {
            return;
        }
        Optional<SignedEntry> asked = asked(header.act());
        suspect(header);
        if (asked.isEmpty()) {
            list(header.act(), "what was asked cannot be read");
            return;
        }
        book(asked.get(), decision);
        redemptions
                .find(header.act())
                .ifPresent(
                        row -> {
                            row.request = Chain.hash(asked.get().payload()).hex();
                            StoredDecisions.write(row, decision);
                            desk.tables().acts().change(row);
                        });
    }

    private void suspect(EntryHeader header) {
        IncarnationRow journal =
                Joining.find(desk, header.site().text(), header.incarnation()).orElseThrow();
        boolean readBefore = desk.epoch() > 1 && header.number() <= journal.readTo;
        boolean barred = desk.site(header.site()).flatMap(RoleOf::barred).isPresent();
        if (!readBefore && !barred) {
            new Epochs(desk)
                    .lost(
                            header.site(),
                            List.of(header.act()),
                            "an answer in its journal is not in the books",
                            0);
        }
    }

    Optional<SignedEntry> asked(ActId act) {
        return desk.tables()
                .entries()
                .find(act.site() + "." + act.incarnation() + "." + act.sequence())
                .flatMap(this::read);
    }

    private Optional<SignedEntry> read(EntryRow row) {
        var raw = new RawEntry(row.number, Bytes.of(row.payload), Bytes.of(row.signature));
        return Joining.find(desk, row.site, row.incarnation)
                .map(journal -> desk.instruments().entries().read(raw, Bytes.of(journal.publicKey)))
                .flatMap(
                        reading ->
                                reading instanceof EntryReader.Reading.Verified verified
                                        ? Optional.of(verified.entry())
                                        : Optional.empty());
    }

    /** What the site wrote of the money of a refund, if that was delivered. */
    Optional<SignedEntry> settled(ActRow refund) {
        return desk
                .tables()
                .entries()
                .list(
                        Query.where(EntryRow.SITE, refund.site)
                                .and(EntryRow.INCARNATION, refund.incarnation)
                                .and(EntryRow.ACT, refund.sequence)
                                .orderBy(EntryRow.NUMBER))
                .stream()
                .flatMap(row -> read(row).stream())
                .filter(entry -> entry.entry() instanceof Entry.RefundSettled)
                .findFirst();
    }

    /** Books an answer as it was given; what it needs may still have to be read. */
    void book(SignedEntry asked, Decision decision) {
        EntryHeader header = asked.header();
        switch (decision) {
            case Decision.Redeemed redeemed
                    when asked.entry() instanceof Entry.RedemptionAsked question ->
                    redeemed(header, question, redeemed);
            case Decision.Cancelled cancelled
                    when asked.entry() instanceof Entry.CancellationAsked question ->
                    cancelled(header, question, cancelled);
            case Decision.RefundGranted granted
                    when asked.entry() instanceof Entry.RefundAsked question ->
                    refund(header, question, granted);
            case Decision.Reissued reissued
                    when asked.entry() instanceof Entry.ReissueAsked question ->
                    reissued(header, question, reissued);
            case Decision.OfCashClaim claim
                    when asked.entry() instanceof Entry.CashClaimAsked question ->
                    cashClaim(header, question, claim);
            case Decision.Refused refused -> refused(asked);
            case Decision.RefundRefused refused -> refused(asked);
            default -> list(header.act(), "it does not answer what was asked");
        }
    }

    private void redeemed(
            EntryHeader header, Entry.RedemptionAsked question, Decision.Redeemed redeemed) {
        Optional<Slip> slip = evidence.apply(question.presented());
        Optional<VoucherRow> voucher =
                slip.isPresent()
                        ? slip.flatMap(vouchers::of)
                        : vouchers.ofNumber(question.number()).stream().findFirst();
        ActRow row =
                act(
                        Redemptions.KIND,
                        header,
                        question.number(),
                        redeemed.amount(),
                        ActState.WAITING);
        if (!row.booked.equals(Booked.NOWHERE.name())) {
            return;
        }
        row.consumed =
                slip.map(Evidence::version)
                        .or(() -> question.version().map(Object::toString))
                        .or(() -> lastIfItFits(voucher, redeemed))
                        .orElse("");
        voucher.ifPresent(v -> givingWay.to(v, row.consumed));
        redemptions.book(row, voucher);
        voucher.ifPresent(redemptions::retryWaiting);
        boolean otherwise =
                row.state.equals(ActState.STANDS.name())
                        && !row.booked.equals(Booked.VOUCHER.name());
        if (otherwise) {
            list(header.act(), "the paper was used before it was read again");
        }
    }

    /**
     * A number was typed: the last version, if the balance is what it was then; acceptances that
     * were read before it give way.
     */
    Optional<String> lastIfItFits(Optional<VoucherRow> voucher, Decision.Redeemed redeemed) {
        Won before = redeemed.amount().plus(redeemed.balance());
        voucher.ifPresent(v -> givingWay.to(v, before));
        return voucher.filter(v -> v.balance == before.amount()).map(v -> v.version);
    }

    private void cancelled(
            EntryHeader header, Entry.CancellationAsked question, Decision.Cancelled cancelled) {
        evidence.apply(question.handedBack());
        ActRow act =
                act(CANCELLATION, header, question.number(), question.amount(), ActState.STANDS);
        act.undone = question.undone().toString();
        act.state = ActState.STANDS.name();
        ActRow row =
                redemptions
                        .find(question.undone())
                        .filter(undone -> undone.kind.equals(Redemptions.KIND))
                        .orElse(null);
        if (row != null && row.state.equals(ActState.WAITING.name()) && desk.isReading()) {
            act.state = ActState.WAITING.name();
            desk.tables().acts().change(act);
            return;
        }
        if (row == null || !row.state.equals(ActState.STANDS.name())) {
            desk.tables().acts().change(act);
            list(header.act(), "what it undid does not stand");
            return;
        }
        if (cancelled.next().isPresent()) {
            // What it undid was the last then, whoever used a copy of that paper since.
            desk.tables()
                    .vouchers()
                    .find(row.voucher)
                    .ifPresent(voucher -> givingWay.to(voucher, row.id));
        }
        boolean renewed = redemptions.cancel(row, act, cancelled.next().isPresent());
        desk.tables().acts().change(act);
        if (renewed != cancelled.next().isPresent()) {
            list(header.act(), "the paper it gave out is not the last");
        }
    }

    /**
     * Whether money went out is behind the answer in the same journal, and whose the paper was when
     * it went may be in another: nothing is booked before all are read.
     */
    private void refund(
            EntryHeader header, Entry.RefundAsked question, Decision.RefundGranted granted) {
        Optional<VoucherRow> voucher =
                evidence.apply(question.presented())
                        .filter(s -> s.number().equals(question.number()))
                        .flatMap(vouchers::of);
        ActRow act =
                act(Refunds.KIND, header, question.number(), granted.payOut(), ActState.WAITING);
        act.consumed = question.version().toString();
        voucher.ifPresent(v -> redemptions.attach(act, v));
        desk.tables().acts().change(act);
        if (!desk.isReading()) {
            refund(act, voucher);
        }
    }

    private void refund(ActRow act, Optional<VoucherRow> voucherOf) {
        boolean paidOut =
                settled(act)
                        .map(entry -> ((Entry.RefundSettled) entry.entry()).paidOut())
                        .orElse(true);
        if (!paidOut) {
            // The paper was good again, and may have been used since.
            act.state = ActState.REFUSED.name();
            desk.tables().acts().change(act);
            return;
        }
        voucherOf.ifPresent(v -> givingWay.to(v, act.consumed));
        Optional<VoucherRow> found =
                voucherOf
                        .filter(v -> v.version.equals(act.consumed))
                        .filter(v -> v.state.equals(VoucherBook.LIVE));
        act.state = (found.isPresent() ? ActState.REFUNDING : ActState.REFUSED).name();
        desk.tables().acts().change(act);
        found.ifPresent(
                voucher -> {
                    voucher.state = VoucherBook.REFUNDING;
                    vouchers.useUp(voucher, voucher.version);
                    desk.tables().vouchers().change(voucher);
                });
        if (found.isEmpty()) {
            list(ActId.parse(act.id), "the voucher it pays back does not stand so");
        }
        voucherOf.ifPresent(redemptions::retryWaiting);
    }

    private void reissued(
            EntryHeader header, Entry.ReissueAsked question, Decision.Reissued reissued) {
        List<VoucherRow> ofMember =
                vouchers.ofNumber(question.number()).stream()
                        .filter(v -> v.member == question.member().number())
                        .toList();
        ofMember.forEach(v -> givingWay.to(v, reissued.balance()));
        Optional<VoucherRow> found =
                ofMember.stream().filter(v -> v.balance == reissued.balance().amount()).findFirst();
        ActRow act = act(Reissues.KIND, header, question.number(), Won.ZERO, ActState.WAITING);
        if (found.isPresent()) {
            VoucherRow voucher = found.get();
            redemptions.attach(act, voucher);
            act.consumed = voucher.version;
            act.state = ActState.STANDS.name();
            vouchers.useUp(voucher, voucher.version);
            voucher.version = act.id;
            voucher.printedCount++;
            desk.tables().vouchers().change(voucher);
            redemptions.retryWaiting(voucher);
        } else if (!desk.isReading()) {
            list(header.act(), "the voucher it made anew does not stand so");
        }
    }

    private void cashClaim(
            EntryHeader header, Entry.CashClaimAsked question, Decision.OfCashClaim told) {
        boolean granted = told instanceof Decision.CashClaimGranted;
        Decision again =
                new CashClaims(desk)
                        .decide(
                                header,
                                question.claim(),
                                desk.site(header.site()).orElseThrow(),
                                granted);
        if (granted && !(again instanceof Decision.CashClaimGranted)) {
            list(header.act(), "the claim it paid is not known so");
        }
    }

    private void refused(SignedEntry asked) {
        EntryHeader header = asked.header();
        switch (asked.entry()) {
            case Entry.RedemptionAsked question ->
                    act(
                            Redemptions.KIND,
                            header,
                            question.number(),
                            question.amount(),
                            ActState.REFUSED);
            case Entry.CancellationAsked question ->
                    act(
                            CANCELLATION,
                            header,
                            question.number(),
                            question.amount(),
                            ActState.REFUSED);
            case Entry.RefundAsked question ->
                    act(Refunds.KIND, header, question.number(), Won.ZERO, ActState.REFUSED);
            case Entry.ReissueAsked question ->
                    act(Reissues.KIND, header, question.number(), Won.ZERO, ActState.REFUSED);
            default -> list(header.act(), "it does not answer what was asked");
        }
    }

    /** The act's row; one that is here already stays as it is. */
    private ActRow act(
            String kind, EntryHeader header, VoucherNumber number, Won amount, ActState state) {
        return redemptions
                .find(header.act())
                .orElseGet(
                        () -> {
                            ActRow row =
                                    redemptions.newAct(
                                            kind, header.act(), number, amount, header.at());
                            row.state = state.name();
                            desk.tables().acts().change(row);
                            return row;
                        });
    }

    void list(ActId act, String note) {
        desk.list(Finding.ANSWER_NOT_REBUILT, List.of(act), List.of(act.site()), -1, note);
    }
}
