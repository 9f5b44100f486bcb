package kr.sarangbang.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.application.IssuerOffice;
import kr.sarangbang.testing.ShownCards;

/** Everybody in a run: the issuer, kiosks and shops, people, and what is between them. */
final class Town {
    private static final int FEW = 24;

    private final Surroundings around;
    private final SimulatedIssuer issuer;
    private final SimulatedNetwork network;
    private final SimulatedPayments payments;
    private final List<SimulatedSite> kiosks = new ArrayList<>();
    private final List<SimulatedSite> shops = new ArrayList<>();
    private final List<SimulatedSite> sites = new ArrayList<>();
    private final List<SimulatedSite> machines = new ArrayList<>();
    private final Map<SiteId, District> districts = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final ShownCards cards;

    /**
     * @param count of sites, a third of them kiosks and tellers' counters in turn; each has two
     *     people who live near it, in a large town eight
     */
    Town(Surroundings around, int count) {
        this.around = around;
        this.issuer = new SimulatedIssuer(around);
        this.cards = issuer.cards();
        this.network = new SimulatedNetwork(around, issuer);
        this.payments = new SimulatedPayments(around);
        int selling = Math.max(1, count / 3);
        for (int i = 0; i < count; i++) {
            if (i < selling) {
                SiteRole role = i % 2 == 0 ? SiteRole.KIOSK : SiteRole.TELLER;
                kiosks.add(site("K" + (i + 1), role, District.JONGNO));
            } else {
                shops.add(
                        site(
                                "S" + (i + 1),
                                SiteRole.SHOP,
                                i % 3 == 2 ? District.MAPO : District.JONGNO));
            }
        }
        sites.addAll(kiosks);
        sites.addAll(shops);
        machines.addAll(sites);
        int each = count <= FEW ? 2 : 8;
        for (int i = 0; i < each * count; i++) {
            people.add(person(i));
        }
    }

    /** Everybody's member card. */
    ShownCards cards() {
        return cards;
    }

    private SimulatedSite site(String name, SiteRole role, District district) {
        byte[] key = around.chance().bytes(Ed25519.KEY_BYTES);
        var id = new SiteId(name);
        districts.put(id, district);
        Answer.Joined joined =
                issuer.join(
                        new IssuerOffice.NewSite(
                                id,
                                role,
                                name,
                                Optional.of(district),
                                Optional.empty(),
                                Map.of(),
                                Optional.empty()),
                        Bytes.of(Ed25519.publicKey(key)));
        return new SimulatedSite(
                around, new SimulatedSite.Identity(role, Bytes.of(key), joined), network, payments);
    }

    /** Half of the people are members already; the others will enrol at a site, with a PIN. */
    private Person person(int index) {
        String token = "SYNTHETIC-CI-" + index;
        boolean member = index % 2 == 0;
        var person =
                new Person(
                        token,
                        1950 + index % 50,
                        member ? Optional.empty() : Optional.of("" + (1000 + index % 9000)));
        if (member) {
            SimulatedSite home = kiosks.get(index / 2 % kiosks.size());
            person.isMember(issuer.member(token, person.birthYear(), Optional.of(home.id())));
        }
        return person;
    }

    Surroundings around() {
        return around;
    }

    SimulatedIssuer issuer() {
        return issuer;
    }

    SimulatedNetwork network() {
        return network;
    }

    SimulatedPayments payments() {
        return payments;
    }

    List<SimulatedSite> kiosks() {
        return kiosks;
    }

    List<SimulatedSite> shops() {
        return shops;
    }

    List<SimulatedSite> sites() {
        return sites;
    }

    /** A third of the sites, a few of them where there are many. */
    List<SimulatedSite> some() {
        Chance chance = around.chance();
        if (sites.size() <= FEW) {
            return sites.stream().filter(site -> chance.oneIn(3)).toList();
        }
        return IntStream.range(0, FEW / 3).mapToObj(i -> chance.pick(sites)).distinct().toList();
    }

    List<Person> people() {
        return people;
    }

    SimulatedSite site(SiteId id) {
        return sites.stream().filter(site -> site.id().equals(id)).findFirst().orElseThrow();
    }

    /** The machine that did it, wherever it is now. */
    SimulatedSite machine(ActId act) {
        return machines.stream()
                .filter(one -> one.id().equals(act.site()))
                .filter(one -> one.incarnation() == act.incarnation())
                .findFirst()
                .orElseThrow();
    }

    /** Every machine that ever was, those that are gone too. */
    List<SimulatedSite> machines() {
        return machines;
    }

    /** Those that can still say something: all but the burnt ones. */
    List<SimulatedSite> speaking() {
        Losses losses = around.facts().losses();
        return machines.stream().filter(one -> !losses.isBurnt(one)).toList();
    }

    District district(SimulatedSite site) {
        return Optional.ofNullable(districts.get(site.id())).orElseThrow();
    }

    /** Nobody goes there any more. */
    void isGone(SimulatedSite machine) {
        sites.remove(machine);
        kiosks.remove(machine);
        shops.remove(machine);
    }

    void isBack(SimulatedSite machine) {
        if (!sites.contains(machine)) {
            sites.add(machine);
            (machine.role() == SiteRole.SHOP ? shops : kiosks).add(machine);
        }
    }

    /** A machine in place of a lost one, as a new incarnation; empty while nobody answers. */
    Optional<SimulatedSite> joinAnew(SimulatedSite lost, Loss.Invited invited) {
        byte[] key = invited.privateKey().toArray();
        return issuer.joinAnew(lost.id(), invited.token(), Bytes.of(Ed25519.publicKey(key)))
                .map(
                        joined -> {
                            var machine =
                                    new SimulatedSite(
                                            around,
                                            new SimulatedSite.Identity(
                                                    lost.role(), invited.privateKey(), joined),
                                            network,
                                            payments);
                            machines.add(machine);
                            isBack(machine);
                            return machine;
                        });
    }

    Optional<Person> person(MemberNumber number) {
        return people.stream()
                .filter(person -> person.number().equals(Optional.of(number)))
                .findFirst();
    }

    /** Whether the voucher is good at the shop. */
    boolean isGoodAt(SimulatedSite shop, Slip slip) {
        return shop.bulletin()
                .profile()
                .flatMap(profile -> profile.district())
                .filter(slip.scope()::covers)
                .isPresent();
    }
}
