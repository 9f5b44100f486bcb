/** What a counter takes back and makes again, T6 and T7. */
@NullMarked
package kr.sarangbang.ui.teller.refund;

import org.jspecify.annotations.NullMarked;
