package kr.sarangbang.infrastructure.device.easycard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.device.easycard.NotedPayment.Approval;
import kr.sarangbang.infrastructure.device.easycard.NotedPayment.State;
import kr.sarangbang.infrastructure.device.easycard.NotedPayment.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasyCardFieldsTest {
    private static final ActId ACT = ActId.parse("KIOSK-1.12.12345678");
    private static final Won PRICE = Won.of(93_000);

    private final EasyCardFields fields = new EasyCardFields(TestVan.KINDS, "0700081", 60);

    @Test
    void aPaymentIsTheseFields() {
        assertThat(fields.purchase(ACT, PRICE).request())
                .isEqualTo(
                        "D1^^93000^00^^^^S0C007CLZI^KIOSK-1.12.12345678^^0700081"
                                + "^60^F^^^^^^^^^^^UTF-8^");
    }

    @Test
    void aCancellationNamesTheApprovalAndNeedsNoCard() {
        var payment =
                new NotedPayment(
                        ACT,
                        Way.IN,
                        State.APPROVED,
                        PRICE,
                        new Approval("30012345", "260713", "180863812215"));
        assertThat(fields.cancellation(payment).request())
                .isEqualTo(
                        "D4^^93000^00^260713^30012345^^R0C007CLZI^KIOSK-1.12.12345678^^0700081"
                                + "^60^F^^^^^^^180863812215^^^^UTF-8^");
    }

    @Test
    void anActOrAmountWithoutRoomInTheFieldsIsNotAskedFor() {
        assertThat(EasyCardFields.hasRoom(ACT, PRICE)).isTrue();
        assertThat(EasyCardFields.hasRoom(ACT, Won.of(999_999_999))).isTrue();
        assertThat(EasyCardFields.hasRoom(ACT, Won.of(1_000_000_000))).isFalse();
        assertThat(EasyCardFields.hasRoom(ActId.parse("K.1295.1"), PRICE)).isTrue();
        assertThat(EasyCardFields.hasRoom(ActId.parse("K.1296.1"), PRICE)).isFalse();
        assertThat(EasyCardFields.hasRoom(ActId.parse("K.1.78364164095"), PRICE)).isTrue();
        assertThat(EasyCardFields.hasRoom(ActId.parse("K.1.78364164096"), PRICE)).isFalse();
    }

    @Test
    void anAnswerIsReadWithItsQuotationMarksAndBlanks() {
        assertThat(ScriptAnswer.read("cb", " cb( {'SUC':'00' , 'RS16':'a\\'b\\\\c)}'} ) ;\n"))
                .isEqualTo(Optional.of(Map.of("SUC", "00", "RS16", "a'b\\c)}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cb",
                "cb(",
                "cb({})",
                "cb({'SUC':'00'}",
                "cb({'SUC':'00)",
                "cb({'SUC':'00\\",
                "cb({'SUC':00})",
                "cb({\"SUC\":\"00\"})",
                "cb({'SUC':'01','SUC':'00'})",
                "cb({'SUC':'00'})cb({'SUC':'00'})",
                "cb({'SUC':'00'};",
                "other({'SUC':'00'})",
                "cb2({'SUC':'00'})"
            })
    void whatIsNotOneWholeAnswerIsNone(String text) {
        assertThat(ScriptAnswer.read("cb", text)).isEmpty();
    }
}
