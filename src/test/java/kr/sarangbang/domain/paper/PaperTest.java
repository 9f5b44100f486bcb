package kr.sarangbang.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.codec.Values;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.voucher.VoucherNumber;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {
    @Test
    void aPaperIsNeverEmpty() {
        assertThatThrownBy(() -> new Paper(PaperKind.VOUCHER, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void itsCodesAreThoseOfItsLinesFromAbove(@ForAll("lines") List<PaperLine> lines) {
        List<String> codes = new ArrayList<>();
        for (PaperLine line : lines) {
            if (line instanceof PaperLine.Qr code) {
                codes.add(code.text());
            }
        }
        assertThat(new Paper(PaperKind.VOUCHER, lines).codes()).isEqualTo(codes);
    }

    @Property(tries = 300)
    void itSaysThatItIsACopyExactlyWhenItIsMarked(@ForAll("lines") List<PaperLine> lines) {
        assertThat(new Paper(PaperKind.VOUCHER, lines).saysCopy())
                .isEqualTo(lines.contains(new PaperLine.CopyMark(List.of("재출력"))));
    }

    @Test
    void nobodyChangesItFromOutside() {
        List<PaperLine> lines = new ArrayList<>(List.of(new PaperLine.Title("상품권")));
        Paper paper = new Paper(PaperKind.VOUCHER, lines);
        lines.clear();
        assertThat(paper.lines()).hasSize(1);
    }

    @Property(tries = 300)
    void everyVouchersNumberCanBeTypedIn(@ForAll("vouchers") VoucherNumber number) {
        assertThat(new PaperLine.CodeNumber(number.toString()).number()).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00010000000",
                "0001000000000",
                "0001 0000 000",
                "00010000000x",
                "０００１００００００００"
            })
    void anythingElseThanTwelveDigitsCannot(String text) {
        assertThatThrownBy(() -> new PaperLine.CodeNumber(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<PaperLine>> lines() {
        return Arbitraries.<PaperLine>of(
                        new PaperLine.Eave("사랑방"),
                        new PaperLine.Qr("A"),
                        new PaperLine.Qr("B"),
                        new PaperLine.CopyMark(List.of("재출력")),
                        new PaperLine.Rule(false))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<VoucherNumber> vouchers() {
        return Values.vouchers();
    }
}
