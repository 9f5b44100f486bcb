package kr.sarangbang.infrastructure.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import kr.sarangbang.testing.NeedsProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A voice says the number, or nothing; it never stops a board. */
class EspeakVoiceTest {
    @TempDir private Path folder = Path.of("");

    @Test
    @NeedsProgram("espeak-ng")
    void aNumberAndAWindowAreSaidInKorean() {
        EspeakVoice voice = EspeakVoice.find(System.getenv("PATH")).orElseThrow();
        Speech called = voice.speech("백팔십칠번 손님, 이번 창구로 오세요.").orElseThrow();
        Speech shorter = voice.speech("손님.").orElseThrow();
        assertThat(seconds(called)).isBetween(2.0, 8.0);
        assertThat(seconds(called)).isGreaterThan(seconds(shorter));
        assertThat(loudest(called)).isGreaterThan(3_000);
    }

    private static double seconds(Speech speech) {
        return speech.samples().length / 2.0 / speech.rate();
    }

    private static int loudest(Speech speech) {
        int most = 0;
        byte[] samples = speech.samples();
        for (int i = 0; i + 1 < samples.length; i += 2) {
            most = Math.max(most, Math.abs((samples[i] & 0xFF) | (samples[i + 1] << 8)));
        }
        return most;
    }

    @Test
    void withoutTheProgramThereIsNoVoice() {
        assertThat(EspeakVoice.find(folder.toString())).isEmpty();
        assertThat(EspeakVoice.find("")).isEmpty();
    }

    @Test
    void aProgramThatFailsOrWritesNoSoundIsSilent() throws IOException {
        assertThat(program("exit 1").speech("하나")).isEmpty();
        assertThat(program("echo no sound").speech("하나")).isEmpty();
        assertThat(new EspeakVoice(folder.resolve("gone")).speech("하나")).isEmpty();
    }

    private EspeakVoice program(String does) throws IOException {
        Path file = folder.resolve("espeak-ng");
        Files.writeString(file, "#!/bin/sh\ncat > /dev/null\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return EspeakVoice.find(folder.toString()).orElseThrow();
    }
}
