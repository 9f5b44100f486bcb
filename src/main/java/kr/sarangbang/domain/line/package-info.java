/**
 * The walk-in line: numbers, what they promise, and the order in which they are called (rules 22 to
 * 25).
 */
@NullMarked
package kr.sarangbang.domain.line;

import org.jspecify.annotations.NullMarked;
