package kr.sarangbang.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WireChannelTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final MessageCodec CODEC = new MessageCodec();

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    private ServerSocket listening;
    private Socket near;
    private Socket far;

    @BeforeEach
    void connect() throws IOException {
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        near = new Socket(listening.getInetAddress(), listening.getLocalPort());
        far = listening.accept();
    }

    @AfterEach
    void close() throws IOException {
        near.close();
        far.close();
        listening.close();
        scheduler.shutdownNow();
    }

    @Test
    void messagesOfEveryKindPassInOrder() throws IOException {
        WireChannel one = channel(near, patient());
        WireChannel other = channel(far, patient());
        for (Message message : Samples.all()) {
            one.write(message);
            assertThat(other.read()).isEqualTo(message);
        }
    }

    @Test
    void longestMessagePasses() throws IOException {
        byte[] content = new byte[DataRecord.MOST_BYTES];
        new Random(1).nextBytes(content);
        Message message =
                Message.request(
                        MessageType.FILE_REQUEST,
                        Purpose.LISTS,
                        Samples.OPENING,
                        "K1I1S0000042",
                        "T1",
                        "KIOSK-1",
                        DataRecord.of(content));
        WireChannel one = channel(near, patient());
        WireChannel other = channel(far, patient());
        CompletableFuture<Message> read = readFrom(other);
        one.write(message);
        assertThat(read.join()).isEqualTo(message);
    }

    @Test
    void lengthIsThreeBytesBigEndian() throws IOException {
        Message message = Samples.request(MessageType.ADVICE, Purpose.SALE);
        channel(near, patient()).write(message);
        byte[] packed = CODEC.encode(message);
        assertThat(far.getInputStream().readNBytes(3))
                .containsExactly(0, packed.length >>> 8, packed.length & 0xff);
        assertThat(far.getInputStream().readNBytes(packed.length)).isEqualTo(packed);
    }

    @Test
    void lengthBeyondTheBoundIsRefusedBeforeMemoryIsTaken() throws IOException {
        WireChannel channel = channel(near, patient());
        far.getOutputStream().write(new byte[] {1, 0, 1});
        assertThatThrownBy(channel::read)
                .isInstanceOf(MalformedMessageException.class)
                .rootCause()
                .hasMessageContaining("1 to 65536 bytes, this one claims 65537");
    }

    @Test
    void fault26MessageThatDribblesInIsCutOffAtItsDeadline() throws IOException {
        Deadlines hasty = new Deadlines(LONG, LONG, SHORT, LONG, LONG);
        WireChannel channel = channel(near, hasty);
        CompletableFuture<Message> read = readFrom(channel);
        byte[] packed = CODEC.encode(Samples.request(MessageType.ADVICE, Purpose.SALE));
        far.getOutputStream().write(new byte[] {0, 0, (byte) packed.length});
        far.getOutputStream().write(packed, 0, 10);
        assertThatThrownBy(read::join).hasCauseInstanceOf(IOException.class);
        assertThat(channel.closedBecause())
                .contains("A message did not arrive whole within 200 milliseconds.");
    }

    @Test
    void silenceIsEndedAtItsDeadlineAndSaysSo() throws IOException {
        WireChannel channel = channel(near, new Deadlines(LONG, LONG, LONG, LONG, SHORT));
        assertThatThrownBy(readFrom(channel)::join).hasCauseInstanceOf(IOException.class);
        assertThat(channel.closedBecause()).contains("Nothing came for 200 milliseconds.");
    }

    @Test
    void writerIsFreedFromAPeerThatTakesNothing() throws IOException {
        WireChannel channel = channel(near, new Deadlines(LONG, LONG, LONG, SHORT, LONG));
        Message big =
                Message.request(
                        MessageType.ADVICE,
                        Purpose.ENTRY,
                        Samples.OPENING,
                        "K1I1S0000042",
                        "T1",
                        "KIOSK-1",
                        DataRecord.of(new byte[DataRecord.MOST_BYTES]));
        assertThatThrownBy(
                        () -> {
                            while (true) {
                                channel.write(big);
                            }
                        })
                .isInstanceOf(IOException.class);
        assertThat(channel.closedBecause())
                .contains("A message could not be sent within 200 milliseconds.");
    }

    @Test
    void firstReasonForAnEndStands() throws IOException {
        WireChannel channel = channel(near, patient());
        channel.abort("first");
        channel.abort("second");
        assertThat(channel.closedBecause()).contains("first");
        assertThatThrownBy(channel::read).isInstanceOf(IOException.class);
    }

    /**
     * Goal: whatever arrives, reading gives a message, a documented refusal or the end of the
     * connection, and nothing else; and what is read is written again as the same bytes. Method:
     * real frames with bits, lengths and bitmaps changed, cut or joined, and frames of noise.
     */
    @Test
    void fault67FuzzedFramesAreAMessageARefusalOrTheEnd() throws IOException {
        fuzz(10_000, 20220714);
    }

    @Test
    @Tag("nightly")
    void aMillionFuzzedFramesAreAMessageARefusalOrTheEnd() throws IOException {
        fuzz(1_000_000, System.nanoTime());
    }

    private static void fuzz(int mutants, long seed) throws IOException {
        Random random = new Random(seed);
        List<byte[]> originals = new ArrayList<>();
        for (Message message : Samples.all()) {
            originals.add(CODEC.encode(message));
        }
        int refused = 0;
        for (int i = 0; i < mutants; i++) {
            byte[] mutant = mutate(originals.get(random.nextInt(originals.size())), random);
            try {
                assertThat(CODEC.encode(CODEC.decode(mutant))).isEqualTo(mutant);
            } catch (MalformedMessageException expected) {
                assertThat(expected.getMessage()).isNotBlank();
                refused++;
            }
        }
        assertThat(refused)
                .as("mutants of seed " + seed + " that are no message")
                .isGreaterThan(mutants / 3);
    }

    @Test
    void fault67FuzzedStreamsEndInARefusalOrTheEnd() throws IOException {
        Random random = new Random(8583);
        byte[] packed = CODEC.encode(Samples.request(MessageType.ADVICE, Purpose.SALE));
        for (int i = 0; i < 300; i++) {
            near.close();
            far.close();
            connectAgain();
            WireChannel channel = channel(near, patient());
            byte[] mutant = mutate(packed, random);
            int claimed = random.nextInt(4) == 0 ? random.nextInt(1 << 24) : mutant.length;
            far.getOutputStream()
                    .write(
                            new byte[] {
                                (byte) (claimed >> 16), (byte) (claimed >> 8), (byte) claimed
                            });
            far.getOutputStream().write(mutant);
            far.shutdownOutput();
            try {
                while (true) {
                    channel.read();
                }
            } catch (MalformedMessageException | EOFException expected) {
                assertThat(expected).isNotNull();
            } catch (IOException ended) {
                assertThat(ended).hasRootCauseInstanceOf(EOFException.class);
            }
            channel.abort("done");
        }
    }

    private void connectAgain() throws IOException {
        near = new Socket(listening.getInetAddress(), listening.getLocalPort());
        far = listening.accept();
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] mutant = original.clone();
        switch (random.nextInt(6)) {
            case 0 -> mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length));
            case 2 -> mutant = Arrays.copyOf(mutant, mutant.length + 1 + random.nextInt(20));
            case 3 -> mutant[2 + random.nextInt(16)] = (byte) random.nextInt(256);
            case 4 -> {
                mutant = new byte[random.nextInt(300)];
                random.nextBytes(mutant);
            }
            default -> {
                for (int i = 0; i < 1 + random.nextInt(10); i++) {
                    mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return mutant;
    }

    private WireChannel channel(Socket socket, Deadlines deadlines) throws IOException {
        return new WireChannel(
                CODEC, deadlines, Connection.plain(socket), System::nanoTime, scheduler);
    }

    private static Deadlines patient() {
        return new Deadlines(LONG, LONG, LONG, LONG, LONG);
    }

    private static CompletableFuture<Message> readFrom(WireChannel channel) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return channel.read();
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                });
    }
}
