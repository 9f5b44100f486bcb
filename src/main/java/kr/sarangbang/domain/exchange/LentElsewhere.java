package kr.sarangbang.domain.exchange;

import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;

/**
 * Where a part of a member's limit lies, by what the issuer has heard.
 *
 * @param name of the site, for people
 * @param amount won that were asked back from it
 */
public record LentElsewhere(SiteId site, String name, Won amount) {}
