/**
 * What stands on a paper, as data: which lines in which order, said once for the printer, the
 * preview on the screen and the tests. How large, in which font and on which printer is not known
 * here.
 */
@NullMarked
package kr.sarangbang.domain.paper;

import org.jspecify.annotations.NullMarked;
