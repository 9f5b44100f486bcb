/**
 * One branch on several machines. The hub has journal, rights and the site's turn; a station has a
 * screen and devices, and reaches the hub's desks over a wire (decision 0016).
 */
@NullMarked
package kr.sarangbang.station;

import org.jspecify.annotations.NullMarked;
