package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Seal;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.infrastructure.config.CounterConfig;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.tpm.TpmCounter;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCounter;
import kr.sarangbang.infrastructure.sqlite.SealedSince;
import kr.sarangbang.port.CounterFailed;
import kr.sarangbang.port.SealedCounter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The sealed counter of a home that joins, or that has joined. */
final class SealedCounters {
    @Option(
            names = "--sealed-counter",
            paramLabel = "tpm|none",
            description = "Where the journal is sealed outside the disk; none if not said.")
    private String wanted = "none";

    @Option(
            names = "--tpm",
            paramLabel = "DEVICE",
            description = "The TPM 2.0; /dev/tpmrm0 if not said, or unix:SOCKET.")
    private String device = "/dev/tpmrm0";

    @Option(
            names = "--tpm-index",
            paramLabel = "INDEX",
            description = "The first of its eight indexes; by the site's name if not said.")
    private @Nullable String index;

    @Option(
            names = "--tpm-owner-password-file",
            paramLabel = "FILE",
            description = "Whose first line is the password of the TPM's owner; none if not said.")
    private @Nullable Path ownerPassword;

    /** A counter that is ready to be sealed in, before the issuer is asked for anything. */
    Optional<CounterConfig> setUp(SiteId site, boolean demo) throws IOException {
        return switch (wanted) {
            case "none" -> Optional.empty();
            case "tpm" -> Optional.of(setUpTpm(site));
            case "simulated" -> {
                if (!demo) {
                    throw CommandFailed.wrongUse(
                            "A simulated counter proves nothing; only a demo's home may have one.");
                }
                yield Optional.of(
                        new CounterConfig(CounterConfig.Kind.SIMULATED, "", 0, List.of()));
            }
            default ->
                    throw CommandFailed.wrongUse("--sealed-counter is tpm or none, not " + wanted);
        };
    }

    private CounterConfig setUpTpm(SiteId site) throws IOException {
        int first = index(site);
        try (TpmCounter tpm = TpmCounter.at(device, first)) {
            tpm.setUp(password());
        } catch (CounterFailed | IllegalArgumentException e) {
            throw CommandFailed.broken(String.valueOf(e.getMessage()));
        }
        return new CounterConfig(CounterConfig.Kind.TPM, device, first, List.of());
    }

    private int index(SiteId site) {
        try {
            return index == null ? TpmCounter.indexOf(site.text()) : Integer.decode(index);
        } catch (NumberFormatException e) {
            throw CommandFailed.wrongUse("--tpm-index is a number like 0x01800008, not " + index);
        }
    }

    private byte[] password() throws IOException {
        return ownerPassword == null
                ? new byte[0]
                : Files.readString(ownerPassword)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** Seals that the incarnation begins: from here on no journal of an earlier one fits. */
    static CounterConfig begin(CounterConfig ready, SiteHome home, SiteId site, int incarnation) {
        try (SealedCounter counter = counter(ready, home, new DeviceSettings(home.devices()))) {
            counter.extend(0, Seal.fact(Chain.begin(site, incarnation)));
            List<Bytes> begun = new ArrayList<>();
            for (int place = 0; place < counter.places(); place++) {
                begun.add(counter.read(place));
            }
            return new CounterConfig(ready.kind(), ready.device(), ready.index(), begun);
        } catch (CounterFailed e) {
            throw CommandFailed.broken(String.valueOf(e.getMessage()));
        }
    }

    /** Of a home that has joined. */
    static SealedSince of(SiteConfig config, SiteHome home, DeviceSettings devices) {
        return config.counter()
                .map(c -> new SealedSince(counter(c, home, devices), c.begun()))
                .orElse(SealedSince.NONE);
    }

    private static SealedCounter counter(
            CounterConfig config, SiteHome home, DeviceSettings devices) {
        return switch (config.kind()) {
            case TPM -> TpmCounter.at(config.device(), config.index());
            case SIMULATED -> new SimulatedCounter(home.counter(), devices);
        };
    }
}
