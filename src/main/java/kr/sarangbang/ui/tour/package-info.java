/** The real screens driven without a display, and photographed. */
@NullMarked
package kr.sarangbang.ui.tour;

import org.jspecify.annotations.NullMarked;
