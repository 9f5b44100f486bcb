/** The site's sounds. */
@NullMarked
package kr.sarangbang.infrastructure.speech;

import org.jspecify.annotations.NullMarked;
