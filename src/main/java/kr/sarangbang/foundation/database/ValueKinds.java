package kr.sarangbang.foundation.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether every value of a SQLite database is of the kind that its column was declared with. A
 * flipped bit in a row's header makes text into bytes with the same letters: who reads the row sees
 * no change, and who looks for the text does not find it any more. SQLite's own check does not look
 * (https://sqlite.org/datatype3.html: any column may hold any kind).
 */
final class ValueKinds {
    private ValueKinds() {}

    /** One sentence for each column that holds values of another kind. */
    static List<String> wrong(Connection reader) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : tables(reader)) {
            found.addAll(wrong(reader, table));
        }
        return found;
    }

    private static List<String> tables(Connection reader) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = reader.createStatement();
                ResultSet names =
                        statement.executeQuery(
                                "select name from sqlite_schema where type = 'table' and name not"
                                        + " like 'sqlite~_%' escape '~'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    private static List<String> wrong(Connection reader, String table) throws SQLException {
        Map<String, String> kinds = kinds(reader, table);
        if (kinds.isEmpty()) {
            return List.of();
        }
        String others =
                kinds.entrySet().stream()
                        .map(
                                column ->
                                        "total(typeof(%s) not in ('%s', 'null'))"
                                                .formatted(
                                                        quoted(column.getKey()), column.getValue()))
                        .collect(Collectors.joining(", "));
        List<String> found = new ArrayList<>();
        try (Statement statement = reader.createStatement();
                ResultSet counts =
                        statement.executeQuery("select " + others + " from " + quoted(table))) {
            int at = 0;
            for (Map.Entry<String, String> column : kinds.entrySet()) {
                at++;
                if (counts.getLong(at) > 0) {
                    found.add(
                            "%d values of %s.%s are not %s"
                                    .formatted(
                                            counts.getLong(at),
                                            table,
                                            column.getKey(),
                                            column.getValue()));
                }
            }
        }
        return found;
    }

    /** By column; those whose declaration allows more than one kind are left out. */
    private static Map<String, String> kinds(Connection reader, String table) throws SQLException {
        var kinds = new LinkedHashMap<String, String>();
        try (Statement statement = reader.createStatement();
                ResultSet columns =
                        statement.executeQuery("pragma table_info(" + quoted(table) + ")")) {
            while (columns.next()) {
                String column = columns.getString("name");
                kind(columns.getString("type")).ifPresent(kind -> kinds.put(column, kind));
            }
        }
        return kinds;
    }

    private static Optional<String> kind(String declared) {
        return switch (declared.toLowerCase(Locale.ROOT)) {
            case "text" -> Optional.of("text");
            case "integer", "bigint", "boolean" -> Optional.of("integer");
            case "blob", "bytea" -> Optional.of("blob");
            default -> Optional.empty();
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
