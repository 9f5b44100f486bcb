package kr.sarangbang.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.EnrolmentSecret;
import kr.sarangbang.domain.member.PinVerifier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EnrolmentSealTest {
    private static final byte[] ISSUER = random(1);

    private static byte[] random(long seed) {
        var bytes = new byte[EnrolmentSeal.KEY_BYTES];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static Bytes seal(EnrolmentSecret secret) {
        return EnrolmentSeal.seal(EnrolmentSeal.publicKey(ISSUER), secret, random(2));
    }

    @Property(tries = 100)
    void theIssuerReadsWhatWasSealedToIt(
            @ForAll @AlphaChars @StringLength(min = 1, max = 200) String token) {
        PinVerifier pin = PinVerifier.of("1234", Bytes.of(new byte[16]), 1);
        for (Optional<PinVerifier> chosen :
                java.util.List.of(Optional.<PinVerifier>empty(), Optional.of(pin))) {
            var secret = new EnrolmentSecret(token, chosen);
            assertThat(EnrolmentSeal.open(ISSUER, seal(secret))).contains(secret);
        }
    }

    @Test
    void nobodyElseReadsIt() {
        Bytes sealed = seal(new EnrolmentSecret("somebody", Optional.empty()));
        assertThat(EnrolmentSeal.open(random(3), sealed)).isEmpty();
    }

    @Property(tries = 100)
    void oneChangedBitAndNothingIsRead(@ForAll @IntRange(min = 0, max = 7583) int bit) {
        byte[] sealed = seal(new EnrolmentSecret("somebody", Optional.empty())).toArray();
        sealed[bit / 8 % sealed.length] ^= (byte) (1 << bit % 8);
        // X25519 ignores the highest bit of a public key; the key of the cipher depends on it all.
        assertThat(EnrolmentSeal.open(ISSUER, Bytes.of(sealed))).isEmpty();
    }

    @Test
    void itsLengthTellsNothing() {
        assertThat(seal(new EnrolmentSecret("a", Optional.empty())).length())
                .isEqualTo(seal(new EnrolmentSecret("b".repeat(200), Optional.empty())).length());
    }

    @Test
    void aPinIsAdmittedByItsVerifierAndNoOther() {
        PinVerifier pin = PinVerifier.of("1234", Bytes.of(new byte[16]), 10);
        assertThat(pin.admits("1234")).isTrue();
        assertThat(pin.admits("1235")).isFalse();
    }
}
