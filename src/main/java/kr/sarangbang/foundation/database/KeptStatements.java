package kr.sarangbang.foundation.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps statements which were closed, and gives one out again when the same text
 * is prepared again: parsing was a quarter of what the issuer did while it booked. A statement that
 * ever failed is not kept. One thread at a time, as with every connection.
 */
final class KeptStatements implements InvocationHandler {
    private static final int MOST = 128;

    private final Connection connection;
    private final Map<List<Object>, PreparedStatement> idle = new LinkedHashMap<>();

    private KeptStatements(Connection connection) {
        this.connection = connection;
    }

    /** The same connection; closing it closes what is kept. */
    static Connection on(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        KeptStatements.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new KeptStatements(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("prepareStatement") && arguments != null) {
            return prepare(method, arguments);
        }
        if (method.getName().equals("close")) {
            closeIdle();
        }
        return call(connection, method, arguments);
    }

    private @Nullable Object prepare(Method method, Object[] arguments) throws Throwable {
        // The text, and what kind of result was asked for.
        List<Object> asked = List.of(arguments);
        Object kept = idle.remove(asked);
        Object real = kept == null ? call(connection, method, arguments) : kept;
        if (!(real instanceof PreparedStatement statement)) {
            return real;
        }
        return Proxy.newProxyInstance(
                KeptStatements.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new Lent(this, asked, statement));
    }

    private void takeBack(List<Object> asked, PreparedStatement real) throws SQLException {
        if (connection.isClosed() || idle.containsKey(asked)) {
            real.close();
            return;
        }
        real.clearBatch();
        real.clearParameters();
        idle.put(asked, real);
        if (idle.size() > MOST) {
            Iterator<PreparedStatement> eldest = idle.values().iterator();
            PreparedStatement gone = eldest.next();
            eldest.remove();
            gone.close();
        }
    }

    private void closeIdle() throws SQLException {
        for (PreparedStatement one : idle.values()) {
            one.close();
        }
        idle.clear();
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** One statement in somebody's hand, until it is closed. */
    private static final class Lent implements InvocationHandler {
        private final KeptStatements keeper;
        private final List<Object> asked;
        private final PreparedStatement real;
        private @Nullable ResultSet result;
        private boolean failed;
        private boolean closed;

        Lent(KeptStatements keeper, List<Object> asked, PreparedStatement real) {
            this.keeper = keeper;
            this.asked = asked;
            this.real = real;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
                throws Throwable {
            String name = method.getName();
            if (name.equals("close")) {
                close();
                return null;
            }
            return name.equals("isClosed") ? closed || real.isClosed() : run(method, arguments);
        }

        private @Nullable Object run(Method method, Object @Nullable [] arguments)
                throws Throwable {
            if (closed) {
                throw new SQLException("this statement was closed: " + asked.getFirst());
            }
            try {
                Object answer = call(real, method, arguments);
                if (answer instanceof ResultSet rows) {
                    result = rows;
                }
                return answer;
            } catch (SQLException e) {
                failed = true;
                throw e;
            }
        }

        private void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            if (failed) {
                real.close();
                return;
            }
            if (result != null) {
                // An open result would hold its read of the database open.
                result.close();
            }
            keeper.takeBack(asked, real);
        }
    }
}
