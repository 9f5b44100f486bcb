package kr.sarangbang.ui.teller;

import java.util.Optional;

/**
 * What is told a counter when it is opened.
 *
 * @param site its name until the issuer's word of it arrives
 * @param staff who works here, written into every act; empty to be asked first
 * @param window which window of the line this is, as people say it: 2
 */
public record TellerAbout(String site, Optional<String> staff, String window) {}
