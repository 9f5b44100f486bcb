/** Readers of square codes. */
@NullMarked
package kr.sarangbang.infrastructure.device.scanner;

import org.jspecify.annotations.NullMarked;
