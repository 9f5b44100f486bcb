package kr.sarangbang.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.LineSamples;
import kr.sarangbang.codec.Samples;
import kr.sarangbang.codec.Values;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.line.BoardReading;
import kr.sarangbang.domain.line.SignedBoard;
import kr.sarangbang.domain.line.TicketReading;
import kr.sarangbang.domain.voucher.BadSlip;
import org.junit.jupiter.api.Test;

/**
 * Goal: a board's code is read by any telephone as words, and by us as what was signed; neither can
 * be changed alone. Method: the longest that a board shows, its golden text, and changes to it.
 */
class BoardCodeTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/board/board.txt");
    private static final String PLACE = "아현동 주민센터";

    private final BoardCode code = new BoardCode(Samples.ISSUER_KEY);
    private final SignedBoard board = LineSamples.board();
    private final String text = code.text(board, PLACE);

    @Test
    void theTextIsWhatItAlwaysWas() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, text + "\n");
        }
        assertThat(text + "\n").isEqualTo(Files.readString(GOLDEN));
        assertThat(code.read(Files.readString(GOLDEN).strip()))
                .isEqualTo(new BoardReading.Genuine(board));
    }

    @Test
    void anybodyReadsWhoIsCalledWhoIsNextAndByWhichRule() {
        assertThat(text)
                .startsWith(
                        """
                        사랑방 아현동 주민센터 10:48
                        부름 1187→12 우1012→11 1186→10 1184→3
                        다음 1188 1189 우1013
                        규칙 우선1:일반2
                        기록 123456
                        SBB1:""");
    }

    @Test
    void theWholeTextAndItsLastLineReadBack() {
        var genuine = new BoardReading.Genuine(board);
        assertThat(code.read(text)).isEqualTo(genuine);
        assertThat(code.read(text.replace("\n", "\r\n"))).isEqualTo(genuine);
        assertThat(code.read(text.substring(text.indexOf("SBB1:")))).isEqualTo(genuine);
        assertThat(code.read(code.text(board, ""))).isEqualTo(genuine);
    }

    @Test
    void otherWordsBeforeTheSignedLineAreNoticed() {
        var other = new BoardReading.OtherWords(board);
        assertThat(code.read(text.replace("1187→12", "1190→12"))).isEqualTo(other);
        assertThat(code.read(text.replace("10:48", "10:49"))).isEqualTo(other);
        assertThat(code.read(text.replace("우선1:일반2", "우선1:일반1"))).isEqualTo(other);
        assertThat(code.read(text.replace("사랑방", "은행"))).isEqualTo(other);
        assertThat(code.read(text.replace("다음 1188", "다음"))).isEqualTo(other);
    }

    @Test
    void aCodeThatIsCutDamagedForeignOrOfATicketIsNoBoards() {
        bad(text.substring(0, text.length() - 6), BadSlip.CUT);
        bad(text + "00", BadSlip.DAMAGED);
        bad("", BadSlip.NOT_A_SLIP);
        String ticket = new TicketCode(Samples.ISSUER_KEY).text(LineSamples.ticket());
        bad(ticket, BadSlip.NOT_A_SLIP);
        assertThat(new TicketCode(Samples.ISSUER_KEY).read(text))
                .isInstanceOf(TicketReading.Bad.class);
        assertThat(new BoardCode(Bytes.of(Ed25519.publicKey(Values.key(9)))).read(text))
                .isEqualTo(new BoardReading.Bad(BadSlip.NOT_OURS));
    }

    private void bad(String changed, BadSlip why) {
        assertThat(code.read(changed)).isEqualTo(new BoardReading.Bad(why));
    }

    @Test
    void noChangedLetterIsEverABoards() {
        var random = new Random(20_220_714);
        int signed = text.indexOf("SBB1:") + 5;
        for (int i = 0; i < 2_000; i++) {
            int at = signed + random.nextInt(text.length() - signed);
            char letter = Base45.ALPHABET.charAt(random.nextInt(Base45.ALPHABET.length()));
            if (letter != text.charAt(at)) {
                String changed = text.substring(0, at) + letter + text.substring(at + 1);
                assertThat(code.read(changed)).isInstanceOf(BoardReading.Bad.class);
            }
        }
    }

    /** Goal: the longest code stays small enough for a board, and is read as it was written. */
    @Test
    void theCodeIsReadFromItsSquaresWithItsKoreanWords() {
        QrCode square = QrCode.ofScreen(text);
        assertThat(square.version()).isLessThanOrEqualTo(18);
        int module = 4;
        int side = (square.size() + 2 * QrCode.QUIET_ZONE) * module;
        int[] pixels = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = x / module - QrCode.QUIET_ZONE;
                int row = y / module - QrCode.QUIET_ZONE;
                boolean inside =
                        column >= 0 && row >= 0 && column < square.size() && row < square.size();
                pixels[y * side + x] = inside && square.dark(column, row) ? 0xff000000 : 0xffffffff;
            }
        }
        assertThat(QrCode.read(side, side, pixels)).hasValue(text);
    }
}
