/**
 * Receipt printers that speak ESC/POS: drawing a paper, encoding it, sending it, believing what the
 * printer answers.
 */
@NullMarked
package kr.sarangbang.infrastructure.device.escpos;

import org.jspecify.annotations.NullMarked;
