package kr.sarangbang.domain.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kr.sarangbang.codec.Values;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

@PropertyDefaults(tries = 300)
class SaleWindowTest {
    @Property
    void itsFirstInstantIsInItAndItsLastIsNot(
            @ForAll("times") Instant one, @ForAll("times") Instant other, @ForAll BirthYears who) {
        if (one.equals(other)) {
            return;
        }
        Instant from = one.isBefore(other) ? one : other;
        Instant until = one.isBefore(other) ? other : one;
        SaleWindow window = new SaleWindow(from, until, who);
        assertThat(window.contains(from)).isTrue();
        assertThat(window.contains(from.minusNanos(1))).isFalse();
        assertThat(window.contains(until.minusNanos(1))).isTrue();
        assertThat(window.contains(until)).isFalse();
    }

    @Property
    void itEndsAfterItBegins(@ForAll("times") Instant one, @ForAll("times") Instant other) {
        if (!one.isAfter(other)) {
            assertThatThrownBy(() -> new SaleWindow(other, one, BirthYears.EVERYONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.oneOf(
                Values.micros(), Arbitraries.longs().between(0, 3).map(Instant::ofEpochSecond));
    }
}
