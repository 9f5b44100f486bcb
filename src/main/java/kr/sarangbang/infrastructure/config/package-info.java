/** What a home holds and who may use it. */
@NullMarked
package kr.sarangbang.infrastructure.config;

import org.jspecify.annotations.NullMarked;
