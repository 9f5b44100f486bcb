package kr.sarangbang.application;

import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.member.MemberNumber;

/** What became of an enrolment. */
public sealed interface EnrolOutcome {
    /**
     * Enrolled; the member slip says the number.
     *
     * @param acknowledged whether the issuer has it. Until then there is no limit to buy with, and
     *     a person who enrolled before will get the first number
     */
    record Enrolled(ActId act, MemberNumber member, boolean acknowledged, PaperResult paper)
            implements EnrolOutcome {}

    record Stopped(Obstacle obstacle) implements EnrolOutcome {}
}
