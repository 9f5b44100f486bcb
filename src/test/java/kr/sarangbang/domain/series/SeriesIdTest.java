package kr.sarangbang.domain.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "city-2022-07", "jongno-1", "a-", "abcdefghijklmnopqrstuvwx"})
    void aNameIsOfSmallLettersDigitsAndHyphens(String text) {
        assertThat(new SeriesId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "City",
                "a b",
                "a.b",
                "a/b",
                "../a",
                "광역",
                "a\n",
                "é",
                "abcdefghijklmnopqrstuvwxy"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> new SeriesId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "a-1", "aa"})
    void theyAreInOrderOfTheirText(String later) {
        assertThat(new SeriesId("a")).isLessThan(new SeriesId(later));
        assertThat(new SeriesId(later)).isEqualByComparingTo(new SeriesId(later));
    }
}
