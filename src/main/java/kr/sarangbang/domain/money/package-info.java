/** Whole amounts of Korean won. */
@NullMarked
package kr.sarangbang.domain.money;

import org.jspecify.annotations.NullMarked;
