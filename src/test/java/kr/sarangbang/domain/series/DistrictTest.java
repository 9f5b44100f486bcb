package kr.sarangbang.domain.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistrictTest {
    /** The first five digits of the codes of the districts of Seoul (법정동코드). */
    private static final Map<Integer, String> OFFICIAL =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(11110, "종로구"),
                            Map.entry(11140, "중구"),
                            Map.entry(11170, "용산구"),
                            Map.entry(11200, "성동구"),
                            Map.entry(11215, "광진구"),
                            Map.entry(11230, "동대문구"),
                            Map.entry(11260, "중랑구"),
                            Map.entry(11290, "성북구"),
                            Map.entry(11305, "강북구"),
                            Map.entry(11320, "도봉구"),
                            Map.entry(11350, "노원구"),
                            Map.entry(11380, "은평구"),
                            Map.entry(11410, "서대문구"),
                            Map.entry(11440, "마포구"),
                            Map.entry(11470, "양천구"),
                            Map.entry(11500, "강서구"),
                            Map.entry(11530, "구로구"),
                            Map.entry(11545, "금천구"),
                            Map.entry(11560, "영등포구"),
                            Map.entry(11590, "동작구"),
                            Map.entry(11620, "관악구"),
                            Map.entry(11650, "서초구"),
                            Map.entry(11680, "강남구"),
                            Map.entry(11710, "송파구"),
                            Map.entry(11740, "강동구")));

    @Test
    void theyAreTheTwentyFiveInOrderOfTheirOfficialCodes() {
        assertThat(Stream.of(District.values()).map(District::korean))
                .containsExactlyElementsOf(OFFICIAL.values());
    }

    @ParameterizedTest
    @EnumSource
    void aNumberNamesOneDistrict(District district) {
        assertThat(District.ofNumber(district.number())).isEqualTo(district);
        assertThat(List.of(District.values()).get(district.number() - 1)).isEqualTo(district);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 26, Integer.MAX_VALUE})
    void noOtherNumberNamesOne(int number) {
        assertThatThrownBy(() -> District.ofNumber(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(number));
    }
}
