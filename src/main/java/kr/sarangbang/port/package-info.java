/** What a site needs from the world, in the words of the domain. */
@NullMarked
package kr.sarangbang.port;

import org.jspecify.annotations.NullMarked;
