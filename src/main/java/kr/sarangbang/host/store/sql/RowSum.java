package kr.sarangbang.host.store.sql;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;
import kr.sarangbang.host.store.Row;

/**
 * A sum over a row's columns (CRC-32C), to find bits that flipped under the database: SQLite keeps
 * none for its pages. It stops nobody who changes rows on purpose; what is signed does. An empty
 * column does not count, so that one which is added later leaves the sums as they are, if it begins
 * empty. For any thread.
 */
final class RowSum {
    private static final String ITSELF = "checkSum";

    /** Above 32 bits, so that no sum is 0. */
    private static final long PRESENT = 1L << 32;

    private static final ClassValue<List<Field>> COLUMNS =
            new ClassValue<>() {
                @Override
                protected List<Field> computeValue(Class<?> type) {
                    return Arrays.stream(type.getFields())
                            .filter(field -> !Modifier.isStatic(field.getModifiers()))
                            .filter(field -> !field.getName().equals(ITSELF))
                            .sorted(Comparator.comparing(Field::getName))
                            .toList();
                }
            };

    private RowSum() {}

    /** 2^32 to 2^33 - 1. */
    static long of(Row row) {
        var sum = new CRC32C();
        for (Field column : COLUMNS.get(row.getClass())) {
            byte[] value = bytes(row, column);
            if (value.length > 0) {
                sum.update(column.getName().getBytes(StandardCharsets.UTF_8));
                sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, value.length));
                sum.update(value);
            }
        }
        return PRESENT | sum.getValue();
    }

    /** Whether the row is as it was written, or was written before there were sums. */
    static boolean holds(Row row) {
        return row.checkSum == 0 || row.checkSum == of(row);
    }

    private static byte[] bytes(Row row, Field column) {
        try {
            return switch (column.get(row)) {
                case String text -> text.getBytes(StandardCharsets.UTF_8);
                case byte[] bytes -> bytes;
                case Long number -> bytes(number);
                case Integer number -> bytes(number);
                case Boolean flag -> bytes(flag ? 1 : 0);
                case null, default ->
                        throw new IllegalStateException(column + " is of a kind that has no sum");
            };
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("columns are public fields", e);
        }
    }

    private static byte[] bytes(long number) {
        return number == 0
                ? new byte[0]
                : ByteBuffer.allocate(Long.BYTES).putLong(0, number).array();
    }
}
