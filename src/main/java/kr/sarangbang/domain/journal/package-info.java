/** The chain of entries: the only truth at a site. */
@NullMarked
package kr.sarangbang.domain.journal;

import org.jspecify.annotations.NullMarked;
