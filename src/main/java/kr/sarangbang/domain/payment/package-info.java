/** Payments and their states. */
@NullMarked
package kr.sarangbang.domain.payment;

import org.jspecify.annotations.NullMarked;
