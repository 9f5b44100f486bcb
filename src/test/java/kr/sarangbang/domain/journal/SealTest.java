package kr.sarangbang.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.sarangbang.domain.Bytes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Goal: no two journals, and no two lengths of one, leave the same seal. */
class SealTest {
    private static final SiteId SITE = new SiteId("JONGNO-1");
    private static final Bytes NOTHING = Bytes.of(new byte[Seal.LENGTH]);

    private static Seal begun(int places) {
        return Seal.begun(Collections.nCopies(places, NOTHING));
    }

    private static Chain end(long number, int content) {
        return new Chain(SITE, 1, number, Chain.hash(Bytes.of((byte) content)));
    }

    @Property(tries = 200)
    void everyHistoryHasASealOfItsOwn(
            @ForAll @IntRange(min = 1, max = 8) int places,
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> one,
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> other) {
        boolean same = one.equals(other);
        assertThat(sealed(places, one).values().equals(sealed(places, other).values()))
                .isEqualTo(same);
    }

    private static Seal sealed(int places, List<Integer> contents) {
        Seal seal = begun(places);
        for (int number = 0; number < contents.size(); number++) {
            seal = seal.after(end(number + 1, contents.get(number)));
        }
        return seal;
    }

    @Test
    void commitsTakeThePlacesInTurn() {
        Seal seal = begun(3);
        List<Integer> turns = new ArrayList<>();
        for (int commit = 1; commit <= 7; commit++) {
            turns.add(seal.place());
            seal = seal.after(end(commit, commit));
        }
        assertThat(turns).containsExactly(0, 1, 2, 0, 1, 2, 0);
        assertThat(seal.sealed()).isEqualTo(7);
    }

    @Test
    void siteIncarnationNumberAndHeadAreAllSealed() {
        Bytes head = Chain.hash(Bytes.of((byte) 1));
        Set<Bytes> facts = new HashSet<>();
        facts.add(Seal.fact(new Chain(SITE, 1, 5, head)));
        facts.add(Seal.fact(new Chain(new SiteId("JONGNO-2"), 1, 5, head)));
        facts.add(Seal.fact(new Chain(SITE, 2, 5, head)));
        facts.add(Seal.fact(new Chain(SITE, 1, 6, head)));
        facts.add(Seal.fact(new Chain(SITE, 1, 5, Chain.hash(Bytes.of((byte) 2)))));
        assertThat(facts).hasSize(5);
    }

    @Test
    void withoutACounterNothingIsSealed() {
        assertThat(Seal.NONE.after(end(1, 1))).isEqualTo(Seal.NONE);
    }
}
