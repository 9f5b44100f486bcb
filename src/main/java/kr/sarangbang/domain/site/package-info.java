/**
 * What follows from a site's journal: rights left, acts open, papers owed. Derived, never believed
 * over the journal.
 */
@NullMarked
package kr.sarangbang.domain.site;

import org.jspecify.annotations.NullMarked;
