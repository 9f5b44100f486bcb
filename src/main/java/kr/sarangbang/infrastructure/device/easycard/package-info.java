/**
 * The payment program of KICC, EasyCardK, which runs on the same machine and does the card. What of
 * its language is known, and what is taken to be so, stands in docs/decisions/0010; both are in
 * {@link EasyCardFields} alone.
 */
@NullMarked
package kr.sarangbang.infrastructure.device.easycard;

import org.jspecify.annotations.NullMarked;
