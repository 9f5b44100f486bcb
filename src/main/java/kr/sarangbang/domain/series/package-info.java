/** What is issued: series, scopes, districts, sale windows and runs of units. */
@NullMarked
package kr.sarangbang.domain.series;

import org.jspecify.annotations.NullMarked;
