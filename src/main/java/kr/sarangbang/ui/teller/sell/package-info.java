/** The teller's sale, T1 to T5. */
@NullMarked
package kr.sarangbang.ui.teller.sell;

import org.jspecify.annotations.NullMarked;
