package kr.sarangbang.infrastructure.device.virtual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Seal;
import kr.sarangbang.port.CounterFailed;
import kr.sarangbang.port.SealedCounter;

/**
 * A demo's sealed counter. It lies in a file of its own, so a demo's database can be set back
 * without it; {@code --device counter=gone} has it not answer, and {@code counter=behind} as if the
 * journal were an older one. It proves nothing to anybody, so only demo homes have one.
 */
public final class SimulatedCounter implements SealedCounter {
    private static final int PLACES = 2;
    private static final Bytes NOTHING = Bytes.of(new byte[Seal.LENGTH]);

    private final Path file;
    private final DurableLines lines;
    private final DeviceSettings settings;

    /** A counter in this file, which need not be there. */
    public SimulatedCounter(Path file, DeviceSettings settings) {
        this.file = file;
        this.lines = new DurableLines(file);
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "simulated";
    }

    @Override
    public int places() {
        return PLACES;
    }

    @Override
    public Bytes read(int place) {
        Bytes held = held()[place];
        boolean behind = settings.get("counter").filter("behind"::equals).isPresent();
        return behind ? Seal.extended(held, NOTHING) : held;
    }

    @Override
    public void extend(int place, Bytes fact) {
        Bytes next = Seal.extended(held()[place], fact);
        try {
            lines.append(place + " " + next.hex());
        } catch (IOException e) {
            throw failed(e.getMessage(), e);
        }
    }

    private Bytes[] held() {
        if (settings.get("counter").filter("gone"::equals).isPresent()) {
            throw failed("--device counter=gone", null);
        }
        Bytes[] held = new Bytes[PLACES];
        Arrays.fill(held, NOTHING);
        try {
            for (String line : lines.read()) {
                String[] words = line.split(" ", -1);
                held[Integer.parseInt(words[0])] = Bytes.fromHex(words[1]);
            }
        } catch (IOException e) {
            throw failed(e.getMessage(), e);
        }
        return held;
    }

    private CounterFailed failed(
            @org.jspecify.annotations.Nullable String why,
            @org.jspecify.annotations.Nullable Throwable cause) {
        String sentence =
                "The sealed counter, a demo's at "
                        + file
                        + ", does not answer ("
                        + why
                        + "). Nothing is sold until it does.";
        return cause == null ? new CounterFailed(sentence) : new CounterFailed(sentence, cause);
    }

    @Override
    public void close() {
        // A file is opened for each line.
    }
}
