package kr.sarangbang.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {
    @Property
    void aNameHasOneToTwentyFourCharacters(@ForAll @IntRange(max = 30) int length) {
        Optional<String> name = Optional.of("김".repeat(length));
        if (length < 1 || length > 24) {
            refused("a staff name", name, Optional.empty(), 0, Optional.empty());
            refused("a staff name", Optional.empty(), name, 0, Optional.empty());
        } else {
            assertThat(new Actor(name, name, 0, Optional.empty()).approver()).isEqualTo(name);
        }
    }

    @Property
    void aReasonHasOneToAHundredCharacters(@ForAll @IntRange(max = 110) int length) {
        Optional<String> reason = Optional.of("늦".repeat(length));
        if (length < 1 || length > 100) {
            refused("a reason", Optional.empty(), Optional.empty(), 0, reason);
        } else {
            assertThat(new Actor(Optional.empty(), Optional.empty(), 0, reason).reason())
                    .isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "　"})
    void aBlankIsNoNameAndNoReason(String blank) {
        Optional<String> none = Optional.of(blank);
        refused("a staff name", none, Optional.empty(), 0, Optional.empty());
        refused("a staff name", Optional.empty(), none, 0, Optional.empty());
        refused("a reason", Optional.empty(), Optional.empty(), 0, none);
    }

    /** It was once told as a name of the wrong length. */
    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void aShiftBelowZeroIsRefusedAsOne(long shift) {
        refused("a shift", Optional.of("김영희"), Optional.empty(), shift, Optional.empty());
    }

    @Test
    void theCustomerIsNobodyByName() {
        assertThat(Actor.CUSTOMER)
                .isEqualTo(new Actor(Optional.empty(), Optional.empty(), 0, Optional.empty()));
    }

    private static void refused(
            String what,
            Optional<String> staff,
            Optional<String> approver,
            long shift,
            Optional<String> reason) {
        assertThatThrownBy(() -> new Actor(staff, approver, shift, reason))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(what);
    }
}
