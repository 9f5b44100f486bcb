package kr.sarangbang.domain.exchange;

import java.util.Optional;
import kr.sarangbang.domain.member.MemberNumber;

/**
 * How the person showed who they are. Travels beside an entry, never in it: a PIN is in no journal.
 */
public record MemberProof(Optional<MemberNumber> member, Optional<String> pin) {
    public static final MemberProof NONE = new MemberProof(Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "MemberProof";
    }
}
