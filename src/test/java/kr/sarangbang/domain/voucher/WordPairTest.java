package kr.sarangbang.domain.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kr.sarangbang.codec.Values;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.testing.SampleSite;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PropertyDefaults(tries = 300)
class WordPairTest {
    private static final int MANY = 6_000;

    @Property
    void bothPapersOfOneActCarryTheSamePair(@ForAll("acts") ActId act, @ForAll("won") Won amount) {
        assertThat(WordPair.of(ActId.parse(act.toString()), Won.of(amount.amount())))
                .isEqualTo(WordPair.of(act, amount));
    }

    /** By another program; a paper of last year must go with a paper of this year. */
    @ParameterizedTest
    @CsvSource({
        "JONGNO-1.1.4, 93000, 기차·가을 58",
        "SHOP-7.2.1, 50000, 새벽·부엌 87",
        "ISSUER.1.9223372036854775807, 0, 마루·산길 97"
    })
    void thePairOfARecordNeverChanges(String act, long amount, String pair) {
        assertThat(WordPair.of(ActId.parse(act), Won.of(amount))).hasToString(pair);
    }

    @Property
    void itIsTwoShortKoreanWordsAndTwoDigits(@ForAll("acts") ActId act, @ForAll("won") Won amount) {
        assertThat(WordPair.of(act, amount).toString()).matches("[가-힣]{2,3}·[가-힣]{2,3} [1-9][0-9]");
    }

    @Test
    void thereAreThirtyTwoWordsBeforeAndThirtyTwoBehindAndNinetyNumbers() {
        assertThat(shares(WordPair::first)).hasSize(32);
        assertThat(shares(WordPair::second)).hasSize(32);
        assertThat(shares(WordPair::number)).hasSize(90);
    }

    /**
     * Method: no word of six thousand acts comes twice as often, or half as often, as its share.
     */
    @Test
    void noWordIsMuchMoreCommonThanAnother() {
        for (Map<?, Long> shares : List.of(shares(WordPair::first), shares(WordPair::second))) {
            assertThat(shares.values()).allMatch(n -> n > MANY / 64 && n < MANY / 16);
        }
    }

    /** Two papers in one drawer with one pair are rare: of 92,160 pairs few come twice. */
    @Test
    void neighbouringActsHaveDifferentPairs() {
        assertThat(shares(Function.identity()).size()).isGreaterThan(MANY * 9 / 10);
    }

    @Test
    void anotherAmountIsSeenInThePair() {
        ActId act = new ActId(SampleSite.SITE, 1, 4);
        assertThat(
                        LongStream.range(0, 1000)
                                .mapToObj(n -> WordPair.of(act, Won.of(n * 10_000)))
                                .distinct())
                .hasSizeGreaterThan(900);
    }

    private static <K> Map<K, Long> shares(Function<WordPair, K> part) {
        return LongStream.rangeClosed(1, MANY)
                .mapToObj(n -> WordPair.of(new ActId(SampleSite.SITE, 1, n), Won.of(50_000)))
                .collect(Collectors.groupingBy(part, Collectors.counting()));
    }

    @Provide
    Arbitrary<ActId> acts() {
        return Values.acts();
    }

    @Provide
    Arbitrary<Won> won() {
        return Values.won();
    }
}
