package kr.sarangbang.domain.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthYearsTest {
    @ParameterizedTest
    @CsvSource({
        "1941, true, false",
        "1950, false, true",
        "1999, true, false",
        "2000, false, true",
        "2004, false, true",
        "2005, true, false"
    })
    void theLastDigitDecides(int year, boolean odd, boolean even) {
        assertThat(BirthYears.ODD.admits(year)).isEqualTo(odd);
        assertThat(BirthYears.EVEN.admits(year)).isEqualTo(even);
    }

    /** Nobody falls between the two, and nobody has two turns. */
    @Property
    void everyYearIsOddOrEven(@ForAll int year) {
        assertThat(Stream.of(BirthYears.ODD, BirthYears.EVEN).filter(who -> who.admits(year)))
                .hasSize(1);
        assertThat(BirthYears.EVERYONE.admits(year)).isTrue();
        assertThat(BirthYears.ODD.admits(year + 1)).isEqualTo(BirthYears.EVEN.admits(year));
    }
}
