package kr.sarangbang.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.IntStream;
import kr.sarangbang.codec.Values;
import kr.sarangbang.domain.Bytes;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinVerifierTest {
    private static final Bytes SALT = Bytes.fromHex("000102030405060708090a0b0c0d0e0f");

    @Property(tries = 200)
    void theRightPinIsAdmitted(@ForAll("pins") String pin, @ForAll("salts") Bytes salt) {
        assertThat(PinVerifier.of(pin, salt, 3).admits(pin)).isTrue();
    }

    /** Method: all ten thousand. */
    @Test
    void everyOtherPinIsRefused() {
        PinVerifier verifier = PinVerifier.of("0420", SALT, 1);
        assertThat(
                        IntStream.range(0, 10_000)
                                .mapToObj(i -> Integer.toString(10_000 + i).substring(1))
                                .filter(verifier::admits))
                .containsExactly("0420");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "420", "00420", "4200", " 0420", "０４２０"})
    void whatIsAlmostThePinIsRefused(String typed) {
        assertThat(PinVerifier.of("0420", SALT, 1).admits(typed)).isFalse();
    }

    /** By another implementation of PBKDF2 (RFC 8018) with HMAC-SHA-256. */
    @Test
    void theSlowHashIsTheStandardsOwn() {
        assertThat(PinVerifier.of("1234", SALT, PinVerifier.ROUNDS).hash().hex())
                .isEqualTo("dfada071ff247e6bec37736dbed1ba93a58af89aa081176a1a026cac038223be");
    }

    /** Two members with one PIN are not seen to have one. */
    @Property(tries = 200)
    void anotherSaltMakesAnotherHash(
            @ForAll("pins") String pin, @ForAll("salts") Bytes one, @ForAll("salts") Bytes other) {
        assertThat(PinVerifier.of(pin, one, 1).hash().equals(PinVerifier.of(pin, other, 1).hash()))
                .isEqualTo(one.equals(other));
    }

    @Property(tries = 200)
    void neitherThePinNorTheHashIsInItsText(
            @ForAll("pins") String pin, @ForAll("salts") Bytes salt) {
        PinVerifier verifier = PinVerifier.of(pin, salt, 1);
        assertThat(verifier).hasToString("PinVerifier[salt=16 bytes, hash=32 bytes, rounds=1]");
        assertThat(new EnrolmentSecret("token-of-a-person", Optional.of(verifier)))
                .hasToString("EnrolmentSecret");
    }

    @ParameterizedTest
    @CsvSource({
        "15, 32, 1",
        "17, 32, 1",
        "16, 31, 1",
        "16, 33, 1",
        "0, 0, 1",
        "16, 32, 0",
        "16, 32, -1",
        "16, 32, 1000001"
    })
    void whatIsNoVerifierIsRefused(int salt, int hash, int rounds) {
        assertThatThrownBy(
                        () ->
                                new PinVerifier(
                                        Bytes.of(new byte[salt]), Bytes.of(new byte[hash]), rounds))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> pins() {
        return Arbitraries.strings().numeric().ofLength(4);
    }

    @Provide
    Arbitrary<Bytes> salts() {
        return Values.bytes(16, 16);
    }
}
