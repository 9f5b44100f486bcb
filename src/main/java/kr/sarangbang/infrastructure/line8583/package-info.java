/**
 * A site's line to its issuer: the connection, its multiplexer and the bean that hosts it in Q2.
 */
@NullMarked
package kr.sarangbang.infrastructure.line8583;

import org.jspecify.annotations.NullMarked;
