/** What the issuer does: lends rights, books what happened, decides. */
@NullMarked
package kr.sarangbang.host.application;

import org.jspecify.annotations.NullMarked;
