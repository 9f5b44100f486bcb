package kr.sarangbang.host.application;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.store.EpochRow;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.PolicyRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.SiteRow;

/**
 * Epochs of the issuer (rule 1). One begins when the issuer may have lost what it had answered;
 * until every site's journal was read up to where it ended, nothing is granted and nothing decided.
 */
final class Epochs {
    /**
     * Numbers of each epoch begin where those of the ones before cannot have come: what was
     * numbered after the state that was put back is not known.
     */
    static final long NUMBERS_OF_AN_EPOCH = 1_000_000_000L;

    static final int INCARNATIONS_OF_AN_EPOCH = 1_000;

    private static final List<String> NUMBERED = List.of("usedVersion", "exception", "posting");

    private final Desk desk;

    Epochs(Desk desk) {
        this.desk = desk;
    }

    /** The least number of an incarnation that begins now. */
    int firstIncarnation() {
        return (desk.epoch() - 1) * INCARNATIONS_OF_AN_EPOCH + 1;
    }

    /**
     * Begins an epoch that is above every one that was heard of.
     *
     * @param by an officer, or the site whose word showed that something was lost
     * @param heard an epoch that somebody has heard of; 0 for none
     */
    EpochRow begin(String by, String reason, int heard) {
        int number = Math.max(desk.epoch(), heard) + 1;
        desk.beginEpoch(number);
        NUMBERED.forEach(name -> desk.raise(name, (number - 1) * NUMBERS_OF_AN_EPOCH));
        var row = new EpochRow();
        row.id = Integer.toString(number);
        row.number = number;
        row.begunAt = Times.micros(desk.now());
        row.begunBy = by;
        row.reason = reason;
        desk.tables().epochs().add(row);
        for (SiteRow site : desk.tables().sites().list(Query.all())) {
            Joining.find(desk, site.id, site.incarnation).ifPresent(this::await);
        }
        // Whom the epoch before still waited for, this one waits for too.
        desk.tables().incarnations().list(Query.all()).stream()
                .filter(journal -> journal.awaited > 0)
                .forEach(this::await);
        endIfAllAreRead();
        return row;
    }

    void await(IncarnationRow journal) {
        journal.awaited = desk.epoch();
        desk.tables().incarnations().change(journal);
    }

    /**
     * Something shows that this issuer once knew more than it knows now. It stops by itself: who
     * put an old state back may not have said so.
     */
    void lost(SiteId witness, List<ActId> acts, String what, int heard) {
        boolean known = desk.isReading() && heard <= desk.epoch();
        if (!known) {
            begin(witness.text(), what, heard);
            desk.list(Finding.ISSUER_SET_BACK, acts, List.of(witness), -1, what);
        }
    }

    /**
     * Something is of this very epoch, and not of the life of the issuer that began it: the epoch
     * was begun before, by a life that was forgotten with it. Two must not share a number, or what
     * the one granted would be good in the other.
     */
    void begunBefore(SiteId witness, List<ActId> acts, String what, int heard) {
        if (heard >= desk.epoch()) {
            begin(witness.text(), what, heard);
            desk.list(Finding.ISSUER_SET_BACK, acts, List.of(witness), -1, what);
        }
    }

    /** A site says where it stands: what it names and the issuer does not know was lost here. */
    void signedOn(SiteRow site, IncarnationRow journal, Request.SignOn signOn) {
        boolean toldByAnother = signOn.epoch() == desk.epoch() && journal.epoch != desk.epoch();
        String lost =
                toldByAnother
                        ? "it was told epoch " + signOn.epoch() + " before this one began"
                        : lostBy(journal, signOn);
        if (signOn.epoch() >= desk.epoch() && !lost.isEmpty()) {
            var id = new SiteId(site.id);
            if (RoleOf.barred(site).isPresent()) {
                // Its word alone does not stop the issuer: a stolen terminal could say anything.
                desk.list(Finding.ISSUER_SET_BACK, List.of(), List.of(id), -1, lost);
            } else if (toldByAnother) {
                begunBefore(id, List.of(), lost, signOn.epoch());
            } else {
                lost(id, List.of(), lost, signOn.epoch());
            }
        }
        if (journal.epoch != desk.epoch()) {
            journal.epoch = desk.epoch();
            journal.readTo = signOn.lastNumber();
            desk.tables().incarnations().change(journal);
        }
        read(journal);
    }

    /** A paper of this issuer that was made by an act of which nothing is known here. */
    void shown(Slip.OfIssuer paper) {
        ActId made = paper.version().madeBy();
        boolean known =
                desk.tables().acts().find(made.toString()).isPresent()
                        || new VoucherBook(desk)
                                .ofNumber(paper.number()).stream()
                                        .anyMatch(row -> row.saleAct.equals(made.toString()));
        if (known) {
            return;
        }
        IncarnationRow journal =
                Joining.find(desk, made.site().text(), made.incarnation()).orElse(null);
        boolean news =
                journal == null
                        ? desk.epoch() == 1
                        : journal.epoch == desk.epoch()
                                && (desk.epoch() == 1 || made.sequence() > journal.readTo);
        if (news) {
            lost(made.site(), List.of(made), "a paper it gave out is not in the books", 0);
        }
    }

    private String lostBy(IncarnationRow journal, Request.SignOn signOn) {
        if (signOn.epoch() > desk.epoch()) {
            return "it was told epoch " + signOn.epoch();
        }
        if (signOn.settled() > journal.bookedThrough) {
            return "entries up to "
                    + signOn.settled()
                    + " were acknowledged to it, "
                    + journal.bookedThrough
                    + " are here";
        }
        if (signOn.listVersion() > desk.last("usedVersion")) {
            return "it was told list " + signOn.listVersion();
        }
        int policy =
                desk.tables()
                        .policies()
                        .first(Query.<PolicyRow>all().lastBy(PolicyRow.VERSION))
                        .map(row -> row.version)
                        .orElse(0);
        return signOn.policyVersion() > policy
                ? "it was told policy " + signOn.policyVersion()
                : "";
    }

    /** More of a journal was booked; the last one that is read ends the reading. */
    void read(IncarnationRow journal) {
        boolean read =
                journal.awaited > 0
                        && journal.epoch == desk.epoch()
                        && journal.bookedThrough >= journal.readTo;
        if (read) {
            journal.awaited = 0;
            desk.tables().incarnations().change(journal);
            endIfAllAreRead();
        }
    }

    /** The journals that are still to be read. */
    List<IncarnationRow> unread() {
        return desk.tables().incarnations().list(Query.where(IncarnationRow.AWAITED, desk.epoch()));
    }

    private void endIfAllAreRead() {
        if (desk.isReading() && unread().isEmpty()) {
            end("");
        }
    }

    /**
     * An officer ends the waiting for sites that will not come. What they may hold of the pool is
     * not known: units below the highest that was ever lent are retired, the rest is at the
     * officer's recorded risk.
     */
    void endWithout(List<SiteId> sites, String by, String reason) {
        EpochRow epoch = desk.tables().epochs().get(Integer.toString(desk.epoch()));
        var without = new ArrayList<String>();
        for (IncarnationRow journal : unread()) {
            if (sites.contains(new SiteId(journal.site))) {
                journal.awaited = 0;
                desk.tables().incarnations().change(journal);
                without.add(journal.id);
            }
        }
        epoch.unread =
                String.join(
                        " ",
                        Stream.concat(Stream.of(epoch.unread), without.stream())
                                .filter(text -> !text.isEmpty())
                                .toList());
        desk.tables().epochs().change(epoch);
        desk.seriesRows().forEach(this::retireBelowTheHighestLent);
        if (unread().isEmpty()) {
            end(by + ": " + reason);
        }
    }

    private void retireBelowTheHighestLent(SeriesRow row) {
        long past = 0;
        for (RightRow right :
                desk.tables().rights().list(Query.where(RightRow.SERIES, row.number))) {
            UnitRanges lent = Ranges.read(right.units);
            past = Math.max(past, lent.isEmpty() ? 0 : lent.runs().getLast().to());
        }
        if (past > 0) {
            UnitRanges pool = Ranges.read(row.pool);
            UnitRanges doubtful = Ranges.common(pool, new UnitRange(0, past));
            row.pool = Ranges.write(pool.minus(doubtful));
            row.retired = Ranges.write(Ranges.read(row.retired).plus(doubtful));
            desk.tables().series().change(row);
        }
    }

    private void end(String by) {
        EpochRow epoch = desk.tables().epochs().get(Integer.toString(desk.epoch()));
        epoch.endedAt = Times.micros(desk.now());
        epoch.endedBy = by;
        desk.tables().epochs().change(epoch);
        new WaitingAnswers(desk).tryAgain();
        desk.tables().rights().list(Query.where(RightRow.RECEIVED, false)).stream()
                .filter(right -> right.epoch < desk.epoch())
                .filter(this::isRefusedByItsHolder)
                .forEach(this::takeBack);
    }

    /**
     * Its journal was read and does not have it, and a site that heard the new epoch takes no grant
     * of an older one any more.
     */
    private boolean isRefusedByItsHolder(RightRow right) {
        return Joining.find(desk, right.site, right.incarnation)
                .filter(journal -> journal.epoch == desk.epoch())
                .filter(journal -> journal.bookedThrough >= journal.readTo)
                .isPresent();
    }

    private void takeBack(RightRow right) {
        if (right.kind.equals(LentRights.STOCK)) {
            desk.seriesRow(right.series)
                    .ifPresent(
                            row -> {
                                row.pool =
                                        Ranges.write(
                                                Ranges.read(row.pool)
                                                        .plus(Ranges.read(right.unitsLeft)));
                                desk.tables().series().change(row);
                            });
        }
        desk.tables().rights().remove(right);
    }
}
