package kr.sarangbang.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCodecTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/wire");
    private static final MessageCodec CODEC = new MessageCodec();

    static List<Message> samples() {
        return Samples.all();
    }

    /**
     * Goal: the form of every message stays what it was, byte for byte. Method: one file of hex per
     * type and purpose; run with -Dgolden.write=true to write the files after a wanted change, and
     * read the difference before it is committed.
     */
    @ParameterizedTest
    @MethodSource("samples")
    void messageHasTheFormOfItsGoldenFile(Message message) throws IOException {
        Path file =
                GOLDEN.resolve(
                        message.type().digits()
                                + "-"
                                + message.purpose().name().toLowerCase(java.util.Locale.ROOT)
                                + ".hex");
        String hex = HexFormat.of().formatHex(CODEC.encode(message));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, hex + "\n");
        }
        assertThat(hex).isEqualTo(Files.readString(file).strip());
        assertThat(CODEC.decode(HexFormat.of().parseHex(hex))).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 999, 1_000, 9_999, 10_000, 59_999, 60_000})
    void dataRecordOfAnyLengthArrivesWhole(int length) throws IOException {
        byte[] content = new byte[length];
        new java.util.Random(length).nextBytes(content);
        Message message = entry(DataRecord.of(content));
        byte[] packed = CODEC.encode(message);
        assertThat(packed.length).isLessThan(WireChannel.MOST_FRAME_BYTES);
        assertThat(CODEC.decode(packed).body().bytes()).isEqualTo(content);
    }

    @Test
    void dataRecordOneByteTooLongIsRefusedBeforeItIsPacked() {
        assertThatThrownBy(() -> DataRecord.of(new byte[60_001]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A data record holds at most 60000 bytes, this one has 60001.");
    }

    @Test
    void amountsToTheLastWonArrive() throws IOException {
        for (long won : new long[] {0, 1, 10_000, 25_000_000_000L, Message.TWELVE_DIGITS}) {
            Message message = entry(DataRecord.EMPTY).withAmount(won);
            assertThat(CODEC.decode(CODEC.encode(message)).amountWon())
                    .isEqualTo(OptionalLong.of(won));
        }
    }

    /**
     * Found among a million fuzzed frames: a packed E is an exponent to jPOS, which began to write
     * the amount out; one such message kept its reader busy for hours.
     */
    @Test
    void anAmountWithAnExponentIsRefusedAtOnce() {
        String good = HexFormat.of().formatHex(CODEC.encode(entry(DataRecord.EMPTY).withAmount(1)));
        for (String amount : List.of("4109009e99999999", "410900000000000d", "41a0000000000001")) {
            String bad = good.replaceFirst("4100000000000001", amount);
            assertThat(bad).isNotEqualTo(good);
            assertThatThrownBy(() -> CODEC.decode(HexFormat.of().parseHex(bad)))
                    .isInstanceOf(MalformedMessageException.class);
        }
    }

    @Test
    void valuesThatThePackagerWouldBendAreRefused() {
        Message good = entry(DataRecord.EMPTY);
        assertThatThrownBy(() -> good.withTrace(Message.TWELVE_DIGITS + 1))
                .hasMessageContaining("DE 11");
        assertThatThrownBy(() -> good.withTrace(-1)).hasMessageContaining("DE 11");
        assertThatThrownBy(() -> good.withAmount(-1)).hasMessageContaining("DE 4");
        for (String site : List.of("종로구점", "", " A", "A ", "x".repeat(36), "a\u0000b")) {
            assertThatThrownBy(() -> from("K1I1S0000042", "T1", site))
                    .hasMessageContaining("DE 42");
        }
        for (String terminal : List.of("창구", "", "T1 ", "x".repeat(17))) {
            assertThatThrownBy(() -> from("K1I1S0000042", terminal, "KIOSK-1"))
                    .hasMessageContaining("DE 41");
        }
        for (String reference : List.of("", "42", "k1i1s0000042", "K1I1S00000421")) {
            assertThatThrownBy(() -> from(reference, "T1", "KIOSK-1"))
                    .hasMessageContaining("DE 37");
        }
    }

    @Test
    void actionCodeOfANewerIssuerIsKept() throws IOException {
        Message answer = entry(DataRecord.EMPTY).answer(new ActionCode(9876), DataRecord.EMPTY);
        ActionCode code = CODEC.decode(CODEC.encode(answer)).action().orElseThrow();
        assertThat(code).isEqualTo(new ActionCode(9876));
        assertThat(code.approves()).isFalse();
        assertThat(code.refuses()).as("nothing is decided by it").isFalse();
    }

    @Test
    void yesAndNoAndNotDecidedAreToldApart() {
        for (MessageType type : MessageType.values()) {
            assertThat(ActionCode.approving(type).approves()).isTrue();
            assertThat(ActionCode.approving(type).refuses()).isFalse();
        }
        for (ActionCode no :
                List.of(
                        ActionCode.REFUSED,
                        ActionCode.SECURITY_VIOLATION,
                        ActionCode.DUPLICATE_DIFFERS,
                        ActionCode.NOT_UNDERSTOOD)) {
            assertThat(no.approves()).isFalse();
            assertThat(no.refuses()).isTrue();
        }
        for (ActionCode open :
                List.of(
                        ActionCode.TRY_LATER,
                        ActionCode.OUT_OF_SEQUENCE,
                        ActionCode.SYSTEM_ERROR)) {
            assertThat(open.approves()).isFalse();
            assertThat(open.refuses()).isFalse();
        }
    }

    private static Message entry(DataRecord body) {
        return Message.request(
                MessageType.ADVICE,
                Purpose.ENTRY,
                Samples.OPENING,
                "K1I1S0000042",
                "T1",
                "KIOSK-1",
                body);
    }

    private static Message from(String reference, String terminal, String site) {
        return Message.request(
                MessageType.ADVICE,
                Purpose.ENTRY,
                LocalDateTime.of(2022, 7, 14, 10, 0),
                reference,
                terminal,
                site,
                DataRecord.EMPTY);
    }
}
