package kr.sarangbang.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Goal: a citizen of seventy-eight reads no word of officials, shops or machines. Method: the
 * catalogue itself is read; shops may keep a few words of their trade.
 */
class CopyRulesTest {
    private static final List<String> NOWHERE =
            List.of(
                    "바우처", "리딤", "쿠폰", "테이크아웃", "키오스크", "디바이스", "네트워크", "서버", "시스템", "프린터", "터치",
                    "클릭", "스캔", "QR", "PIN", "오류", "에러", "실패", "불가", "승인", "거절", "초과", "처리 중", "입력",
                    "발급", "선택하", "수정", "구매", "납부", "결제", "확정되", "하십시오", "바랍니다", "어르신", "고객",
                    "되었습니다", "발생", "요망", "₩", "만료", "유효");
    private static final List<String> NOT_FOR_CITIZENS =
            List.of("환불", "내역", "마감", "권종", "액면", "발행", "취소", "보장");
    private static final List<String> SHOP =
            List.of(
                    "listen",
                    "number",
                    "take",
                    "shopPin",
                    "working",
                    "received",
                    "cancelled",
                    "refused",
                    "refusal",
                    "cancel",
                    "lineDown",
                    "phone",
                    "printing");

    private final Catalogue words = new Catalogue(Language.KOREAN);

    @Test
    void noForbiddenWordStandsAnywhere() {
        for (String key : words.keySet()) {
            for (String word : NOWHERE) {
                assertThat(words.text(key)).as(key).doesNotContain(word);
            }
        }
    }

    @Test
    void noWordOfTheTradeStandsBeforeACitizen() {
        for (String key : words.keySet()) {
            if (!SHOP.contains(key.split("\\.", -1)[0])) {
                for (String word : NOT_FOR_CITIZENS) {
                    assertThat(words.text(key)).as(key).doesNotContain(word);
                }
            }
        }
    }

    @Test
    void everySentenceIsShort() {
        for (String key : words.keySet()) {
            for (String sentence :
                    words.text(key).replaceAll("\\{\\d}", "").split("(?<=[.?!])\\s", -1)) {
                long syllables =
                        sentence.codePoints().filter(c -> c >= 0xAC00 && c <= 0xD7A3).count();
                assertThat(syllables).as(key + ": " + sentence).isLessThanOrEqualTo(21);
            }
        }
    }

    @Test
    void theQuestionAboutMoneyIsAskedFormally() {
        assertThat(words.text("confirm.card")).contains("맞습니까?");
        assertThat(words.text("confirm.cash")).contains("맞습니까?");
    }

    @Test
    void everyWordIsUsedAndEveryUseHasItsWords() throws IOException {
        var source = new StringBuilder();
        var used = new TreeSet<String>();
        for (Path root : List.of(Path.of("src", "main", "java"), Path.of("fxml"))) {
            try (var files = Files.walk(root)) {
                for (Path file : files.filter(CopyRulesTest::usesThisBook).toList()) {
                    source.append(Files.readString(file));
                }
            }
        }
        var fxml = Pattern.compile("=\"%([\\w.]+)\"").matcher(source);
        while (fxml.find()) {
            used.add(fxml.group(1));
        }
        assertThat(words.keySet()).containsAll(used);
        var missing = new ArrayList<String>();
        for (String key : new TreeSet<>(words.keySet())) {
            boolean found =
                    used.contains(key)
                            || source.indexOf("\"" + key + "\"") >= 0
                            || family(key, source);
            if (!found) {
                missing.add(key);
            }
        }
        assertThat(missing).as("words that no screen shows").isEmpty();
    }

    /** A counter has words of its own. */
    private static boolean usesThisBook(Path file) {
        return file.toString().matches(".*\\.(java|fxml)") && !file.toString().contains("teller");
    }

    /** Keys made from a stem: "problem." + name + ".title". */
    private static boolean family(String key, CharSequence source) {
        String[] parts = key.split("\\.", -1);
        if (parts.length == 3 && (parts[0].equals("problem") || parts[0].equals("refusal"))) {
            return source.toString().contains("\"" + parts[1] + "\"");
        }
        return parts[0].equals("count");
    }

    @Test
    void onlyLanguagesWithACompleteCatalogueAreOffered() {
        assertThat(Language.offered()).contains(Language.KOREAN);
        for (Language language : Language.offered()) {
            assertThat(new Catalogue(language).keySet())
                    .as(language.ownName())
                    .isEqualTo(words.keySet().stream().collect(Collectors.toSet()));
        }
    }
}
