package kr.sarangbang.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.sarangbang.application.EnrolOutcome;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;

/** People at kiosks: they enrol and buy. */
final class Buying {
    static final Actor TELLER =
            new Actor(Optional.of("T-1"), Optional.empty(), 0, Optional.empty());

    private final Town town;
    private final Chance chance;
    private final Trace trace;
    private final Set<ActId> told = new TreeSet<>();

    Buying(Town town) {
        this.town = town;
        this.chance = town.around().chance();
        this.trace = town.around().trace();
    }

    void buy() {
        Person person = chance.pick(town.people());
        SimulatedSite kiosk = chance.pick(town.kiosks());
        if (person.number().isEmpty()) {
            enrol(person, kiosk);
            return;
        }
        boolean cash = chance.percent(40);
        long units = chance.oneIn(4) ? 1 + chance.below(20) : 1 + chance.below(6);
        Won face = Won.of(units * 10_000);
        var request =
                new SaleRequest(
                        person.number().get(),
                        presence(person, kiosk),
                        chance.percent(60) ? Terms.CITY_SERIES : Terms.JONGNO_SERIES,
                        face,
                        cash ? PaymentMeans.CASH : PaymentMeans.CARD,
                        chance.oneIn(20) ? Won.of(10_000) : face,
                        actor(kiosk));
        // Whoever is told how much is still possible buys that, to the last unit.
        sell(kiosk, request)
                .map(Buying::possible)
                .filter(most -> !most.isZero())
                .ifPresent(most -> sell(kiosk, ofFace(request, most)));
    }

    /** In whole units; zero where nothing was said of it. */
    private static Won possible(SaleOutcome outcome) {
        Won said =
                switch (outcome) {
                    case SaleOutcome.OverPurchaseLimit over -> over.possible();
                    case SaleOutcome.OverHoldingLimit over -> over.possible();
                    case SaleOutcome.NoLimitRightOffline over -> over.possible();
                    default -> Won.ZERO;
                };
        return Won.of(said.amount() / 10_000 * 10_000);
    }

    private static SaleRequest ofFace(SaleRequest request, Won face) {
        return new SaleRequest(
                request.member(),
                request.presence(),
                request.series(),
                face,
                request.means(),
                face,
                request.actor());
    }

    /** Empty where the program died over it, or did not run. */
    Optional<SaleOutcome> sell(SimulatedSite kiosk, SaleRequest request) {
        int wrongPins = kiosk.view().wrongPins(request.member());
        Optional<SaleOutcome> outcome = kiosk.during(program -> program.sell().sell(request));
        trace.note(
                kiosk.id()
                        + " sell "
                        + request.face()
                        + " "
                        + outcome.map(Outcomes::word).orElse("-"));
        if (outcome.orElse(null) instanceof SaleOutcome.Sold sold) {
            told.add(sold.act());
            SiteTerms.told(kiosk, request, town.person(request.member()), wrongPins);
        }
        return outcome;
    }

    /** Who is named in what is done at that site. */
    Actor actor(SimulatedSite site) {
        return site.role() == SiteRole.TELLER ? TELLER : Actor.CUSTOMER;
    }

    Presence presence(Person person, SimulatedSite site) {
        if (person.pin().isPresent() && chance.oneIn(3)) {
            return new Presence.Pin(chance.oneIn(5) ? "0000" : person.pin().get());
        }
        return site.role() == SiteRole.TELLER && chance.oneIn(2)
                ? new Presence.IdShown()
                : new Presence.CardAnswered(town.cards().of(person.number().orElseThrow()));
    }

    /** Somebody enrols, for the first time or, having forgotten it, again. */
    void enrol() {
        enrol(chance.pick(town.people()), chance.pick(town.sites()));
    }

    private void enrol(Person person, SimulatedSite site) {
        learn(person);
        Optional<EnrolOutcome> outcome =
                site.during(
                        program ->
                                program.enrol()
                                        .enrol(
                                                person.token(),
                                                person.birthYear(),
                                                person.pin(),
                                                Actor.CUSTOMER));
        trace.note(site.id() + " enrol " + outcome.map(Outcomes::word).orElse("-"));
        if (outcome.orElse(null) instanceof EnrolOutcome.Enrolled enrolled) {
            if (enrolled.acknowledged()) {
                person.isMember(enrolled.member());
            } else {
                person.waitsFor(enrolled.act());
            }
        }
    }

    /** Asks again at the site where an enrolment was left without the issuer's word. */
    void learn(Person person) {
        if (person.unanswered().isEmpty()) {
            return;
        }
        ActId act = person.unanswered().get();
        if (town.around().facts().suspects().has(act.site())) {
            // On another disk the same act may be another person's.
            return;
        }
        Optional<MemberNumber> number =
                town.machine(act)
                        .during(
                                program ->
                                        program.place().journal().entriesOf(act).stream()
                                                .map(signed -> signed.entry())
                                                .filter(Entry.EnrolmentConfirmed.class::isInstance)
                                                .map(Entry.EnrolmentConfirmed.class::cast)
                                                .map(Entry.EnrolmentConfirmed::member)
                                                .findFirst())
                        .flatMap(found -> found);
        number.ifPresent(person::isMember);
    }

    /** Sales that somebody was told of. */
    List<ActId> told() {
        return List.copyOf(told);
    }
}
