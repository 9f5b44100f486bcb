package kr.sarangbang.infrastructure.sqlite;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;

/**
 * What is needed to read and write rows, for any number of databases of one process. It takes
 * seconds to build, so it is built on a thread of its own; whoever comes too early waits.
 */
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
                    "hibernate.jdbc.time_zone",
                    "UTC");

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger CHATTER = Logger.getLogger("org.hibernate");

    private final CompletableFuture<SessionFactory> factory = new CompletableFuture<>();

    /** Begins to build, and returns at once. */
    public SiteSessions() {
        CHATTER.setLevel(Level.WARNING);
        Thread.ofPlatform()
                .daemon()
                .name("site-sessions")
                .start(
                        () -> {
                            try {
                                factory.complete(build());
                            } catch (RuntimeException | Error e) {
                                factory.completeExceptionally(e);
                            }
                        });
    }

    private static SessionFactory build() {
        var registry = new StandardServiceRegistryBuilder().applySettings(SETTINGS).build();
        var sources = new MetadataSources(registry);
        ROWS.forEach(sources::addAnnotatedClass);
        return sources.buildMetadata().buildSessionFactory();
    }

    /** Waits until it is built. The connection stays its owner's to close. */
    StatelessSession on(Connection connection) {
        return factory.join().openStatelessSession(connection);
    }

    /**
     * No database may be in use any more. What is still being built is left to end with the
     * process.
     */
    @Override
    public void close() {
        if (factory.isDone() && !factory.isCompletedExceptionally()) {
            factory.join().close();
        }
    }
}
