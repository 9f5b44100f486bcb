/** What is true without computers. */
@NullMarked
package kr.sarangbang.domain;

import org.jspecify.annotations.NullMarked;
