/** Devices around a kiosk's screen, listened to on threads of their own. */
@NullMarked
package kr.sarangbang.ui.kiosk.device;

import org.jspecify.annotations.NullMarked;
