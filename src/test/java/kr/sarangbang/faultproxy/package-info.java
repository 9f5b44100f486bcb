/** A network that does what networks do: doubles for tests of the line. */
@NullMarked
package kr.sarangbang.faultproxy;

import org.jspecify.annotations.NullMarked;
