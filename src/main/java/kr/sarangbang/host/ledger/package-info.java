/** Double-entry accounts: every posting sums to zero. */
@NullMarked
package kr.sarangbang.host.ledger;

import org.jspecify.annotations.NullMarked;
