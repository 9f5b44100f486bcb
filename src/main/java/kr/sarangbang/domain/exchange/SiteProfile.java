package kr.sarangbang.domain.exchange;

import java.util.Optional;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;

/**
 * What the issuer has registered of a site.
 *
 * @param blocked why it is blocked; its entries are taken, its rights are not
 * @param closed whether it closed for good
 */
public record SiteProfile(
        SiteId site,
        SiteRole role,
        String name,
        Optional<District> district,
        Optional<String> category,
        boolean closed,
        Optional<String> blocked) {}
