/** The board over the windows: who is called, up to which number is promised, how long it takes. */
@NullMarked
package kr.sarangbang.ui.board;

import org.jspecify.annotations.NullMarked;
