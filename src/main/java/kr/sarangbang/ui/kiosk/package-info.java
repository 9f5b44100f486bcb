/** The citizen's screens. */
@NullMarked
package kr.sarangbang.ui.kiosk;

import org.jspecify.annotations.NullMarked;
