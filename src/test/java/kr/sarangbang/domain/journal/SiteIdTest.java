package kr.sarangbang.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.sarangbang.codec.Values;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteIdTest {
    /** Short and without a dot, since every slip and the text of every act carry it. */
    @Property
    void aNameIsOneToTwelveLettersDigitsAndHyphens(@ForAll("sites") SiteId site) {
        assertThat(site.toString()).matches("[A-Za-z0-9-]{1,12}").isEqualTo(site.text());
        assertThat(new SiteId(site.text())).isEqualTo(site);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-A",
                "A.1",
                "A B",
                " A",
                "A\n",
                "종로",
                "A/B",
                "A_B",
                "..",
                "ABCDEFGHIJKLM",
                "Ａ"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> new SiteId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(text);
    }

    @Property
    void theyAreInOrderOfTheirText(@ForAll("sites") SiteId one, @ForAll("sites") SiteId other) {
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(one.text().compareTo(other.text())));
    }

    @Provide
    Arbitrary<SiteId> sites() {
        return Values.sites();
    }
}
