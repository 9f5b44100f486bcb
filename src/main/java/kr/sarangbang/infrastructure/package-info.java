/** The real world behind the ports. */
@NullMarked
package kr.sarangbang.infrastructure;

import org.jspecify.annotations.NullMarked;
