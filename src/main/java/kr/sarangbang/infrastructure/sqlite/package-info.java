/** A site's journal and what follows from it, in one SQLite file. */
@NullMarked
package kr.sarangbang.infrastructure.sqlite;

import org.jspecify.annotations.NullMarked;
