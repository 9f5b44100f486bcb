package kr.sarangbang.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.testing.SampleSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {
    private static final Policy POLICY = SampleSite.policy(1);

    @Test
    void theCityHasItsOwnLimits() {
        assertThat(POLICY.limits(Scope.CITY))
                .isEqualTo(new Limits(Won.of(400_000), Won.of(1_000_000)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JUNG")
    void everyDistrictHasTheLimitsOfDistricts(District district) {
        assertThat(POLICY.limits(Scope.of(district)))
                .isEqualTo(new Limits(Won.of(700_000), Won.of(1_500_000)));
    }

    @Test
    void anExceptionStandsBeforeTheCommonLimits() {
        assertThat(POLICY.limits(Scope.of(District.JUNG)))
                .isEqualTo(new Limits(Won.of(300_000), Won.of(600_000)));
    }

    /** A PIN reaches no log. */
    @Test
    void whatAPersonShowedIsNotInItsText() {
        MemberProof proof = new MemberProof.Pin("0420");
        assertThat(proof).hasToString("Pin");
        assertThat(new Request.Decide(new RawEntry(1, Bytes.EMPTY, Bytes.EMPTY), proof).toString())
                .doesNotContain("0420")
                .doesNotContain(SampleSite.MEMBER.toString());
    }
}
