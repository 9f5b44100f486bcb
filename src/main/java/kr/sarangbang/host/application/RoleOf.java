package kr.sarangbang.host.application;

import java.util.Optional;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.host.store.SiteRow;

/** What a site's row says, in domain words. */
final class RoleOf {
    private RoleOf() {}

    static SiteRole role(SiteRow site) {
        return SiteRole.valueOf(site.role);
    }

    static boolean sells(SiteRow site) {
        return role(site).sells();
    }

    static Optional<District> district(SiteRow site) {
        return site.district == 0
                ? Optional.empty()
                : Optional.of(District.ofNumber(site.district));
    }

    /** Why the site gets no rights and no decisions; empty when it does. */
    static Optional<String> barred(SiteRow site) {
        if (!site.writtenOff.isEmpty()) {
            return Optional.of("written off: " + site.writtenOff);
        }
        if (!site.frozen.isEmpty()) {
            return Optional.of(site.frozen);
        }
        return site.blocked.isEmpty() ? Optional.empty() : Optional.of(site.blocked);
    }
}
