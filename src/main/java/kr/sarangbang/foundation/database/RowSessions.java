package kr.sarangbang.foundation.database;

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
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * What is needed to read and write rows, for any number of databases of one process. It takes up to
 * seconds to build, so it is built on a thread of its own; whoever comes too early waits.
 *
 * <p>Rows are plain: they know no other rows, and their fields are written by their owners alone.
 * So no classes are made for them at every start, neither to load them late nor to reach their
 * fields; that was a third of the time that building takes.
 */
public final class RowSessions implements AutoCloseable {
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
                    "hibernate.type.json_format_mapper",
                    new NoDocuments());

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger CHATTER = Logger.getLogger("org.hibernate");

    private final CompletableFuture<SessionFactory> factory = new CompletableFuture<>();

    /**
     * Begins to build, and returns at once.
     *
     * @param thread what the thread that builds is called
     * @param rows every class of them
     * @param settings of Hibernate that this database needs besides
     */
    public RowSessions(String thread, List<? extends Class<?>> rows, Map<String, Object> settings) {
        CHATTER.setLevel(Level.WARNING);
        Thread.ofPlatform()
                .daemon()
                .name(thread)
                .start(
                        () -> {
                            try {
                                factory.complete(build(rows, settings));
                            } catch (RuntimeException | Error e) {
                                factory.completeExceptionally(e);
                            }
                        });
    }

    private static SessionFactory build(
            List<? extends Class<?>> rows, Map<String, Object> settings) {
        var registry =
                new StandardServiceRegistryBuilder()
                        .applySettings(SETTINGS)
                        .applySettings(settings)
                        .addService(BytecodeProvider.class, new BytecodeProviderImpl())
                        .build();
        var sources = new MetadataSources(registry);
        rows.forEach(sources::addAnnotatedClass);
        return sources.buildMetadata().buildSessionFactory();
    }

    /** Waits until it is built. The connection stays its owner's to close. */
    public StatelessSession on(Connection connection) {
        return factory.join().openStatelessSession(connection);
    }

    /** No database may be in use any more. What is still being built is closed when it is built. */
    @Override
    public void close() {
        var _ = factory.thenAccept(SessionFactory::close);
    }

    /** No row holds a document; without this one a reader of JSON is made ready at every start. */
    private static final class NoDocuments implements FormatMapper {
        @Override
        public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
            throw new UnsupportedOperationException("no row holds a document");
        }

        @Override
        public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
            throw new UnsupportedOperationException("no row holds a document");
        }
    }
}
