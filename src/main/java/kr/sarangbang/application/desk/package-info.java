/**
 * What screens ask of a site, and the site's answer to it: one desk for each kind of screen. A
 * screen that stands beside the journal and one that reaches it over a wire ask alike.
 */
@NullMarked
package kr.sarangbang.application.desk;

import org.jspecify.annotations.NullMarked;
