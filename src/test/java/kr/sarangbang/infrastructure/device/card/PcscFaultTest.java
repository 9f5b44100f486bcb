package kr.sarangbang.infrastructure.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import jnasmartcardio.Smartcardio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service's own numbers (winscard.h) mean for whoever stands before the reader. */
class PcscFaultTest {
    @ParameterizedTest
    @CsvSource({
        "0x80100069,TAKEN_AWAY",
        "0x8010000c,TAKEN_AWAY",
        "0x80100068,TAKEN_AWAY",
        "0x80100066,MUTE_CARD",
        "0x80100067,MUTE_CARD",
        "0x8010000f,MUTE_CARD",
        "0x80100017,READER",
        "0x8010001d,READER"
    })
    void aCardTakenAwayACardThatIsMuteAndAReaderThatFailsAreToldApart(
            String code, PcscFault meaning) {
        var told = new Smartcardio.JnaPCSCException(Long.decode(code), "told by the service");
        assertThat(PcscFault.of(told)).isEqualTo(meaning);
    }

    @Test
    void whatIsNotOfTheServiceIsTheReadersFault() {
        assertThat(PcscFault.of(new CardNotPresentException("gone")))
                .isEqualTo(PcscFault.TAKEN_AWAY);
        assertThat(PcscFault.of(new CardException("other"))).isEqualTo(PcscFault.READER);
    }
}
