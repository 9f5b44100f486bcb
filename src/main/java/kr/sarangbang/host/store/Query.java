package kr.sarangbang.host.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which rows of a table, in which order. Values never change after they are made.
 *
 * @param limit 0 for all
 */
public record Query<R extends Row>(
        List<Condition<R>> conditions, Column<R, ?> order, boolean descending, int limit) {
    /** How a column is compared. */
    public enum Comparison {
        EQUAL("="),
        ABOVE(">"),
        AT_MOST("<=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** One comparison. */
    public record Condition<R extends Row>(
            Column<R, ?> by, Comparison comparison, Object value, Predicate<R> holds) {
        /** Its name. */
        public String column() {
            return by.name();
        }
    }

    public Query {
        conditions = List.copyOf(conditions);
    }

    public static <R extends Row> Query<R> all() {
        return new Query<>(List.of(), new Column<R, String>("id", row -> row.id), false, 0);
    }

    public static <R extends Row, T extends Comparable<T>> Query<R> where(
            Column<R, T> column, T value) {
        return Query.<R>all().and(column, value);
    }

    public <T extends Comparable<T>> Query<R> and(Column<R, T> column, T value) {
        return with(
                column, Comparison.EQUAL, value, row -> column.value().apply(row).equals(value));
    }

    public <T extends Comparable<T>> Query<R> above(Column<R, T> column, T value) {
        return with(
                column,
                Comparison.ABOVE,
                value,
                row -> column.value().apply(row).compareTo(value) > 0);
    }

    public <T extends Comparable<T>> Query<R> atMost(Column<R, T> column, T value) {
        return with(
                column,
                Comparison.AT_MOST,
                value,
                row -> column.value().apply(row).compareTo(value) <= 0);
    }

    public Query<R> orderBy(Column<R, ?> column) {
        return new Query<>(conditions, column, false, limit);
    }

    public Query<R> lastBy(Column<R, ?> column) {
        return new Query<>(conditions, column, true, 1);
    }

    public Query<R> atMostRows(int rows) {
        return new Query<>(conditions, order, descending, rows);
    }

    public boolean matches(R row) {
        for (Condition<R> condition : conditions) {
            if (!condition.holds().test(row)) {
                return false;
            }
        }
        return true;
    }

    public Comparator<R> comparator() {
        Comparator<R> comparator = compareBy(order).thenComparing(row -> row.id);
        return descending ? comparator.reversed() : comparator;
    }

    private static <R extends Row, T extends Comparable<T>> Comparator<R> compareBy(
            Column<R, T> column) {
        return Comparator.comparing(column.value());
    }

    private <T extends Comparable<T>> Query<R> with(
            Column<R, T> column, Comparison comparison, T value, Predicate<R> holds) {
        var more = new ArrayList<>(conditions);
        more.add(new Condition<>(column, comparison, value, holds));
        return new Query<>(more, order, descending, limit);
    }
}
