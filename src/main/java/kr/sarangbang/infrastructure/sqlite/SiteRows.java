package kr.sarangbang.infrastructure.sqlite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.Backlog;

/** What is read in the same way from the living database and from a snapshot. */
record SiteRows(RowSource source, RowTables tables, RowMac mac) {
    <R extends Row> R summed(R row) {
        mac.put(row);
        return row;
    }

    List<SignedEntry> entriesOf(ActId act) {
        if (tables.isForeign(act)) {
            return List.of();
        }
        return source
                .list(
                        EntryRow.class,
                        "select * from entry where act = ? order by number",
                        act.sequence())
                .stream()
                .map(EntryRow::entry)
                .toList();
    }

    Backlog backlog() {
        List<DeliveryRow> refused =
                source.list(DeliveryRow.class, "select * from delivery where state = 2");
        long waiting = 0;
        Won amount = Won.ZERO;
        Optional<Instant> oldest = Optional.empty();
        for (Object[] sums :
                source.sums(
                        "select count(*), coalesce(sum(won), 0), min(number)"
                                + " from delivery where state = 0")) {
            waiting = ((Number) sums[0]).longValue();
            amount = Won.of(((Number) sums[1]).longValue());
            if (waiting > 0) {
                oldest =
                        source.find(DeliveryRow.class, ((Number) sums[2]).longValue())
                                .map(row -> Micros.instant(row.at));
            }
        }
        return new Backlog(waiting, amount, oldest, refused.size());
    }
}
