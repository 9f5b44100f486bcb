/**
 * Devices: one driver for each port, without a word of jPOS; package q2 holds the bean that hosts
 * them.
 */
@NullMarked
package kr.sarangbang.infrastructure.device;

import org.jspecify.annotations.NullMarked;
