package kr.sarangbang.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CoseSign1Test {
    private static final HexFormat HEX = HexFormat.of();

    /** RFC 8032, section 7.1, test 1; the key of the COSE working group's Ed25519 examples. */
    private static final byte[] PRIVATE =
            HEX.parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static final byte[] PUBLIC =
            HEX.parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    private static final byte[] CONTENT =
            "This is the content.".getBytes(StandardCharsets.US_ASCII);

    @Test
    void signsAsRfc8032Does() {
        assertThat(Ed25519.publicKey(PRIVATE)).isEqualTo(PUBLIC);
        assertThat(HEX.formatHex(Ed25519.sign(PRIVATE, new byte[0])))
                .isEqualTo(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void verifiesTheWorkingGroupsEd25519Example() {
        // eddsa-sig-01: protected {1: -8, 3: 0}, unprotected {4: '11'}, no external_aad.
        CBORObject message =
                CBORObject.DecodeFromBytes(
                                HEX.parseHex(
                                        "d28445a201270300a10442313154546869732069732074686520636f6e74"
                                                + "656e742e58407142fd2ff96d56db85bee905a76ba1d0b7321a95c8c4"
                                                + "d3607c5781932b7afb8711497dfa751bf40b58b3bcc32300b1487f3d"
                                                + "b34085eef013bf08f4a44d6fef0d"))
                        .Untag();
        byte[] toBeSigned =
                CoseSign1.toBeSigned(
                        message.get(0).GetByteString(),
                        new byte[0],
                        message.get(2).GetByteString());
        assertThat(HEX.formatHex(toBeSigned))
                .isEqualTo(
                        "846a5369676e61747572653145a2012703004054"
                                + "546869732069732074686520636f6e74656e742e");
        assertThat(Ed25519.verify(PUBLIC, toBeSigned, message.get(3).GetByteString())).isTrue();
        assertThat(Ed25519.sign(PRIVATE, toBeSigned)).isEqualTo(message.get(3).GetByteString());
    }

    @Test
    void putsExternalAadWhereTheWorkingGroupsExampleDoes() {
        // sign1-tests/sign-pass-02: the same structure whatever the algorithm.
        byte[] toBeSigned =
                CoseSign1.toBeSigned(
                        HEX.parseHex("a10126"), HEX.parseHex("11aa22bb33cc44dd55006699"), CONTENT);
        assertThat(HEX.formatHex(toBeSigned))
                .isEqualTo(
                        "846a5369676e61747572653143a101264c11aa22bb33cc44dd55006699"
                                + "54546869732069732074686520636f6e74656e742e");
    }

    @Property
    void whatWasSignedIsReadAndVerifies(@ForAll byte[] payload) {
        byte[] message = CoseSign1.sign(Ed25519.signer(PRIVATE), "right", payload);
        CoseSign1 read = CoseSign1.read(message, message.length);
        assertThat(message.length).isLessThanOrEqualTo(payload.length + CoseSign1.OVERHEAD);
        assertThat(read.payload()).isEqualTo(payload);
        assertThat(read.verifies(PUBLIC, "right")).isTrue();
        assertThat(read.verifies(PUBLIC, "claims")).isFalse();
        assertThat(read.verifies(Ed25519.publicKey(new byte[32]), "right")).isFalse();
        assertThat(read.verifies(new byte[5], "right")).isFalse();
    }

    /** Goal: nothing in a signed message can change. Method: change every byte to every value. */
    @Test
    void everyOtherByteIsRefusedOrDoesNotVerify() {
        byte[] message = CoseSign1.sign(Ed25519.signer(PRIVATE), "right", CONTENT);
        for (int at = 0; at < message.length; at++) {
            for (int change = 1; change < 256; change++) {
                byte[] mutant = message.clone();
                mutant[at] ^= (byte) change;
                try {
                    assertThat(CoseSign1.read(mutant, 1000).verifies(PUBLIC, "right")).isFalse();
                } catch (Malformed refused) {
                    assertThat(refused.getMessage()).isNotBlank();
                }
            }
        }
    }

    @Test
    void refusesOtherHeadersAndShapes() {
        String tail = "4101" + "5840" + "00".repeat(64);
        for (String hex :
                new String[] {
                    "8443a10126a0" + tail,
                    "8440a0" + tail,
                    "8443a10127a1044131" + tail,
                    "8343a10127a04101",
                    "8443a10127a04101" + "583f" + "00".repeat(63),
                    "8443a10127a06131" + "5840" + "00".repeat(64),
                    "d28443a10127a0" + tail,
                    "a0"
                }) {
            assertThatThrownBy(() -> CoseSign1.read(HEX.parseHex(hex), 1000))
                    .as(hex)
                    .isInstanceOf(Malformed.class);
        }
        assertThat(CoseSign1.read(HEX.parseHex("8443a10127a0" + tail), 1000).payload())
                .containsExactly(1);
    }
}
