/** SQLite as both sides use it, with what was learned about it. */
@NullMarked
package kr.sarangbang.foundation.sqlite;

import org.jspecify.annotations.NullMarked;
