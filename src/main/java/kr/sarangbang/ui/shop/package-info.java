/** The shop owner's screens. */
@NullMarked
package kr.sarangbang.ui.shop;

import org.jspecify.annotations.NullMarked;
