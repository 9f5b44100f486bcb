package kr.sarangbang.slip;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sarangbang.domain.member.MemberNumber;
import org.junit.jupiter.api.Test;

class MemberCodeTest {
    private static final MemberNumber MEMBER = MemberNumber.ofRandom(471_209_385);

    @Test
    void whatIsPrintedIsReadBack() {
        assertThat(MemberCode.read(MemberCode.text(MEMBER))).contains(MEMBER);
    }

    @Test
    void smallLettersAndAHangulKeyboardAreUnderstood() {
        assertThat(MemberCode.read(" sbm1:" + MEMBER + "\n")).contains(MEMBER);
        assertThat(MemberCode.read("ㄴㅠㅡ1:" + MEMBER)).contains(MEMBER);
    }

    @Test
    void nothingElseIsAMember() {
        String digits = MEMBER.toString();
        char wrong = digits.charAt(9) == '0' ? '1' : '0';
        assertThat(MemberCode.read("SBM1:" + digits.substring(0, 9) + wrong)).isEmpty();
        assertThat(MemberCode.read("SBM2:" + digits)).isEmpty();
        assertThat(MemberCode.read("SB1:" + digits)).isEmpty();
        assertThat(MemberCode.read(digits)).isEmpty();
        assertThat(MemberCode.read("")).isEmpty();
    }
}
