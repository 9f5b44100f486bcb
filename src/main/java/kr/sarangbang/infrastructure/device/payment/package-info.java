/**
 * How a driver of a payment terminal is found: each is a service by its name, so that another VAN's
 * can be put beside the program.
 */
@NullMarked
package kr.sarangbang.infrastructure.device.payment;

import org.jspecify.annotations.NullMarked;
