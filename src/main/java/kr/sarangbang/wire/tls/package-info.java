/** Mutual TLS 1.3 under our own certificate authority, for both ends of the line. */
@NullMarked
package kr.sarangbang.wire.tls;

import org.jspecify.annotations.NullMarked;
