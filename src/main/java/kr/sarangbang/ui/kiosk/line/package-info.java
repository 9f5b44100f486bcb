/** The kiosk's screens of the walk-in line: taking a number, and the place in the line. */
@NullMarked
package kr.sarangbang.ui.kiosk.line;

import org.jspecify.annotations.NullMarked;
