/** One class for each thing that a person does at a site. All run on the site thread. */
@NullMarked
package kr.sarangbang.application;

import org.jspecify.annotations.NullMarked;
