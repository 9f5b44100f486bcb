package kr.sarangbang.simulation;

import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.member.MemberNumber;

/** A buyer: an invented identity, and the member number once it is known. */
final class Person {
    private final String token;
    private final int birthYear;
    private final Optional<String> pin;
    private Optional<MemberNumber> number = Optional.empty();
    private Optional<ActId> unanswered = Optional.empty();

    Person(String token, int birthYear, Optional<String> pin) {
        this.token = token;
        this.birthYear = birthYear;
        this.pin = pin;
    }

    /** One person, one member (rule 6). */
    void isMember(MemberNumber told) {
        Broken.unless(
                number.isEmpty() || number.get().equals(told),
                "I2 one person has two member numbers");
        number = Optional.of(told);
        unanswered = Optional.empty();
    }

    /** An enrolment waits for the issuer's word. */
    void waitsFor(ActId enrolment) {
        unanswered = Optional.of(enrolment);
    }

    Optional<ActId> unanswered() {
        return unanswered;
    }

    Optional<MemberNumber> number() {
        return number;
    }

    String token() {
        return token;
    }

    int birthYear() {
        return birthYear;
    }

    Optional<String> pin() {
        return pin;
    }
}
