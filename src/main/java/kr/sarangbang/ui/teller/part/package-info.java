/** What the teller's screens are made of beside the parts of every screen. */
@NullMarked
package kr.sarangbang.ui.teller.part;

import org.jspecify.annotations.NullMarked;
