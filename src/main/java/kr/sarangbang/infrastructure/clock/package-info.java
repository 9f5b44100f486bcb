/** Clocks: anchored to the issuer's time, and the shared clock of demo homes. */
@NullMarked
package kr.sarangbang.infrastructure.clock;

import org.jspecify.annotations.NullMarked;
