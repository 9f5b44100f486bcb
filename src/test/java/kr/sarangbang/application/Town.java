package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.slip.SlipWriter;
import kr.sarangbang.testing.ShownCards;

/** A kiosk and two shops of Jongno, a member at home at the kiosk, and the issuer. */
final class Town {
    static final Instant NOON = Instant.parse("2022-07-14T03:00:00Z");
    static final YearMonth JULY = YearMonth.of(2022, 7);

    /** Of the other series a site asks for stock when it needs it. */
    static final Map<SeriesId, Won> ONLY_OPEN =
            Map.of(
                    new SeriesId("turns"), Won.ZERO,
                    new SeriesId("small"), Won.ZERO,
                    new SeriesId("jongno"), Won.ZERO);

    final TownTime time;
    final TownIssuer issuer;
    final Site kiosk;
    private final Map<String, Site> shops = new HashMap<>();

    /** At home at the kiosk, which holds 400,000 of the month's limit. Born in 1950. */
    final MemberNumber member;

    /** At home nowhere: every sale borrows. Born in 1951. */
    final MemberNumber stranger;

    Town() {
        this(NOON, TownIssuer.POLICY);
    }

    Town(Instant start, String policy) {
        this(start, policy, 11);
    }

    Town(Instant start, String policy, long seed) {
        time = new TownTime(start);
        issuer = new TownIssuer(time, policy, seed);
        kiosk = site("K", SiteRole.KIOSK, District.JONGNO, ONLY_OPEN);
        member = issuer.member("somebody", 1950, Optional.of(kiosk.id), Optional.empty());
        stranger = issuer.member("somebody else", 1951, Optional.empty(), Optional.empty());
        kiosk.comeOnline();
        kiosk.effects.forget();
    }

    Site site(String name, SiteRole role, District district, Map<SeriesId, Won> stock) {
        var id = new SiteId(name);
        return Site.join(issuer, time, id, issuer.invite(id, role, district, stock));
    }

    /** A shop in the kiosk's district. */
    Site shop() {
        return shop("A");
    }

    /** Another shop in the kiosk's district. */
    Site otherShop() {
        return shop("B");
    }

    private Site shop(String name) {
        return shops.computeIfAbsent(name, n -> site(n, SiteRole.SHOP, District.JONGNO, Map.of()));
    }

    /** The first code of a paper that fills two. What it says is known only with the second. */
    static String halfAPaper() {
        return new SlipWriter(Bytes.of(new byte[32])).texts(Bytes.of(new byte[700])).getFirst();
    }

    /** A voucher that the issuer has booked. */
    Slip voucher(long won) {
        Slip slip = kiosk.sold(member, won).vouchers().getFirst();
        kiosk.forward();
        return slip;
    }

    /** The member with a card of this town's issuer. */
    Presence.CardAnswered card(MemberNumber member) {
        return new Presence.CardAnswered(cards().of(member));
    }

    ShownCards cards() {
        return new ShownCards(issuer.instruments().signer()::sign, issuer.key());
    }

    /** Everything is delivered, and every invariant of the books holds. */
    void settleAndVerify() {
        var sites = new ArrayList<>(shops.values());
        sites.add(kiosk);
        for (Site site : sites) {
            site.comeOnline();
            assertThat(site.journal().backlog().waiting()).isZero();
            assertThat(site.journal().backlog().refused()).isZero();
        }
        assertThat(issuer.report().balanced()).isTrue();
        assertThat(issuer.problems()).isEmpty();
    }

    long account(String name) {
        return issuer.report().accounts().getOrDefault(name, 0L);
    }
}
