/**
 * The drawn parts of the one visual language; each knows how to look, none knows why it is shown.
 */
@NullMarked
package kr.sarangbang.ui.shared.part;

import org.jspecify.annotations.NullMarked;
