/** What every role's screens stand on: loading, flow, look, touch, words. */
@NullMarked
package kr.sarangbang.ui.shared;

import org.jspecify.annotations.NullMarked;
