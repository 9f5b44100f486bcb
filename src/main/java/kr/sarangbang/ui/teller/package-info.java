/** The teller's screens: by keyboard alone, one customer after the other. */
@NullMarked
package kr.sarangbang.ui.teller;

import org.jspecify.annotations.NullMarked;
