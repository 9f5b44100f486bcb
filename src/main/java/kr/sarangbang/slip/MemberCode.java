package kr.sarangbang.slip;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sarangbang.domain.member.MemberNumber;

/**
 * The text of the square code on a 회원 종이: it says which member, and proves nothing without the PIN.
 * Pure; any thread.
 */
public final class MemberCode {
    private static final String FORM_1 = "SBM1:";
    private static final Pattern TEXT = Pattern.compile("SBM1:([0-9]{10})");

    private MemberCode() {}

    /** What the code holds. */
    public static String text(MemberNumber member) {
        return FORM_1 + member;
    }

    /**
     * Reads what a scanner typed, through a Hangul keyboard too; empty for anything else, a wrong
     * check digit included.
     */
    public static Optional<MemberNumber> read(String typed) {
        Matcher matcher = TEXT.matcher(KeyboardText.normalise(typed));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MemberNumber.parse(matcher.group(1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
