package kr.sarangbang.domain.exchange;

import kr.sarangbang.domain.money.Won;

/**
 * The limits of one scope.
 *
 * @param perMonth most that a member buys in a month
 * @param held most that a member holds
 */
public record Limits(Won perMonth, Won held) {}
