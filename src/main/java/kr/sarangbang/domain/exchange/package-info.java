/** What a site and the issuer ask and answer each other, in domain words. */
@NullMarked
package kr.sarangbang.domain.exchange;

import org.jspecify.annotations.NullMarked;
