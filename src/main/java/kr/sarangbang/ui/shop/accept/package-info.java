/** Taking vouchers at a shop. */
@NullMarked
package kr.sarangbang.ui.shop.accept;

import org.jspecify.annotations.NullMarked;
