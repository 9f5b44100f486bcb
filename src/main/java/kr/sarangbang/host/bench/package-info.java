/** How fast the issuer is, measured with journals of sites that exist in memory only. */
@NullMarked
package kr.sarangbang.host.bench;

import org.jspecify.annotations.NullMarked;
