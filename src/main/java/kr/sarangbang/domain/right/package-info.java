/** Bounded shares of something scarce, lent by the issuer to one holder. */
@NullMarked
package kr.sarangbang.domain.right;

import org.jspecify.annotations.NullMarked;
