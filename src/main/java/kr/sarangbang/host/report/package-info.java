/** What the issuer tells its officers. */
@NullMarked
package kr.sarangbang.host.report;

import org.jspecify.annotations.NullMarked;
