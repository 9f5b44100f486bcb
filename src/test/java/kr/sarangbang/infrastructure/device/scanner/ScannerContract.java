package kr.sarangbang.infrastructure.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.codec.Samples;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.port.CodeScanner;
import kr.sarangbang.port.CodeScanner.Listening;
import kr.sarangbang.slip.SlipSamples;
import kr.sarangbang.slip.SlipWriter;
import org.junit.jupiter.api.Test;

/** What every scanner keeps to that delivers codes itself. */
abstract class ScannerContract {
    static final long PATIENT = 20;

    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    abstract CodeScanner scanner();

    /** Codes come before the scanner, one after the other. */
    abstract void hold(String... codes) throws Exception;

    abstract void pullOut() throws Exception;

    abstract void plugIn() throws Exception;

    final String next() throws InterruptedException {
        String code = heard.poll(PATIENT, TimeUnit.SECONDS);
        assertThat(code).as("a code within %d s", PATIENT).isNotNull();
        return code == null ? "" : code;
    }

    @Test
    void everyCodeOfEverySlipArrivesUnchangedAndInOrder() throws Exception {
        var writer = new SlipWriter(Samples.ISSUER_KEY);
        List<String> codes = new ArrayList<>();
        for (Slip slip : SlipSamples.all().values()) {
            codes.addAll(writer.texts(slip));
        }
        try (Listening ear = scanner().listen(heard::add)) {
            assertThat(ear).isNotNull();
            hold(codes.toArray(String[]::new));
            for (String code : codes) {
                assertThat(next()).isEqualTo(code);
            }
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void aClosedEarHearsNothingMoreAndAnotherStillDoes() throws Exception {
        List<String> first = new ArrayList<>();
        Listening closed = scanner().listen(first::add);
        try (Listening ear = scanner().listen(heard::add)) {
            assertThat(ear).isNotNull();
            hold("ONE");
            assertThat(next()).isEqualTo("ONE");
            closed.close();
            hold("TWO");
            assertThat(next()).isEqualTo("TWO");
        }
        assertThat(first).containsExactly("ONE");
    }

    @Test
    void aScannerThatWasPulledOutIsNotReadyAndReadsAgainWhenItIsBack() throws Exception {
        try (Listening ear = scanner().listen(heard::add)) {
            assertThat(ear).isNotNull();
            assertThat(scanner().ready()).isTrue();
            for (int round = 0; round < 3; round++) {
                pullOut();
                assertThat(scanner().ready()).isFalse();
                plugIn();
                assertThat(scanner().ready()).isTrue();
                hold("BACK" + round);
                assertThat(next()).isEqualTo("BACK" + round);
            }
        }
    }
}
