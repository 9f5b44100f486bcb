/** The screen at a counter that the customer sees. */
@NullMarked
package kr.sarangbang.ui.teller.side;

import org.jspecify.annotations.NullMarked;
