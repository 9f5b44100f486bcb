/** Databases as both sides use them: connections, and schemas that only ever go forward. */
@NullMarked
package kr.sarangbang.foundation.database;

import org.jspecify.annotations.NullMarked;
