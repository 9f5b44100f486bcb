package kr.sarangbang.ui.teller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import org.junit.jupiter.api.Test;

/**
 * Goal: a teller reads one language, whole, and the customer beside reads no word of the trade.
 * Method: both books of the counter are read, against each other and against the sources.
 */
class TellerCopyTest {
    /** The stems of keys that are put together from parts. */
    private static final Pattern FAMILY =
            Pattern.compile("(trouble|function|printer|refusal)\\.(\\w+)(\\.\\w+)?");

    private final Catalogue korean = Catalogue.teller(Language.KOREAN);
    private final Catalogue english = Catalogue.teller(Language.ENGLISH);

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(english.keySet()).isEqualTo(korean.keySet());
        for (String key : korean.keySet()) {
            assertThat(places(english.text(key))).as(key).isEqualTo(places(korean.text(key)));
            assertThat(english.text(key).replace("재출력", "")).as(key).doesNotContainPattern("[가-힣]");
        }
    }

    private static Set<String> places(String text) {
        var found = new TreeSet<String>();
        var matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    @Test
    void noWordIsOfficialeseAndNoneBlames() {
        for (String key : korean.keySet()) {
            assertThat(korean.text(key))
                    .as(key)
                    .doesNotContain(
                            "바우처", "오류", "에러", "실패", "불가", "초과", "되었습니다", "하십시오", "바랍니다", "요망",
                            "발생", "잘못", "클릭", "QR");
        }
    }

    @Test
    void theCustomerReadsNoWordOfTheTrade() {
        for (String key : korean.keySet()) {
            if (key.startsWith("side.")) {
                assertThat(korean.text(key))
                        .as(key)
                        .doesNotContain("권종", "액면", "발행", "결제", "환불", "습니다");
            }
        }
    }

    @Test
    void everySentenceFitsOneBreath() {
        for (String key : korean.keySet()) {
            for (String sentence : korean.text(key).split("(?<=[.?!])\\s", -1)) {
                long syllables =
                        sentence.codePoints().filter(c -> c >= 0xAC00 && c <= 0xD7A3).count();
                assertThat(syllables).as(key + ": " + sentence).isLessThanOrEqualTo(26);
            }
        }
    }

    @Test
    void everyWordIsUsedAndEveryUseHasItsWords() throws IOException {
        var source = new StringBuilder();
        for (Path root :
                List.of(
                        Path.of("src/main/java/kr/sarangbang/ui/teller"),
                        Path.of("src/main/java/kr/sarangbang/cli/Cabinet.java"),
                        Path.of("fxml/teller"))) {
            try (var files = Files.walk(root)) {
                for (Path file :
                        files.filter(f -> f.toString().matches(".*\\.(java|fxml)")).toList()) {
                    source.append(Files.readString(file));
                }
            }
        }
        var said =
                Pattern.compile("(?:text|tell|working)\\(\\s*\"([a-z]\\w*\\.[\\w.]+)\"")
                        .matcher(source);
        while (said.find()) {
            boolean stem = said.group(1).endsWith(".");
            assertThat(korean.containsKey(said.group(1)) || stem)
                    .as("no words for " + said.group(1))
                    .isTrue();
        }
        var fxml = Pattern.compile("=\"%([\\w.]+)\"").matcher(source);
        var used = new TreeSet<String>();
        while (fxml.find()) {
            used.add(fxml.group(1));
        }
        assertThat(korean.keySet()).containsAll(used);
        for (String key : korean.keySet()) {
            boolean found =
                    used.contains(key)
                            || source.indexOf("\"" + key + "\"") >= 0
                            || isOfAFamily(key, source);
            assertThat(found).as("nothing shows " + key).isTrue();
        }
    }

    private static boolean isOfAFamily(String key, StringBuilder source) {
        var family = FAMILY.matcher(key);
        if (!family.matches()) {
            return false;
        }
        return switch (family.group(1)) {
            case "function" -> true;
            case "printer" -> source.indexOf("\"printer." + family.group(2) + "\"") >= 0;
            default -> {
                String stem = family.group(2).replaceAll("None$", "");
                yield source.indexOf("\"" + stem + "\"") >= 0;
            }
        };
    }
}
