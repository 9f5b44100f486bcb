package kr.sarangbang.infrastructure.sqlite;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import kr.sarangbang.foundation.database.RowSessions;
import org.hibernate.StatelessSession;
import org.hibernate.community.dialect.SQLiteDialect;

/** Reads and writes the rows of sites; as {@link RowSessions}. */
public final class SiteSessions implements AutoCloseable {
    private static final List<Class<?>> ROWS =
            List.of(
                    EntryRow.class,
                    DeliveryRow.class,
                    EpochRow.class,
                    HeadRow.class,
                    SealRow.class,
                    StockRow.class,
                    LimitRow.class,
                    GuaranteeRow.class,
                    ActRecord.class,
                    UsedHereRow.class,
                    UsedElsewhereRow.class,
                    AcceptedRow.class,
                    PinsRow.class,
                    TicketRow.class,
                    LineDayRow.class,
                    DayRow.class,
                    BulletinRow.class,
                    SeriesRow.class,
                    BlockedRow.class,
                    LostCardsRow.class,
                    StoppedSiteRow.class);
    private static final Map<String, Object> SETTINGS =
            Map.of(
                    "hibernate.dialect",
                    SQLiteDialect.class.getName(),
                    "hibernate.jdbc.time_zone",
                    "UTC");

    private final RowSessions rows = new RowSessions("site-sessions", ROWS, SETTINGS);

    /** Waits until it is built. The connection stays its owner's to close. */
    StatelessSession on(Connection connection) {
        return rows.on(connection);
    }

    @Override
    public void close() {
        rows.close();
    }
}
