/** The issuer's rows, and where they are kept. */
@NullMarked
package kr.sarangbang.host.store;

import org.jspecify.annotations.NullMarked;
