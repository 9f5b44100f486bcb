/** Files that people write, read strictly: every mistake names file, line and what is expected. */
@NullMarked
package kr.sarangbang.foundation.yaml;

import org.jspecify.annotations.NullMarked;
