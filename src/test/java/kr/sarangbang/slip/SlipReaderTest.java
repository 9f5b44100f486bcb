package kr.sarangbang.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.codec.ActCodec;
import kr.sarangbang.codec.ClaimsCodec;
import kr.sarangbang.codec.Samples;
import kr.sarangbang.codec.SlipCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlipReaderTest {
    private final SlipReader reader = new SlipReader(Samples.ISSUER_KEY);
    private final SlipWriter writer = new SlipWriter(Samples.ISSUER_KEY);

    static List<Slip> slips() {
        return List.copyOf(SlipSamples.all().values());
    }

    @ParameterizedTest
    @MethodSource("slips")
    void everySlipIsReadAsItWasWritten(Slip slip) {
        assertThat(reader.read(writer.texts(slip))).isEqualTo(genuine(slip));
        assertThat(reader.read(String.join("", writer.texts(slip)))).isEqualTo(genuine(slip));
        assertThat(reader.read(writer.texts(slip).reversed())).isEqualTo(genuine(slip));
        assertThat(SlipCodec.read(SlipCodec.bytes(slip), Samples.ISSUER_KEY))
                .isEqualTo(genuine(slip));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void smallLettersAndTheHangulKeyboardAreUnderstood(Slip slip) {
        List<String> texts = writer.texts(slip);
        assertThat(reader.read(texts.stream().map(t -> t.toLowerCase(Locale.ROOT)).toList()))
                .isEqualTo(genuine(slip));
        assertThat(reader.read(texts.stream().map(TwoSetInputMethod::type).toList()))
                .isEqualTo(genuine(slip));
        assertThat(reader.read(" " + String.join("\r\n", texts) + "\n")).isEqualTo(genuine(slip));
    }

    /**
     * The promise of the paper's layout: 450 characters, 800 for what a shop made, or two codes.
     */
    @Test
    void noSlipIsLongerThanItsPaper() {
        SlipSamples.all()
                .forEach(
                        (name, slip) -> {
                            List<String> texts = writer.texts(slip);
                            int most = slip instanceof Slip.OfShop ? 800 : 450;
                            assertThat(texts).as(name).hasSizeBetween(1, 2);
                            assertThat(texts)
                                    .as(name)
                                    .allSatisfy(
                                            text ->
                                                    assertThat(text.length())
                                                            .isLessThanOrEqualTo(most));
                        });
        assertThat(writer.texts(SlipSamples.named("sale-largest")).getFirst().length())
                .isGreaterThan(400);
        assertThat(writer.texts(SlipSamples.named("shop-most"))).hasSize(2);
        assertThat(writer.texts(SlipSamples.named("shop-balance"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aTextThatEndsTooEarlyIsCut(Slip slip) {
        for (String text : writer.texts(slip)) {
            for (int length = 4; length < text.length(); length++) {
                assertThat(reader.read(text.substring(0, length)))
                        .as("first %d characters", length)
                        .isEqualTo(new SlipReading.Bad(BadSlip.CUT));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("slips")
    void anotherIssuersSlipIsNotOurs(Slip slip) {
        SlipReader other = new SlipReader(Samples.OTHER_ISSUER_KEY);
        assertThat(other.read(writer.texts(slip))).isEqualTo(new SlipReading.Bad(BadSlip.NOT_OURS));
        assertThat(SlipCodec.read(SlipCodec.bytes(slip), Samples.OTHER_ISSUER_KEY))
                .isEqualTo(new SlipReading.Bad(BadSlip.NOT_OURS));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipThatOnlySaysThatItIsOursIsForged(Slip slip) {
        SlipReader other = new SlipReader(Samples.OTHER_ISSUER_KEY);
        SlipWriter pretender = new SlipWriter(Samples.OTHER_ISSUER_KEY);
        assertThat(other.read(pretender.texts(slip)))
                .isEqualTo(new SlipReading.Bad(BadSlip.FORGED));
    }

    /** Goal: damage is told from a cut. Method: change each character to each neighbour. */
    @Test
    void aMisreadCharacterIsDamage() {
        String text = writer.texts(SlipSamples.named("sale")).getFirst();
        Set<BadSlip> found = new HashSet<>();
        for (int at = SlipText.WHOLE.length(); at < text.length(); at++) {
            char c = text.charAt(at);
            char next =
                    Base45.ALPHABET.charAt(
                            (Base45.ALPHABET.indexOf(c) + 1) % Base45.ALPHABET.length());
            String misread = text.substring(0, at) + next + text.substring(at + 1);
            SlipReading reading = reader.read(misread);
            assertThat(reading).as("character %d", at).isInstanceOf(SlipReading.Bad.class);
            found.add(((SlipReading.Bad) reading).why());
        }
        assertThat(found).containsExactly(BadSlip.DAMAGED);
    }

    @Test
    void whatIsTypedBehindASlipIsDamage() {
        String text = writer.texts(SlipSamples.named("sale")).getFirst();
        assertThat(reader.read(text + "ABC")).isEqualTo(new SlipReading.Bad(BadSlip.DAMAGED));
        assertThat(reader.read(text + text)).isEqualTo(new SlipReading.Bad(BadSlip.DAMAGED));
        assertThat(reader.read(List.of(text, text))).isInstanceOf(SlipReading.Genuine.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "SB",
                "HTTPS://EXAMPLE.COM/PAY?ID=1",
                "https://zeropay.or.kr/1",
                "1234 5678 9012",
                "상품권",
                "\u0000\uFFFF\uD800",
                "00020101021226"
            })
    void someOtherCodeIsNotASlip(String text) {
        assertThat(reader.read(text)).isEqualTo(new SlipReading.Bad(BadSlip.NOT_A_SLIP));
    }

    @Test
    void aLongTextIsNotASlip() {
        assertThat(reader.read("SB1:".repeat(1_000_000)))
                .isEqualTo(new SlipReading.Bad(BadSlip.NOT_A_SLIP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SB2:ABCDEF", "SBA/ABCDEF", "sb9:"})
    void aLaterFormatIsToldAsSuch(String text) {
        assertThat(reader.read(text)).isEqualTo(new SlipReading.Bad(BadSlip.UNKNOWN_FORMAT));
    }

    @Test
    void aKindOfSlipThatComesLaterIsToldAsSuch() {
        // [4, …] in this format's frame, with a check that holds.
        String text =
                SlipText.WHOLE
                        + Base45.encode(
                                SlipText.frame(
                                        SlipText.issuer(Samples.ISSUER_KEY),
                                        new byte[] {(byte) 0x82, 4, 1}));
        assertThat(reader.read(text)).isEqualTo(new SlipReading.Bad(BadSlip.UNKNOWN_FORMAT));
    }

    @Test
    void oneOfTwoCodesAsksForTheOther() {
        List<String> texts = writer.texts(SlipSamples.named("shop-most"));
        assertThat(reader.read(texts.get(0))).isEqualTo(new SlipReading.NeedsOtherPart(2, 2));
        assertThat(reader.read(texts.get(1))).isEqualTo(new SlipReading.NeedsOtherPart(1, 2));
        assertThat(reader.read(texts.get(0) + texts.get(0)))
                .isEqualTo(new SlipReading.Bad(BadSlip.DAMAGED));
        assertThat(reader.read(List.of(texts.get(0), texts.get(0))))
                .isEqualTo(new SlipReading.NeedsOtherPart(2, 2));
    }

    @Test
    void codesOfTwoPapersAreNotMixed() {
        List<String> texts = writer.texts(SlipSamples.named("shop-most"));
        List<String> others = writer.texts(SlipSamples.named("shop-most-of-small"));
        String whole = writer.texts(SlipSamples.named("sale")).getFirst();
        assertThat(others).hasSize(2);
        for (List<String> mixed :
                List.of(
                        List.of(texts.get(0), others.get(1)),
                        List.of(texts.get(0), whole),
                        List.of(whole, texts.get(0)),
                        List.of(
                                whole,
                                writer.texts(SlipSamples.named("sale-largest")).getFirst()))) {
            assertThat(reader.read(mixed)).isEqualTo(new SlipReading.Bad(BadSlip.PARTS_DIFFER));
        }
    }

    @Test
    void anotherSalesSignatureIsForged() {
        SignedSale sale = Samples.sale();
        Slip mixed =
                new Slip.OfSale(
                        new SignedSale(
                                sale.stock(), sale.claims(), Samples.largestSale().signature()));
        assertThat(reader.read(writer.texts(mixed))).isEqualTo(new SlipReading.Bad(BadSlip.FORGED));
    }

    @Test
    void aSaleSignedByAnotherSiteIsForged() {
        SignedSale sale = Samples.sale();
        SignedSale stolen = ClaimsCodec.sign(Samples.SHOP, sale.stock(), sale.claims());
        assertThat(reader.read(writer.texts(new Slip.OfSale(stolen))))
                .isEqualTo(new SlipReading.Bad(BadSlip.FORGED));
    }

    @Test
    void actsOfAnotherVoucherCannotBeWritten() {
        Slip sold = new Slip.OfSale(Samples.sale());
        SignedAct other = Samples.acceptance(Samples.nextSlip(), 8, 1_000);
        assertThatThrownBy(() -> SlipCodec.bytes(Samples.shopSlip(sold, other)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Goal: no act that changed the balance can be left out from the middle. Method: leave each
     * out; where the rest follows from one another still, {@code ShopSlipTest} shows it forged.
     */
    @Test
    void actsThatDoNotFollowCannotBeWritten() {
        Slip.OfShop most = (Slip.OfShop) SlipSamples.named("shop-most");
        for (int left = 0; left < most.acts().size() - 1; left++) {
            if (most.acts().get(left) instanceof SlipAct.Reversal) {
                continue;
            }
            List<SlipAct> rest = new ArrayList<>(most.acts());
            rest.remove(left);
            Slip mixed = new Slip.OfShop(most.base(), most.shop(), rest, most.signature());
            assertThatThrownBy(() -> SlipCodec.bytes(mixed))
                    .as("without act %d", left)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aShopsSlipSignedByAnotherKeyIsForged() {
        Slip.OfShop slip = Samples.balanceSlip();
        SignedAct byKiosk =
                ActCodec.sign(Samples.KIOSK, slip.shop(), Optional.of(slip.base()), slip.lastAct());
        Slip forged = Samples.shopSlip(slip.base(), byKiosk);
        assertThat(reader.read(writer.texts(forged)))
                .isEqualTo(new SlipReading.Bad(BadSlip.FORGED));
    }

    @Test
    void bytesThatAreNoSlipAreRefused() {
        for (Bytes bytes :
                List.of(
                        Bytes.EMPTY,
                        Bytes.of((byte) 0xa0),
                        Bytes.of((byte) 0x80),
                        Bytes.of(new byte[5000]))) {
            assertThat(SlipCodec.read(bytes, Samples.ISSUER_KEY))
                    .isEqualTo(new SlipReading.Bad(BadSlip.DAMAGED));
        }
    }

    @Test
    void everyFaultHasItsOwnSentence() {
        assertThat(Arrays.stream(BadSlip.values()).map(BadSlip::korean)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(BadSlip.values()).map(BadSlip::english)).doesNotHaveDuplicates();
    }

    private static SlipReading genuine(Slip slip) {
        return new SlipReading.Genuine(slip, SlipCodec.bytes(slip));
    }
}
