/**
 * The issuer's end of the line: sessions, bounds and deadlines. It knows messages, not business.
 */
@NullMarked
package kr.sarangbang.host.server;

import org.jspecify.annotations.NullMarked;
