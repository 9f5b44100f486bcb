package kr.sarangbang.architecture.offenders.domain;

/** The domain knows no databases. */
final class MeasuresWithSql {
    java.sql.@org.jspecify.annotations.Nullable Connection connection;
}
