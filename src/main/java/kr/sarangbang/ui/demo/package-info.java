/** What a demo shows beside its screens: simulated devices that a hand can use. */
@NullMarked
package kr.sarangbang.ui.demo;

import org.jspecify.annotations.NullMarked;
