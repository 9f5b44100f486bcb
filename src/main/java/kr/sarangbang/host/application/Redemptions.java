package kr.sarangbang.host.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.host.ledger.Posting;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.VoucherRow;

/** Books redemptions and undoes them where they were booked: one winner (rules 10 to 13). */
final class Redemptions {
    static final String KIND = "REDEMPTION";

    private final Desk desk;
    private final VoucherBook vouchers;

    Redemptions(Desk desk) {
        this.desk = desk;
        this.vouchers = new VoucherBook(desk);
    }

    ActRow newAct(String kind, ActId act, VoucherNumber number, Won amount, Instant at) {
        var row = new ActRow();
        row.id = act.toString();
        row.site = act.site().text();
        row.incarnation = act.incarnation();
        row.sequence = act.sequence();
        row.kind = kind;
        row.state = ActState.STANDS.name();
        row.booked = Booked.NOWHERE.name();
        row.number = number.number();
        row.member = -1;
        row.scope = -1;
        row.amount = amount.amount();
        row.businessDay = Times.day(at).toString();
        row.at = Times.micros(at);
        desk.tables().acts().add(row);
        return row;
    }

    Optional<ActRow> find(ActId act) {
        return desk.tables().acts().find(act.toString());
    }

    void attach(ActRow row, VoucherRow voucher) {
        row.voucher = voucher.id;
        row.member = voucher.member;
        row.scope = voucher.scope;
    }

    /** An acceptance inside a guarantee, from its entry or from a paper; once. */
    void accepted(SlipAct.Acceptance acceptance, Optional<VoucherRow> voucher) {
        accepted(acceptance, voucher, true);
    }

    /**
     * @param proven whether the paper that was accepted is the one it is said to have used up; if
     *     not, no voucher pays for it
     */
    void accepted(SlipAct.Acceptance acceptance, Optional<VoucherRow> voucher, boolean proven) {
        ActRow row = find(acceptance.act()).orElse(null);
        String right = acceptance.guarantee().toString();
        if (row != null && isOther(row, acceptance)) {
            new Freezing(desk)
                    .fork(
                            acceptance.act(),
                            "an acceptance of another amount or version has this act");
            return;
        }
        if (row == null) {
            row =
                    newAct(
                            KIND,
                            acceptance.act(),
                            acceptance.number(),
                            acceptance.amount(),
                            acceptance.at());
            row.consumed = acceptance.consumed().toString();
            row.state = ActState.WAITING.name();
        }
        if (row.guarantee.isEmpty()) {
            row.guarantee = right;
            new Guarantees(desk).consumed(right, acceptance.amount());
        }
        boolean open =
                row.state.equals(ActState.WAITING.name())
                        || row.state.equals(ActState.REFUSED.name());
        desk.tables().acts().change(row);
        if (open && proven) {
            book(row, voucher);
        } else if (open) {
            voucher.ifPresent(
                    v -> attach(desk.tables().acts().get(acceptance.act().toString()), v));
            toGuarantee(row, voucher);
        }
    }

    private static boolean isOther(ActRow row, SlipAct.Acceptance acceptance) {
        return !row.kind.equals(KIND)
                || (!row.consumed.isEmpty()
                        && (row.amount != acceptance.amount().amount()
                                || row.number != acceptance.number().number()
                                || !row.consumed.equals(acceptance.consumed().toString())));
    }

    /** To the voucher if it is the first, else to the guarantee, else it waits. */
    void book(ActRow row, Optional<VoucherRow> found) {
        if (found.isEmpty()) {
            row.state = ActState.WAITING.name();
            desk.tables().acts().change(row);
            return;
        }
        VoucherRow voucher = found.get();
        attach(row, voucher);
        boolean last = voucher.version.equals(row.consumed);
        if (last && voucher.state.equals(VoucherBook.LIVE) && voucher.balance >= row.amount) {
            toVoucher(row, voucher);
        } else if ((last || isKnown(voucher, row.consumed)) && !waitsForReversal(row)) {
            toGuarantee(row, found);
        } else {
            row.state = ActState.WAITING.name();
            desk.tables().acts().change(row);
        }
    }

    /**
     * Behind an answer stands no guarantee. What seems to have used up its paper before it may have
     * been undone, in a journal that is still to be read.
     */
    private boolean waitsForReversal(ActRow row) {
        return row.guarantee.isEmpty() && desk.isReading();
    }

    private boolean isKnown(VoucherRow voucher, String version) {
        return vouchers.isUsed(voucher, version)
                || desk.tables()
                        .acts()
                        .find(version)
                        .filter(made -> !made.state.equals(ActState.WAITING.name()))
                        .isPresent();
    }

    /** Compare and set: the voucher's last version is used up, this act makes the next. */
    void toVoucher(ActRow row, VoucherRow voucher) {
        vouchers.useUp(voucher, voucher.version);
        voucher.version = row.id;
        voucher.balance -= row.amount;
        voucher.printedCount++;
        desk.tables().vouchers().change(voucher);
        row.state = ActState.STANDS.name();
        row.booked = Booked.VOUCHER.name();
        row.cancellable = !isDayClosed(row);
        desk.tables().acts().change(row);
        desk.post(row.id, Optional.of(voucher), row.site, Posting.redemption(Won.of(row.amount)));
        retryWaiting(voucher);
    }

    private void toGuarantee(ActRow row, Optional<VoucherRow> voucher) {
        Won amount = Won.of(row.amount);
        boolean borne = new Guarantees(desk).bears(row.guarantee, amount);
        row.state = ActState.STANDS.name();
        row.booked = (borne ? Booked.GUARANTEE : Booked.DISPUTE).name();
        desk.tables().acts().change(row);
        desk.post(
                row.id,
                voucher,
                row.site,
                borne ? Posting.guaranteeLoss(amount) : Posting.dispute(amount));
        ActId act = ActId.parse(row.id);
        ActId first = voucher.flatMap(v -> firstUserOf(v, row.consumed)).orElse(act);
        desk.list(
                borne ? Finding.SECOND_ACCEPTANCE : Finding.OVER_GUARANTEE,
                first.equals(act) ? List.of(act) : List.of(first, act),
                List.of(first.site(), act.site()),
                row.member,
                "voucher " + new VoucherNumber(row.number).masked());
        voucher.ifPresent(this::retryWaiting);
    }

    private Optional<ActId> firstUserOf(VoucherRow voucher, String version) {
        return desk.tables().acts().list(Query.where(ActRow.VOUCHER, voucher.id)).stream()
                .filter(a -> a.consumed.equals(version))
                .filter(a -> a.booked.equals(Booked.VOUCHER.name()))
                .map(a -> ActId.parse(a.id))
                .findFirst();
    }

    /** What named a version that is known only now. */
    void retryWaiting(VoucherRow voucher) {
        List<ActRow> waiting =
                desk.tables()
                        .acts()
                        .list(
                                Query.where(ActRow.VOUCHER, voucher.id)
                                        .and(ActRow.STATE, ActState.WAITING.name())
                                        .orderBy(ActRow.SEQUENCE));
        for (ActRow row : waiting) {
            if (row.kind.equals(KIND) && row.state.equals(ActState.WAITING.name())) {
                book(row, Optional.of(voucher));
            }
        }
    }

    /** A redemption that got no answer is undone: the same version is good again (rule 10a). */
    void reversed(SlipAct.Reversal reversal) {
        ActRow row = find(reversal.undone()).orElse(null);
        if (row == null) {
            row = newAct(KIND, reversal.undone(), reversal.number(), Won.ZERO, reversal.at());
            row.state = ActState.DEAD.name();
            desk.tables().acts().change(row);
            return;
        }
        if (isOver(row)) {
            return;
        }
        if (!row.kind.equals(KIND)) {
            new Freezing(desk).fork(reversal.undone(), "a reversal of what is no redemption");
            return;
        }
        if (row.state.equals(ActState.REFUSED.name())) {
            row.state = ActState.DEAD.name();
            desk.tables().acts().change(row);
            return;
        }
        Optional<VoucherRow> voucher = desk.tables().vouchers().find(row.voucher);
        boolean last = voucher.filter(v -> v.version.equals(row(reversal).id)).isPresent();
        undo(row, voucher, reversal.undone());
        if (voucher.isPresent() && last && row.booked.equals(Booked.VOUCHER.name())) {
            vouchers.restore(voucher.get(), row.consumed);
            voucher.get().version = row.consumed;
            voucher.get().printedCount--;
            desk.tables().vouchers().change(voucher.get());
            retryWaiting(voucher.get());
        }
    }

    private ActRow row(SlipAct.Reversal reversal) {
        return desk.tables().acts().get(reversal.undone().toString());
    }

    static boolean isOver(ActRow row) {
        return row.state.equals(ActState.UNDONE.name()) || row.state.equals(ActState.DEAD.name());
    }

    /**
     * Undoes and, where it may, makes the cancelling act the last version.
     *
     * @return whether a new paper stands for the voucher
     */
    boolean cancel(ActRow row, ActRow act, boolean lastPaperIsBack) {
        Optional<VoucherRow> voucher = desk.tables().vouchers().find(row.voucher);
        boolean last = voucher.filter(v -> v.version.equals(row.id)).isPresent();
        boolean onVoucher = row.booked.equals(Booked.VOUCHER.name());
        voucher.ifPresent(v -> attach(act, v));
        undo(row, voucher, ActId.parse(act.id));
        boolean renewed =
                onVoucher
                        && last
                        && lastPaperIsBack
                        && voucher.filter(v -> v.state.equals(VoucherBook.LIVE)).isPresent();
        if (renewed) {
            VoucherRow v = voucher.orElseThrow();
            vouchers.useUp(v, v.version);
            v.version = act.id;
            v.printedCount++;
            desk.tables().vouchers().change(v);
            retryWaiting(v);
        } else if (onVoucher) {
            listUndoneAfterUse(row, voucher.orElseThrow(), ActId.parse(act.id));
        }
        return renewed;
    }

    /** Gives the amount back where it was taken from; versions are the caller's. */
    private void undo(ActRow row, Optional<VoucherRow> voucher, ActId by) {
        Won amount = Won.of(row.amount);
        Posting posting =
                switch (Booked.valueOf(row.booked)) {
                    case NOWHERE -> null;
                    case VOUCHER -> Posting.redemption(amount).reversed();
                    case GUARANTEE -> Posting.guaranteeLoss(amount).reversed();
                    case DISPUTE -> Posting.dispute(amount).reversed();
                };
        if (posting != null) {
            desk.post(by.toString(), voucher, row.site, posting);
        }
        if (row.booked.equals(Booked.VOUCHER.name())) {
            VoucherRow v = voucher.orElseThrow();
            boolean last = v.version.equals(row.id);
            v.balance += row.amount;
            desk.tables().vouchers().change(v);
            if (!last && by.toString().equals(row.id)) {
                listUndoneAfterUse(row, v, by);
            }
        }
        if (row.booked.equals(Booked.GUARANTEE.name())) {
            new Guarantees(desk).noLonger(row.guarantee, amount);
        }
        row.state = ActState.UNDONE.name();
        row.undone = by.toString();
        row.cancellable = false;
        desk.tables().acts().change(row);
    }

    private void listUndoneAfterUse(ActRow row, VoucherRow voucher, ActId by) {
        ActId act = ActId.parse(row.id);
        desk.list(
                Finding.UNDONE_AFTER_USE,
                act.equals(by) ? List.of(act) : List.of(act, by),
                List.of(act.site()),
                voucher.member,
                "the balance rose; the member gets a slip at the issuer");
    }

    /** A shop closed its day: its redemptions take no room any more (rule 7). */
    void dayClosed(SiteId site, int incarnation, long entry, String businessDay) {
        Joining.find(desk, site.text(), incarnation)
                .ifPresent(
                        journal -> {
                            journal.closedDay = businessDay;
                            journal.closedEntry = entry;
                            desk.tables().incarnations().change(journal);
                        });
        List<ActRow> open =
                desk.tables()
                        .acts()
                        .list(Query.where(ActRow.SITE, site.text()).and(ActRow.CANCELLABLE, true));
        for (ActRow row : open) {
            if (isBefore(row, incarnation, entry) && row.businessDay.compareTo(businessDay) <= 0) {
                row.cancellable = false;
                desk.tables().acts().change(row);
            }
        }
    }

    /**
     * Whether its shop closed that day after it, there or after it joined anew: what waited for its
     * voucher may be booked late.
     */
    private boolean isDayClosed(ActRow row) {
        int newest = desk.site(new SiteId(row.site)).map(site -> site.incarnation).orElse(0);
        return IntStream.of(row.incarnation, newest)
                .mapToObj(incarnation -> Joining.find(desk, row.site, incarnation))
                .flatMap(Optional::stream)
                .filter(journal -> row.businessDay.compareTo(journal.closedDay) <= 0)
                .anyMatch(journal -> isBefore(row, journal.number, journal.closedEntry));
    }

    private static boolean isBefore(ActRow row, int incarnation, long entry) {
        return row.incarnation < incarnation
                || (row.incarnation == incarnation && row.sequence < entry);
    }

    /** Whether the amount asks for the member, and whether the member was shown (rule 10b). */
    Members.Proven proof(VoucherRow voucher, Won amount, MemberProof proof, boolean typed) {
        if (!typed && !amount.isOver(desk.policy().bearerUpTo())) {
            return Members.Proven.YES;
        }
        return new Members(desk).prove(voucher.member, proof, typed);
    }
}
