package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is listed is what a reading of the whole table would list, at any time. */
class StandingListTest {
    /** A value stands while something is left of it. */
    private record Right(int number, int left) {}

    private final Map<Integer, Right> table = new TreeMap<>();
    private int readings;

    private final StandingList<Integer, Right> list =
            new StandingList<>(
                    Right::number,
                    right -> right.left() > 0,
                    () -> {
                        readings++;
                        return whatStands();
                    });

    private List<Right> whatStands() {
        return table.values().stream().filter(right -> right.left() > 0).toList();
    }

    private void put(int number, int left) {
        var right = new Right(number, left);
        table.put(number, right);
        list.put(right);
    }

    @Property(tries = 200)
    void listsWhatStandsAfterAnyPutsAndForgettings(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9) Integer> numbers,
            @ForAll @Size(min = 40, max = 40) List<@IntRange(min = 0, max = 3) Integer> left) {
        table.clear();
        list.forget();
        for (int i = 0; i < numbers.size(); i++) {
            put(numbers.get(i), left.get(i));
            if (left.get(i) == 3) {
                list.forget();
            }
            assertThat(list.list()).isEqualTo(whatStands());
        }
    }

    @Test
    void theTableIsReadOnceAndAgainOnlyAfterItWasForgotten() {
        put(1, 5);
        assertThat(readings).isZero();
        list.list();
        put(2, 5);
        put(1, 0);
        assertThat(list.list()).containsExactly(new Right(2, 5));
        assertThat(readings).isEqualTo(1);
        list.forget();
        list.list();
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void whatWasListedBeforeStaysAsItWas() {
        put(1, 5);
        List<Right> before = list.list();
        var copy = new ArrayList<>(before);
        put(1, 0);
        assertThat(before).isEqualTo(copy);
    }
}
