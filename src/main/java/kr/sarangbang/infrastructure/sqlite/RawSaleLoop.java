package kr.sarangbang.infrastructure.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import kr.sarangbang.foundation.database.SqliteFile;

/**
 * The yardstick of {@code bench sale}: the rows of a card sale with nothing around them. The same
 * tables, pragmas, number of commits and sizes, over plain JDBC; no rules, no signatures, no
 * mapping. What it writes is no journal. One thread.
 */
public final class RawSaleLoop implements AutoCloseable {
    /** Bytes of the payloads of opening, payment, voucher and paper, as real ones have them. */
    private static final int[] PAYLOADS = {104, 83, 328, 78};

    /** Of one sale. */
    public static final int COMMITS = PAYLOADS.length;

    private static final byte[] HASH = new byte[32];
    private static final byte[] SIGNATURE = new byte[64];
    private static final byte[] MAC = new byte[RowMac.LENGTH];

    private final Connection connection;
    private final PreparedStatement entry;
    private final PreparedStatement delivery;
    private final PreparedStatement actInsert;
    private final PreparedStatement actUpdate;
    private final PreparedStatement head;
    private final PreparedStatement stock;
    private final PreparedStatement limit;
    private final PreparedStatement day;
    private long number;

    /**
     * @param file a new one
     */
    public RawSaleLoop(Path file) throws SQLException {
        connection = new SqliteFile(file).writer();
        SiteSchema.MIGRATIONS.apply(connection);
        run("insert into head values (1, 'RAW', 1, 0, 0, x'00', x'00')");
        run("insert into stock_right values ('1.1', 1, 1, 1, 1, '0-1', zeroblob(120), x'00')");
        run("insert into limit_right values ('1.2', 1, 2, 1, 1, zeroblob(120), x'00')");
        run("insert into business_day values ('2022-07-14', 0, 0, 0, 0, 0, 0, false, x'00')");
        connection.setAutoCommit(false);
        entry = connection.prepareStatement("insert into entry values (?, ?, ?, ?, ?, ?, ?)");
        delivery = connection.prepareStatement("insert into delivery values (?, 0, ?, ?, '', ?)");
        actInsert =
                connection.prepareStatement(
                        "insert into act values (?, 'SALE', 'OPEN', true, false, '2022-07-14', ?,"
                                + " 100000, 'ASKED', 0, null, null, false, 0, 1, 1, 0, 100000,"
                                + " 93000, 10, '2022-07', 'CARD', ?)");
        actUpdate =
                connection.prepareStatement(
                        "update act set last_entry = ?, stage = 'DONE', is_open = false,"
                                + " paper_owed = ?, copies = ?, mac = ? where sequence = ?");
        head = connection.prepareStatement("update head set number = ?, hash = ?, mac = ?");
        stock = connection.prepareStatement("update stock_right set units = ?, mac = ?");
        limit = connection.prepareStatement("update limit_right set remaining = ?, mac = ?");
        day = connection.prepareStatement("update business_day set sales = sales + 1, mac = ?");
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** One sale: four commits. */
    public void sale() throws SQLException {
        long act = number + 1;
        for (int step = 0; step < PAYLOADS.length; step++) {
            number++;
            journal(act, step);
            if (step == 0) {
                bind(actInsert, act, number, MAC);
            } else {
                bind(actUpdate, number, step == 2, step == 3 ? 1 : 0, MAC, act);
            }
            if (step == 2) {
                bind(stock, number + "-9000000", MAC);
                bind(limit, number, MAC);
                bind(day, (Object) MAC);
            }
            bind(head, number, HASH, MAC);
            connection.commit();
        }
    }

    private void journal(long act, int step) throws SQLException {
        bind(entry, number, act, "VoucherSold", new byte[PAYLOADS[step]], HASH, SIGNATURE, MAC);
        bind(delivery, number, step == 2 ? 100_000 : 0, 1_657_760_400_000_000L, MAC);
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement :
                java.util.List.of(entry, delivery, actInsert, actUpdate, head, stock, limit, day)) {
            statement.close();
        }
        connection.rollback();
        connection.close();
    }
}
