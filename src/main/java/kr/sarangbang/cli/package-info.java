/** One class per command of the launcher; the only place that wires all the others together. */
@NullMarked
package kr.sarangbang.cli;

import org.jspecify.annotations.NullMarked;
