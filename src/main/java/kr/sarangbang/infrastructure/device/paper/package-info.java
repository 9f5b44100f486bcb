/** From what the papers of an act say to papers that are laid out. */
@NullMarked
package kr.sarangbang.infrastructure.device.paper;

import org.jspecify.annotations.NullMarked;
