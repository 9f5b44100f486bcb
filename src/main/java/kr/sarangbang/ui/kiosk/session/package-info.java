/** The frame of a visit: welcome, choice, call for help, is anybody still there. */
@NullMarked
package kr.sarangbang.ui.kiosk.session;

import org.jspecify.annotations.NullMarked;
