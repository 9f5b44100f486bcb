/** What is tried before a site opens, and what was found. */
@NullMarked
package kr.sarangbang.domain.rehearsal;

import org.jspecify.annotations.NullMarked;
