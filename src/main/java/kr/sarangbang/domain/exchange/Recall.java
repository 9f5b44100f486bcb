package kr.sarangbang.domain.exchange;

import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;

/**
 * The issuer's wish to have limit back that it lent ahead. The holder gives back what is free, by
 * an entry of its own; until that is booked the limit is the holder's.
 *
 * @param amount won, at most
 */
public record Recall(RightId right, Won amount) {}
