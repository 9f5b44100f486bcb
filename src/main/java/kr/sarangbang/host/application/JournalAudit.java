package kr.sarangbang.host.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.EntryRow;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.VoucherRow;
import org.jspecify.annotations.Nullable;

/** I6: journals are gapless, unbroken and signed, and what they say is in the books. */
final class JournalAudit {
    private final AuditedState state;
    private final List<IssuerVerify.Problem> problems;
    private final Set<SoldRun> vouchers = new HashSet<>();

    JournalAudit(AuditedState state, List<IssuerVerify.Problem> problems) {
        this.state = state;
        this.problems = problems;
    }

    void run() {
        Map<String, List<EntryRow>> journals = new HashMap<>();
        for (EntryRow row : state.entries()) {
            journals.computeIfAbsent(row.site + "." + row.incarnation, id -> new ArrayList<>())
                    .add(row);
        }
        for (VoucherRow voucher : state.vouchers().values()) {
            vouchers.add(SoldRun.of(voucher));
        }
        state.incarnations()
                .forEach((id, journal) -> walk(journal, journals.getOrDefault(id, List.of())));
    }

    private void walk(IncarnationRow journal, List<EntryRow> entries) {
        long next = 1;
        Bytes head = EntryHeader.NO_PREVIOUS;
        boolean proven = true;
        for (EntryRow row : entries) {
            if (row.state.equals(Journals.EARLY)) {
                if (row.number <= journal.bookedThrough) {
                    wrong(row, "it was passed and is not booked");
                }
                place(journal, row);
                continue;
            }
            if (row.number != next) {
                wrong(
                        row,
                        "entries " + next + " to " + (row.number - 1) + " are missing before it");
            }
            content(journal, row, row.number == next && proven ? head : null);
            next = row.number + 1;
            head = Bytes.of(row.hash);
            proven = row.state.equals(Journals.BOOKED);
        }
        if (next - 1 != journal.bookedThrough || !head.equals(Bytes.of(journal.head))) {
            problems.add(
                    new IssuerVerify.Problem(
                            journal.site + "." + journal.number + "." + journal.bookedThrough,
                            "the journal ends at entry "
                                    + (next - 1)
                                    + ", and the books say "
                                    + journal.bookedThrough
                                    + " with another head or number"));
        }
    }

    private void content(IncarnationRow journal, EntryRow row, @Nullable Bytes head) {
        Bytes payload = Bytes.of(row.payload);
        boolean replaced = row.signature.length == 0;
        Bytes hash = replaced ? payload : Chain.hash(payload);
        if (!hash.equals(Bytes.of(row.hash))) {
            wrong(row, "its bytes do not have its hash");
        }
        place(journal, row);
        switch (state.reading(row)) {
            case EntryReader.Reading.NotSigned not -> {
                if (row.state.equals(Journals.BOOKED)) {
                    wrong(row, "it is booked and its signature does not verify");
                }
            }
            case EntryReader.Reading.Unreadable unreadable -> {
                if (row.state.equals(Journals.BOOKED)) {
                    wrong(row, "it is booked and cannot be read");
                }
            }
            case EntryReader.Reading.Verified verified -> {
                if (row.state.equals(Journals.BOOKED)) {
                    verified(journal, row, verified.entry(), head);
                }
            }
        }
        if (!row.state.equals(Journals.BOOKED)
                && !state.isListed(Finding.ENTRY_REFUSED, act(row))
                && !state.isListed(Finding.ENTRY_UNREADABLE, act(row))) {
            wrong(row, "it is not booked and nobody was told");
        }
    }

    private void verified(
            IncarnationRow journal, EntryRow row, SignedEntry entry, @Nullable Bytes head) {
        if (head != null
                && new Chain(new SiteId(journal.site), journal.number, row.number - 1, head)
                        .breakAt(entry.header())
                        .isPresent()
                && !state.isListed(Finding.CHAIN_BROKEN, act(row))) {
            wrong(row, "it does not follow the entry before it");
        }
        booked(row, entry);
    }

    /** Its row says of an entry what the entry says itself; of one that was not read, nothing. */
    private void place(IncarnationRow journal, EntryRow row) {
        boolean right =
                state.reading(row) instanceof EntryReader.Reading.Verified verified
                        && isOf(journal, row, verified.entry().header());
        boolean mayBeNameless = !row.state.equals(Journals.BOOKED) && row.act == 0;
        if (!right && !mayBeNameless) {
            wrong(row, "it stands in another place than its header says");
        }
    }

    private static boolean isOf(IncarnationRow journal, EntryRow row, EntryHeader header) {
        return header.site().text().equals(journal.site)
                && header.incarnation() == journal.number
                && header.number() == row.number
                && header.act().sequence() == row.act;
    }

    private void booked(EntryRow row, SignedEntry entry) {
        String act = entry.header().act().toString();
        switch (entry.entry()) {
            case Entry.RightReceived received -> {
                var right = state.rights().get(received.right().right().id().toString());
                if ((right == null || !right.received)
                        && !state.isListed(Finding.RIGHT_UNKNOWN, act)) {
                    wrong(row, "its right is not in the books as received");
                }
            }
            case Entry.VoucherSold sold -> {
                long there =
                        sold.vouchers().stream()
                                .filter(sale -> vouchers.contains(SoldRun.of(sale)))
                                .count();
                if (there != sold.vouchers().size()) {
                    wrong(
                            row,
                            "of its " + sold.vouchers().size() + " vouchers " + there + " exist");
                }
            }
            case Entry.RedemptionAccepted accepted -> {
                if (accepted.acceptance().act() instanceof SlipAct.Acceptance acceptance) {
                    acceptance(row, acceptance);
                }
            }
            case Entry.RedemptionReversed reversed -> {
                if (reversed.reversal().act() instanceof SlipAct.Reversal reversal) {
                    isOver(row, reversal.undone().toString());
                }
            }
            case Entry.AcceptanceCancelled cancelled -> {
                if (cancelled.cancellation().act() instanceof SlipAct.Cancellation cancellation
                        && !waits(cancellation.act().toString())) {
                    isOver(row, cancellation.undone().toString());
                }
            }
            default -> {}
        }
    }

    private void acceptance(EntryRow row, SlipAct.Acceptance acceptance) {
        ActRow act = state.acts().get(acceptance.act().toString());
        boolean forked = state.isListed(Finding.FORK, acceptance.act().toString());
        if (act == null) {
            wrong(row, "the redemption it accepted is not in the books");
        } else if (!forked
                && !Redemptions.isOver(act)
                && (act.amount != acceptance.amount().amount()
                        || act.number != acceptance.number().number()
                        || act.state.equals(ActState.REFUSED.name()))) {
            wrong(row, "the redemption it accepted is in the books otherwise");
        }
    }

    /** While journals are read an act may wait for what another one says. */
    private boolean waits(String act) {
        return Optional.ofNullable(state.acts().get(act))
                .filter(row -> row.state.equals(ActState.WAITING.name()))
                .isPresent();
    }

    private void isOver(EntryRow row, String undone) {
        ActRow act = state.acts().get(undone);
        if (act == null || !Redemptions.isOver(act)) {
            wrong(row, "what it undid, " + undone + ", stands");
        }
    }

    private static String act(EntryRow row) {
        return row.site + "." + row.incarnation + "." + (row.act > 0 ? row.act : row.number);
    }

    private void wrong(EntryRow row, String problem) {
        problems.add(new IssuerVerify.Problem(act(row), "entry " + row.number + ": " + problem));
    }
}
