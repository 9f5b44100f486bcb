/** Sarangbang: sells and redeems gift vouchers, with or without a network. */
@NullMarked
package kr.sarangbang;

import org.jspecify.annotations.NullMarked;
