/** The issuer's rows in memory. */
@NullMarked
package kr.sarangbang.host.store.memory;

import org.jspecify.annotations.NullMarked;
