package kr.sarangbang.domain.right;

import java.util.Optional;
import kr.sarangbang.domain.series.District;

/**
 * The issuer's word on who a site is, so that papers a shop signs can be checked with the issuer's
 * key alone.
 *
 * @param district where the site is; none for an app platform
 */
public record Credential(Holder holder, SiteRole role, Optional<District> district) {}
