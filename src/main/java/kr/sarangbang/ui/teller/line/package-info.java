/** A counter's screens of the walk-in line. */
@NullMarked
package kr.sarangbang.ui.teller.line;

import org.jspecify.annotations.NullMarked;
