package kr.sarangbang.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.Samples;
import kr.sarangbang.codec.Values;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.payment.CashClaimReading;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.SlipReading;
import org.junit.jupiter.api.Test;

/** The square code of a 맡긴 돈 표 reads back as the claim, and as nothing else. */
class CashClaimCodeTest {
    private static final Bytes ISSUER_KEY = Bytes.of(Ed25519.publicKey(Values.key(1)));
    private static final CashClaimCode CODE = new CashClaimCode(ISSUER_KEY);
    private static final String TEXT = CODE.text(Samples.cashClaim());

    private static void bad(String text, BadSlip why) {
        assertThat(CODE.read(text)).as(text).isEqualTo(new CashClaimReading.Bad(why));
    }

    @Test
    void whatIsOnThePaperReadsBackThroughAnyKeyboard() {
        var genuine = new CashClaimReading.Genuine(Samples.cashClaim());
        assertThat(CODE.read(TEXT)).isEqualTo(genuine);
        assertThat(CODE.read(TEXT.toLowerCase(Locale.ROOT))).isEqualTo(genuine);
        assertThat(CODE.read(TwoSetInputMethod.type(TEXT))).isEqualTo(genuine);
        // 450 letters fit one code that 58 mm can print well.
        assertThat(TEXT.length()).isLessThanOrEqualTo(450);
    }

    @Test
    void damageIsToldFromForgery() {
        bad(TEXT.substring(0, TEXT.length() - 6), BadSlip.CUT);
        bad(TEXT + "00", BadSlip.DAMAGED);
        bad("SBC1:", BadSlip.CUT);
        bad("SBC1:!!", BadSlip.CUT);
        bad("SBC1:" + "!".repeat(80), BadSlip.DAMAGED);
        bad("SBC1:" + "0".repeat(3000), BadSlip.NOT_A_SLIP);
        bad("SB1:" + TEXT.substring(5), BadSlip.NOT_A_SLIP);
        bad("", BadSlip.NOT_A_SLIP);
        char other = TEXT.charAt(100) == 'A' ? 'B' : 'A';
        bad(TEXT.substring(0, 100) + other + TEXT.substring(101), BadSlip.DAMAGED);
        assertThat(new CashClaimCode(Bytes.of(Ed25519.publicKey(Values.key(9)))).read(TEXT))
                .isEqualTo(new CashClaimReading.Bad(BadSlip.NOT_OURS));
    }

    @Test
    void aVouchersReaderDoesNotTakeItForAVoucher() {
        assertThat(new SlipReader(ISSUER_KEY).read(TEXT))
                .isEqualTo(new SlipReading.Bad(BadSlip.NOT_A_SLIP));
    }

    @Test
    void noNoiseIsEverAClaim() {
        var random = new Random(20_220_714);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder(TEXT);
            for (int change = 0; change <= random.nextInt(4); change++) {
                int at = random.nextInt(text.length());
                text.setCharAt(at, (char) (' ' + random.nextInt(90)));
            }
            if (!KeyboardText.normalise(text.toString()).equals(TEXT)) {
                assertThat(CODE.read(text.toString()))
                        .as(text.toString())
                        .isInstanceOf(CashClaimReading.Bad.class);
            }
        }
    }
}
