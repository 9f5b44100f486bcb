package kr.sarangbang.infrastructure.sqlite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** Compares the derived rows with those that follow from the journal, and checks every MAC. */
final class RowAudit {
    private final StatelessSession session;
    private final RowMac mac;
    private final JournalAudit audit;
    private final Findings findings;
    private final ActNames acts;

    RowAudit(
            StatelessSession session,
            RowMac mac,
            JournalAudit audit,
            Findings findings,
            ActNames acts) {
        this.session = session;
        this.mac = mac;
        this.audit = audit;
        this.findings = findings;
        this.acts = acts;
    }

    /**
     * @param entries that the journal has
     */
    void run(long entries) {
        deliveries(entries);
        derived(StockRow.class, row -> row.id);
        derived(LimitRow.class, row -> row.id);
        derived(GuaranteeRow.class, row -> row.id);
        derived(ActRecord.class, row -> row.sequence);
        derived(UsedHereRow.class, row -> row.id);
        derived(AcceptedRow.class, row -> row.voucher);
        derived(PinsRow.class, row -> row.member);
        derived(DayRow.class, row -> row.day);
        derived(TicketRow.class, row -> row.sequence);
        derived(LineDayRow.class, row -> row.day);
        told(BulletinRow.class, row -> "what the issuer told");
        told(SealRow.class, row -> "what the sealed counter holds");
        told(EpochRow.class, row -> "the issuer's epoch");
        told(SeriesRow.class, row -> "series " + row.number);
        told(UsedElsewhereRow.class, row -> "the used version of a voucher");
        told(BlockedRow.class, row -> "a blocked member");
        told(LostCardsRow.class, row -> "a member's lost cards");
        told(StoppedSiteRow.class, row -> "the stopped terminal " + row.site);
    }

    private <R extends Row> List<R> rows(Class<R> type) {
        return session.createSelectionQuery("from " + type.getName(), type).getResultList();
    }

    private void deliveries(long entries) {
        long count = 0;
        for (DeliveryRow row : rows(DeliveryRow.class)) {
            count++;
            String of = "how far entry " + row.number + " is on its way ";
            DeliveryRow expected = audit.delivery(row.number);
            if (!mac.holds(row)) {
                findings.act(acts.of(row.number), of + "was changed outside the program");
            } else if (findings.chainIsWhole()
                    && (expected == null || expected.won != row.won || expected.at != row.at)) {
                findings.act(acts.of(row.number), of + "does not follow from it");
            }
        }
        if (findings.chainIsWhole() && count != entries) {
            findings.site(entries + " entries, and " + count + " rows of their delivery");
        }
    }

    private <R extends Row> void derived(Class<R> type, Function<R, Object> id) {
        Map<Object, Row> expected = new HashMap<>();
        audit.tables()
                .eachRow(
                        (key, row) -> {
                            if (type.isInstance(row)) {
                                expected.put(key, row);
                            }
                        });
        for (R row : rows(type)) {
            Row right = expected.remove(id.apply(row));
            String act = act(type, row, id.apply(row));
            if (!mac.holds(row)) {
                findings.act(act, name(type) + " was changed outside the program");
            } else if (findings.chainIsWhole() && !sameAs(right, row)) {
                findings.act(act, name(type) + " does not follow from the journal");
            }
        }
        if (findings.chainIsWhole()) {
            expected.keySet()
                    .forEach(
                            key ->
                                    findings.act(
                                            audit.lastActOn(type, key),
                                            name(type) + " is missing"));
        }
    }

    private boolean sameAs(@org.jspecify.annotations.Nullable Row right, Row row) {
        if (right == null) {
            return false;
        }
        mac.put(right);
        return java.util.Arrays.equals(right.mac, row.mac);
    }

    private String act(Class<? extends Row> type, Row row, Object id) {
        return row instanceof ActRecord act ? acts.name(act.sequence) : audit.lastActOn(type, id);
    }

    private <R extends Row> void told(Class<R> type, Function<R, String> name) {
        for (R row : rows(type)) {
            if (!mac.holds(row)) {
                findings.site("the row of " + name.apply(row) + " was changed outside the program");
            }
        }
    }

    private static String name(Class<? extends Row> type) {
        return "the row of table " + type.getAnnotation(jakarta.persistence.Table.class).name();
    }
}
