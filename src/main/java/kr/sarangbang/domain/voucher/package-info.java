/** Vouchers, their slips and what is done with them. */
@NullMarked
package kr.sarangbang.domain.voucher;

import org.jspecify.annotations.NullMarked;
