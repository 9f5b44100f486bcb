package kr.sarangbang.domain.voucher;

import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;

/** How much of a voucher's face was taken from which limit right. */
public record LimitPart(RightId right, Won amount) {}
