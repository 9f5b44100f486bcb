package kr.sarangbang.domain.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person is told who is refused. */
class RefusalsTest {
    /** Rule 10c, word for word. */
    private static final String PUBLISHED =
            "ClockSuspect, BadSlip, ShopNotAllowed, WrongDistrict, Expired, AlreadyUsed,"
                    + " OverBalance, NeedsMember, WrongPin, NeedsLine, ListTooOld, OverGuarantee";

    @Test
    void reasonsStandInThePublishedOrder() {
        List<String> published =
                Stream.of(PUBLISHED.split(", "))
                        .map(word -> word.replaceAll("(?<=[a-z])(?=[A-Z])", "_"))
                        .map(word -> word.toUpperCase(Locale.ROOT))
                        .toList();
        assertThat(Stream.of(RedemptionRefusal.values()).map(Enum::name))
                .containsExactlyElementsOf(published);
    }

    @ParameterizedTest
    @EnumSource
    void aBadSlipIsToldInWholeSentences(BadSlip why) {
        assertThat(why.korean()).matches("[가-힣].*[가-힣]\\..*").endsWith(".");
        assertThat(why.english()).matches("[A-Z].*\\.");
    }

    @Test
    void eachBadSlipHasItsOwnSentence() {
        assertThat(Stream.of(BadSlip.values()).map(BadSlip::korean)).doesNotHaveDuplicates();
        assertThat(Stream.of(BadSlip.values()).map(BadSlip::english)).doesNotHaveDuplicates();
    }
}
