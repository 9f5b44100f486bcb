package kr.sarangbang.slip;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import kr.sarangbang.codec.BoardCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.line.BoardReading;
import kr.sarangbang.domain.line.BoardStatement;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.SignedBoard;

/**
 * The text of a board's square code. Any telephone shows its first lines, which people read; the
 * last is what the site signed, so that a picture taken today can be held against the journal
 * later. Pure; any thread.
 *
 * <pre>
 * 사랑방 아현동 주민센터 10:48
 * 부름 187→2 우12→1
 * 다음 188 189 우13
 * 규칙 우선1:일반2
 * 기록 1234
 * SBB1:…
 * </pre>
 */
public final class BoardCode {
    private static final String BEGINNING = "SBB1:";
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final SignedCode code;
    private final Bytes issuerKey;

    /**
     * Of the sites of one issuer.
     *
     * @param issuerKey Ed25519, 32 bytes
     */
    public BoardCode(Bytes issuerKey) {
        this.issuerKey = issuerKey;
        this.code = new SignedCode(BEGINNING, issuerKey);
    }

    /** Whether a text is of a board, whatever its lines say. */
    public static boolean isOne(String text) {
        return text.contains(BEGINNING);
    }

    /**
     * The whole text, some 650 characters.
     *
     * @param place what the board's house is called; may be empty
     */
    public String text(SignedBoard board, String place) {
        BoardStatement said = board.statement();
        return (house(place) + clock(said) + "\n")
                + lines(said)
                + "\n"
                + code.text(BoardCodec.bytes(board));
    }

    /** Reads the whole text, or its last line alone. */
    public BoardReading read(String text) {
        int at = text.indexOf(BEGINNING);
        String signed = at < 0 ? text : text.substring(at);
        BoardReading reading =
                code.read(
                        signed, bytes -> BoardCodec.read(bytes, issuerKey), BoardReading.Bad::new);
        return reading instanceof BoardReading.Genuine(SignedBoard board)
                        && at > 0
                        && !says(text.substring(0, at), board.statement())
                ? new BoardReading.OtherWords(board)
                : reading;
    }

    /** Whether the readable lines are those of the statement; the house's name is not signed. */
    private static boolean says(String readable, BoardStatement said) {
        String shown = String.join(" ", readable.strip().split("\\s+", -1));
        String end = clock(said) + " " + lines(said).replace('\n', ' ');
        return shown.isEmpty() || (shown.startsWith("사랑방 ") && shown.endsWith(" " + end));
    }

    private static String house(String place) {
        return place.isBlank() ? "사랑방 " : "사랑방 " + place.strip() + " ";
    }

    private static String clock(BoardStatement said) {
        LocalTime time = said.at().atZone(SEOUL).toLocalTime();
        return String.format(Locale.ROOT, "%d:%02d", time.getHour(), time.getMinute());
    }

    private static String lines(BoardStatement said) {
        return "부름 "
                + listed(
                        said.calls().stream()
                                .map(c -> lane(c.lane()) + c.number() + "→" + c.window())
                                .toList())
                + "\n다음 "
                + listed(said.next().stream().map(n -> lane(n.lane()) + n.number()).toList())
                + "\n규칙 우선"
                + said.priorityShare()
                + ":일반"
                + said.generalShare()
                + "\n기록 "
                + said.chain().entry();
    }

    private static String listed(List<String> words) {
        return words.isEmpty() ? "없음" : String.join(" ", words);
    }

    private static String lane(Lane lane) {
        return lane == Lane.PRIORITY ? "우" : "";
    }
}
