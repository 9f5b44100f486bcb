/**
 * The member card itself: the applet that runs in it (Java Card, docs/decisions/0011), and a card
 * of software that carries it to a reader.
 */
@NullMarked
package kr.sarangbang.card;

import org.jspecify.annotations.NullMarked;
