package kr.sarangbang.application;

import kr.sarangbang.domain.member.MemberNumber;

/**
 * A member whose card answered a challenge that this program drew, and whose answer verified. Only
 * {@link IdentifyMember} makes one, so no act begins on a number that somebody merely said.
 */
public final class ProvenMember {
    private final MemberNumber member;

    ProvenMember(MemberNumber member) {
        this.member = member;
    }

    public MemberNumber member() {
        return member;
    }

    /** Nothing of it: whose card was read reaches no log. */
    @Override
    public String toString() {
        return "ProvenMember";
    }
}
