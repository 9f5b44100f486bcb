/**
 * The voucher's paper as text and squares: base45, what keyboards make of it, the QR code, and the
 * slip itself. Pure functions; every method may be called from any thread.
 */
@NullMarked
package kr.sarangbang.slip;

import org.jspecify.annotations.NullMarked;
