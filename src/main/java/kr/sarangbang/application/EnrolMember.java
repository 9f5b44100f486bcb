package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Milestones.Point;

/**
 * Enrols a person, with or without a line. The identity token is sealed to the issuer before it is
 * written down; this site cannot read it again.
 */
public final class EnrolMember {
    private final Workplace place;
    private final Threshold threshold;
    private final DayEnd dayEnd;
    private final ForwardEntries forward;
    private final PrintPapers printing;

    public EnrolMember(Workplace place) {
        this.place = place;
        this.threshold = new Threshold(place);
        this.dayEnd = new DayEnd(place);
        this.forward = new ForwardEntries(place);
        this.printing = new PrintPapers(place);
    }

    public EnrolOutcome enrol(
            String identityToken, int birthYear, Optional<String> pin, Actor actor) {
        Optional<Obstacle> obstacle = threshold.obstacle();
        if (obstacle.isPresent()) {
            return new EnrolOutcome.Stopped(obstacle.get());
        }
        dayEnd.closeEarlierDays();
        MemberNumber drawn = MemberNumber.ofRandom(place.random().nextLong(1_000_000_000L));
        Bytes sealed = place.sealer().seal(identityToken, pin);
        ActId act = place.journal().nextAct();
        place.journal()
                .append(new Draft(act, new Entry.MemberEnrolled(drawn, birthYear, sealed), actor));
        place.milestones().reached(Point.COMMITTED);
        if (place.issuer().up()) {
            forward.forward();
        }
        Optional<MemberNumber> confirmed =
                place.journal().entriesOf(act).stream()
                        .map(SignedEntry::entry)
                        .filter(Entry.EnrolmentConfirmed.class::isInstance)
                        .map(entry -> ((Entry.EnrolmentConfirmed) entry).member())
                        .findFirst();
        return new EnrolOutcome.Enrolled(
                act, confirmed.orElse(drawn), confirmed.isPresent(), printing.first(act));
    }
}
