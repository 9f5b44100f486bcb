package kr.sarangbang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Seal;
import kr.sarangbang.port.SealedCounter;
import org.junit.jupiter.api.Test;

/** What every sealed counter keeps to, whatever it is made of. */
public abstract class SealedCounterContract {
    private static final Bytes NOTHING = Bytes.of(new byte[Seal.LENGTH]);

    /** A counter that was never sealed in, or the same again after its program ended. */
    protected abstract SealedCounter open() throws Exception;

    private static Bytes fact(int incarnation) {
        return Seal.fact(Chain.begin(SampleSite.SITE, incarnation));
    }

    private static List<Bytes> held(SealedCounter counter) {
        List<Bytes> held = new ArrayList<>();
        for (int place = 0; place < counter.places(); place++) {
            held.add(counter.read(place));
        }
        return held;
    }

    @Test
    void anUnsealedCounterHoldsNothing() throws Exception {
        try (SealedCounter counter = open()) {
            assertThat(counter.places()).isPositive();
            assertThat(held(counter)).containsOnly(NOTHING);
        }
    }

    @Test
    void aPlaceTakesInMoreByTheRuleThatTheJournalFollows() throws Exception {
        try (SealedCounter counter = open()) {
            Bytes expected = NOTHING;
            for (int turn = 1; turn <= 3; turn++) {
                counter.extend(1, fact(turn));
                expected = Seal.extended(expected, fact(turn));
                assertThat(counter.read(1)).isEqualTo(expected);
            }
            assertThat(counter.read(0)).isEqualTo(NOTHING);
        }
    }

    @Test
    void theSameFactTwiceIsSomethingElse() throws Exception {
        try (SealedCounter counter = open()) {
            counter.extend(0, fact(1));
            Bytes once = counter.read(0);
            counter.extend(0, fact(1));
            assertThat(counter.read(0)).isNotEqualTo(once);
        }
    }

    @Test
    void whatWasTakenInIsThereForTheNextProgram() throws Exception {
        List<Bytes> held;
        try (SealedCounter counter = open()) {
            counter.extend(0, fact(1));
            counter.extend(counter.places() - 1, fact(2));
            held = held(counter);
        }
        try (SealedCounter counter = open()) {
            assertThat(held(counter)).isEqualTo(held);
        }
    }
}
