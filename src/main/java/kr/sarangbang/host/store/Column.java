package kr.sarangbang.host.store;

import java.util.function.Function;

/**
 * A column that rows are looked up by.
 *
 * @param name of the field
 */
public record Column<R extends Row, T extends Comparable<T>>(String name, Function<R, T> value) {}
