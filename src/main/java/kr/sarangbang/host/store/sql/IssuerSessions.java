package kr.sarangbang.host.store.sql;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import kr.sarangbang.foundation.database.Database;
import kr.sarangbang.foundation.database.PostgresDatabase;
import kr.sarangbang.foundation.database.RowSessions;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.CounterRow;
import kr.sarangbang.host.store.DeclarationRow;
import kr.sarangbang.host.store.EntryRow;
import kr.sarangbang.host.store.EpochRow;
import kr.sarangbang.host.store.ExceptionRow;
import kr.sarangbang.host.store.ForkRow;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.MemberRow;
import kr.sarangbang.host.store.MonthUseRow;
import kr.sarangbang.host.store.PolicyRow;
import kr.sarangbang.host.store.PostingRow;
import kr.sarangbang.host.store.ReturnRow;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.Row;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.ServedTicketRow;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.StockTargetRow;
import kr.sarangbang.host.store.UsedVersionRow;
import kr.sarangbang.host.store.VoucherRow;
import kr.sarangbang.host.store.WriteOffRow;
import org.hibernate.StatelessSession;
import org.hibernate.community.dialect.SQLiteDialect;

/**
 * What reads and writes the issuer's rows; built on a thread of its own, since it takes seconds.
 */
final class IssuerSessions implements AutoCloseable {
    private static final int BATCH = 64;
    static final List<Class<? extends Row>> ROWS =
            List.of(
                    ActRow.class,
                    CounterRow.class,
                    DeclarationRow.class,
                    EntryRow.class,
                    EpochRow.class,
                    ExceptionRow.class,
                    ForkRow.class,
                    IncarnationRow.class,
                    MemberRow.class,
                    MonthUseRow.class,
                    PolicyRow.class,
                    PostingRow.class,
                    ReturnRow.class,
                    RightRow.class,
                    SeriesRow.class,
                    ServedTicketRow.class,
                    SiteRow.class,
                    StockTargetRow.class,
                    UsedVersionRow.class,
                    VoucherRow.class,
                    WriteOffRow.class);

    private final RowSessions rows;

    IssuerSessions(Database.Language language) {
        rows = new RowSessions("issuer-sessions", ROWS, spokenTo(language));
    }

    /** The database is not asked what it is: this is built before there is a connection. */
    private static Map<String, Object> spokenTo(Database.Language language) {
        return switch (language) {
            case SQLITE ->
                    Map.of(
                            "hibernate.dialect",
                            SQLiteDialect.class.getName(),
                            "hibernate.jdbc.batch_size",
                            BATCH);
            case POSTGRESQL ->
                    Map.of(
                            "jakarta.persistence.database-product-name",
                            "PostgreSQL",
                            "jakarta.persistence.database-major-version",
                            PostgresDatabase.OLDEST,
                            "hibernate.jdbc.batch_size",
                            BATCH);
        };
    }

    StatelessSession on(Connection connection) {
        StatelessSession session = rows.on(connection);
        session.setJdbcBatchSize(BATCH);
        return session;
    }

    @Override
    public void close() {
        rows.close();
    }
}
