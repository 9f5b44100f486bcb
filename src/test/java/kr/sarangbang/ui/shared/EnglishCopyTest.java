package kr.sarangbang.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Goal: who reads English at a kiosk or in a shop reads all of it, plainly, and the same as who
 * reads Korean. Method: the two catalogues are read against each other.
 */
class EnglishCopyTest {
    /** What a person has to find on a paper or on a sign keeps its Korean name beside it. */
    private static final Map<String, String> ON_PAPER =
            Map.of(
                    "enrol.bringWhat", "신분증",
                    "problem.claim.moneyLine", "맡긴 돈 표",
                    "refusal.unfinished.todo", "미완료");

    private static final List<String> NOWHERE =
            List.of(
                    "error",
                    "fail",
                    "invalid",
                    "wrong pin",
                    "denied",
                    "declined",
                    "unable",
                    "insufficient",
                    "exceed",
                    "terminate",
                    "redeem",
                    "transaction id",
                    "prohibited",
                    "illegal",
                    "must ",
                    "you did not",
                    "mistake",
                    "₩",
                    "krw",
                    "qr");

    private final Catalogue korean = new Catalogue(Language.KOREAN);
    private final Catalogue english = new Catalogue(Language.ENGLISH);

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(english.keySet()).isEqualTo(korean.keySet());
        for (String key : korean.keySet()) {
            assertThat(places(english.text(key))).as(key).isEqualTo(places(korean.text(key)));
            assertThat(english.text(key).isEmpty()).as(key).isEqualTo(korean.text(key).isEmpty());
        }
    }

    @Test
    void koreanStandsInItOnlyWhereAPaperOrASignIsNamed() {
        for (String key : english.keySet()) {
            String named = ON_PAPER.getOrDefault(key, "");
            assertThat(english.text(key)).as(key).contains(named);
            assertThat(english.text(key).replace(named, ""))
                    .as(key)
                    .doesNotContainPattern("[ㄱ-ㅎㅏ-ㅣ가-힣]");
        }
    }

    @Test
    void noWordIsOfficialeseAndNoneBlames() {
        for (String key : english.keySet()) {
            for (String word : NOWHERE) {
                assertThat(english.text(key).toLowerCase(Locale.ROOT)).as(key).doesNotContain(word);
            }
        }
    }

    @Test
    void everySentenceIsShort() {
        for (String key : english.keySet()) {
            for (String sentence : english.text(key).split("(?<=[.?!])\\s", -1)) {
                assertThat(sentence.split("\\s+").length)
                        .as(key + ": " + sentence)
                        .isLessThanOrEqualTo(12);
            }
        }
    }

    @Test
    void aStarOpensAndClosesBoldInBoth() {
        for (String key : english.keySet()) {
            assertThat(english.text(key).chars().filter(c -> c == '*').count() % 2)
                    .as(key)
                    .isZero();
        }
    }

    private static Set<String> places(String text) {
        var found = new TreeSet<String>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(m -> found.add(m.group()));
        return found;
    }
}
