/**
 * Devices inside Q2: one supervised bean for each, made from a descriptor in kiosk-config/deploy.
 * Only this package of the devices knows jPOS.
 */
@NullMarked
package kr.sarangbang.infrastructure.device.q2;

import org.jspecify.annotations.NullMarked;
