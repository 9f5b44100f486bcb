/** Member cards over PC/SC: the talk with a card, and the reader it lies in. */
@NullMarked
package kr.sarangbang.infrastructure.device.card;

import org.jspecify.annotations.NullMarked;
