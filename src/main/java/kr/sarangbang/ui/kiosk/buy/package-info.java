/** Buying a voucher, one question a screen. */
@NullMarked
package kr.sarangbang.ui.kiosk.buy;

import org.jspecify.annotations.NullMarked;
