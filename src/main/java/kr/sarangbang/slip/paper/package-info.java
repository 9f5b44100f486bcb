/**
 * The papers, each composed from plain values: which lines, in which order, with which words. Pure;
 * the same values give the same paper. Korean follows the twenty rules of copy: 해요체, one fact a
 * sentence, money as people say it.
 */
@NullMarked
package kr.sarangbang.slip.paper;

import org.jspecify.annotations.NullMarked;
