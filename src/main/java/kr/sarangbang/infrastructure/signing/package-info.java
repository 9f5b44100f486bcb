/** The site's keys, and what is signed and sealed with them. */
@NullMarked
package kr.sarangbang.infrastructure.signing;

import org.jspecify.annotations.NullMarked;
