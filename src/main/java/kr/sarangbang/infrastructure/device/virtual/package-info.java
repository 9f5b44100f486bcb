/**
 * Devices without hardware, for demos and tests. They keep to the protocols and the ports of the
 * real ones, faults included, so that nothing above them can tell.
 */
@NullMarked
package kr.sarangbang.infrastructure.device.virtual;

import org.jspecify.annotations.NullMarked;
