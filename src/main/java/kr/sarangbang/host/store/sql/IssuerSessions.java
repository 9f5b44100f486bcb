package kr.sarangbang.host.store.sql;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.sarangbang.foundation.database.Database;
import kr.sarangbang.foundation.database.PostgresDatabase;
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
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;

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
    private static final Map<String, Object> SETTINGS =
            Map.of(
                    "hibernate.boot.allow_jdbc_metadata_access",
                    false,
                    "hibernate.connection.provider_class",
                    UserSuppliedConnectionProviderImpl.class.getName(),
                    "hibernate.physical_naming_strategy",
                    PhysicalNamingStrategySnakeCaseImpl.class.getName(),
                    "hibernate.xml_mapping_enabled",
                    false,
                    "hibernate.query.startup_check",
                    false,
                    "hibernate.cache.use_second_level_cache",
                    false,
                    "hibernate.cache.use_query_cache",
                    false,
                    "jakarta.persistence.validation.mode",
                    "none",
                    "hibernate.jdbc.batch_size",
                    BATCH);

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger CHATTER = Logger.getLogger("org.hibernate");

    private final CompletableFuture<SessionFactory> factory = new CompletableFuture<>();

    IssuerSessions(Database.Language language) {
        CHATTER.setLevel(Level.WARNING);
        Thread.ofPlatform()
                .daemon()
                .name("issuer-sessions")
                .start(
                        () -> {
                            try {
                                factory.complete(build(language));
                            } catch (RuntimeException | Error e) {
                                factory.completeExceptionally(e);
                            }
                        });
    }

    private static SessionFactory build(Database.Language language) {
        var registry =
                new StandardServiceRegistryBuilder()
                        .applySettings(SETTINGS)
                        .applySettings(spokenTo(language))
                        .build();
        var sources = new MetadataSources(registry);
        ROWS.forEach(sources::addAnnotatedClass);
        return sources.buildMetadata().buildSessionFactory();
    }

    /** The database is not asked what it is: this is built before there is a connection. */
    private static Map<String, Object> spokenTo(Database.Language language) {
        return switch (language) {
            case SQLITE -> Map.of("hibernate.dialect", SQLiteDialect.class.getName());
            case POSTGRESQL ->
                    Map.of(
                            "jakarta.persistence.database-product-name",
                            "PostgreSQL",
                            "jakarta.persistence.database-major-version",
                            PostgresDatabase.OLDEST);
        };
    }

    StatelessSession on(Connection connection) {
        StatelessSession session = factory.join().openStatelessSession(connection);
        session.setJdbcBatchSize(BATCH);
        return session;
    }

    @Override
    public void close() {
        var _ = factory.thenAccept(SessionFactory::close);
    }
}
