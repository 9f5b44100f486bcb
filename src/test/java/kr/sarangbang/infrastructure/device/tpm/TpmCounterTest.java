package kr.sarangbang.infrastructure.device.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Seal;
import kr.sarangbang.port.CounterFailed;
import kr.sarangbang.port.SealedCounter;
import kr.sarangbang.testing.NeedsProgram;
import kr.sarangbang.testing.SampleSite;
import kr.sarangbang.testing.SealedCounterContract;
import kr.sarangbang.testing.SoftwareTpm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the driver keeps the contract on a real TPM 2.0's commands, through power cuts, and says
 * what is wrong where it cannot. Method: swtpm, which is the reference implementation of the TPM
 * 2.0 Library.
 */
@NeedsProgram("swtpm")
class TpmCounterTest extends SealedCounterContract {
    private static final int INDEX = TpmCounter.indexOf("JONGNO-1");
    private static final Bytes FACT = Seal.fact(Chain.begin(SampleSite.SITE, 1));

    @TempDir Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // before each test
    private SoftwareTpm chip;

    @BeforeEach
    void power() throws Exception {
        chip = new SoftwareTpm(folder);
    }

    @AfterEach
    void noPower() throws Exception {
        chip.close();
    }

    private TpmCounter counter() {
        return TpmCounter.at(chip.device(), INDEX);
    }

    @Override
    protected SealedCounter open() {
        TpmCounter counter = counter();
        counter.setUp(new byte[0]);
        return counter;
    }

    @Test
    void whatWasTakenInSurvivesAPowerCutOfTheChip() throws Exception {
        try (SealedCounter counter = open()) {
            counter.extend(3, FACT);
            Bytes held = counter.read(3);
            chip.powerOff();
            assertThatThrownBy(() -> counter.read(3))
                    .isInstanceOf(CounterFailed.class)
                    .hasMessageContaining(chip.device())
                    .hasMessageContaining("start again");
            chip.powerOn();
            assertThat(counter.read(3)).isEqualTo(held);
        }
    }

    @Test
    void settingUpAgainTakesNothingBack() {
        Bytes held;
        try (SealedCounter counter = open()) {
            counter.extend(0, FACT);
            held = counter.read(0);
        }
        try (SealedCounter counter = open()) {
            assertThat(counter.read(0)).isEqualTo(held);
        }
    }

    @Test
    void anotherMachinesChipIsNotTheCounter() {
        try (TpmCounter counter = counter()) {
            assertThatThrownBy(() -> counter.read(0))
                    .isInstanceOf(CounterFailed.class)
                    .hasMessageContaining("another machine's");
            assertThatThrownBy(() -> counter.extend(0, FACT)).isInstanceOf(CounterFailed.class);
        }
    }

    /** Whoever has the owner's password could put an index there that can be written back. */
    @Test
    void anIndexThatCanBeWrittenBackIsNotTheCounter() throws Exception {
        try (TpmSocket line = TpmSocket.open(Path.of(chip.device().substring(5)))) {
            byte[] define = TpmWords.define(INDEX, new byte[0]);
            // The kind "ordinary" in the place of "extend".
            int attributes = define.length - 8;
            ByteBuffer.wrap(define)
                    .putInt(attributes, ByteBuffer.wrap(define).getInt(attributes) & ~0xF0);
            assertThat(TpmWords.code(line.exchange(define))).isZero();
        }
        try (TpmCounter counter = counter()) {
            assertThatThrownBy(() -> counter.setUp(new byte[0]))
                    .isInstanceOf(CounterFailed.class)
                    .hasMessageContaining("something else")
                    .hasMessageContaining("--tpm-index");
        }
    }

    @Test
    void theOwnersPasswordIsAskedForToMakeIndexesAndNotToUseThem() throws Exception {
        open().close();
        byte[] password = "a made-up password".getBytes(StandardCharsets.UTF_8);
        try (TpmSocket line = TpmSocket.open(Path.of(chip.device().substring(5)))) {
            assertThat(TpmWords.code(line.exchange(changeOwner(password)))).isZero();
        }
        try (SealedCounter counter = open()) {
            counter.extend(0, FACT);
            assertThat(counter.read(0)).isEqualTo(Seal.extended(Bytes.of(new byte[32]), FACT));
        }
        try (TpmCounter other = TpmCounter.at(chip.device(), TpmCounter.indexOf("MAPO-2"))) {
            assertThatThrownBy(() -> other.setUp(new byte[0]))
                    .isInstanceOf(CounterFailed.class)
                    .hasMessageContaining("--tpm-owner-password-file");
            other.setUp(password);
            other.extend(0, FACT);
        }
    }

    /** TPM2_HierarchyChangeAuth of the owner, whose password was empty. */
    private static byte[] changeOwner(byte[] password) {
        byte[] command =
                ByteBuffer.allocate(64)
                        .putShort((short) 0x8002)
                        .putInt(0)
                        .putInt(0x129)
                        .putInt(0x4000_0001)
                        .putInt(9)
                        .putInt(0x4000_0009)
                        .putShort((short) 0)
                        .put((byte) 0)
                        .putShort((short) 0)
                        .putShort((short) password.length)
                        .put(password)
                        .array();
        int length = 14 + 4 + 9 + 2 + password.length;
        ByteBuffer.wrap(command).putInt(2, length);
        return Arrays.copyOf(command, length);
    }

    @Test
    void twoSitesOfOneMachineHaveIndexesOfTheirOwn() {
        open().close();
        try (TpmCounter other = TpmCounter.at(chip.device(), TpmCounter.indexOf("JONGNO-2"))) {
            other.setUp(new byte[0]);
            other.extend(0, FACT);
        }
        try (SealedCounter one = open()) {
            assertThat(one.read(0)).isEqualTo(Bytes.of(new byte[32]));
        }
    }

    @Test
    void aDeviceThatIsNotThereIsSaidWithWhatToDo() throws Exception {
        Path nothing = folder.resolve("no-such-device");
        Path file = Files.createFile(folder.resolve("no-tpm"));
        for (String device : new String[] {nothing.toString(), file.toString(), "unix:" + file}) {
            try (TpmCounter counter = TpmCounter.at(device, INDEX)) {
                assertThatThrownBy(() -> counter.read(0))
                        .isInstanceOf(CounterFailed.class)
                        .hasMessageContaining(device)
                        .hasMessageContaining("group tss");
            }
        }
    }

    @Test
    void anIndexThatIsNotTheOwnersIsRefused() {
        assertThatThrownBy(() -> TpmCounter.at("/dev/tpmrm0", 0x0140_0000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0x01400000");
        for (String site : new String[] {"A", "K1", "JONGNO-1", "MAPO-99", "Z".repeat(12)}) {
            TpmCounter.at("/dev/tpmrm0", TpmCounter.indexOf(site)).close();
        }
    }
}
