package kr.sarangbang.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PropertyDefaults(tries = 300)
class EnrolmentSecretTest {
    @Property
    void aTokenOfOneToTwoHundredCharactersStandsForAPerson(
            @ForAll @AlphaChars @StringLength(min = 1, max = 200) String token) {
        EnrolmentSecret secret = new EnrolmentSecret(token, Optional.empty());
        assertThat(secret.token()).isEqualTo(token);
        assertThat(secret).hasToString("EnrolmentSecret");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201, 10_000})
    void aTokenOfAnotherLengthIsRefused(int length) {
        assertThatThrownBy(() -> new EnrolmentSecret("t".repeat(length), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t\n"})
    void aBlankTokenStandsForNobody(String token) {
        assertThatThrownBy(() -> new EnrolmentSecret(token, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
