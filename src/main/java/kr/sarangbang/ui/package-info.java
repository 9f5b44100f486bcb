/** What people see and touch: draws outcomes, decides nothing. */
@NullMarked
package kr.sarangbang.ui;

import org.jspecify.annotations.NullMarked;
