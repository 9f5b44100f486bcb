/**
 * The lines that devices hang on: TCP, a serial port, a device file. All of them look the same to a
 * driver: bytes that can be offered and heard, and no call that waits longer than it was told to.
 */
@NullMarked
package kr.sarangbang.infrastructure.device.transport;

import org.jspecify.annotations.NullMarked;
