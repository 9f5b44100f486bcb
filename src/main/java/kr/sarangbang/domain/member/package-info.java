/** Buyers and their numbers. */
@NullMarked
package kr.sarangbang.domain.member;

import org.jspecify.annotations.NullMarked;
