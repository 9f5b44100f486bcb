/** The issuer's rows in a database. */
@NullMarked
package kr.sarangbang.host.store.sql;

import org.jspecify.annotations.NullMarked;
