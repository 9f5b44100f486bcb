package kr.sarangbang.infrastructure.device.virtual;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kr.sarangbang.infrastructure.device.virtual.SimulatedPaymentTerminal.Mode;
import kr.sarangbang.port.PrinterFault;

/**
 * What the simulated devices of one demo home are told to do ({@code --device NAME=VALUE}). A
 * setting stays until it is set again, whatever process set it. Read anew at each question, so a
 * running program obeys too.
 */
public final class DeviceSettings {
    private static final Map<String, List<String>> KNOWN =
            Map.of(
                    "printer", List.of("ok", "paper-out", "cover-open", "cutter", "off", "dead"),
                    "payment", List.of("approve", "decline", "cancelled", "unknown", "late"),
                    "cash", List.of("ok", "no-change", "jam", "silent"),
                    "counter", List.of("ok", "gone", "behind"));

    private final Path file;

    /** Settings in this file, which need not be there. */
    public DeviceSettings(Path file) {
        this.file = file;
    }

    /** A sentence if this is no setting of a device that there is; empty if it is one. */
    public static Optional<String> problem(String device, String value) {
        List<String> values = KNOWN.get(device);
        if (values == null) {
            return Optional.of(
                    "no device is called "
                            + device
                            + "; there are cash, counter, payment and printer");
        }
        return values.contains(value)
                ? Optional.empty()
                : Optional.of(device + " can be " + String.join(", ", values) + "; not " + value);
    }

    /** When this returns, every process that asks is told this value. */
    public synchronized void set(String device, String value) throws IOException {
        Properties all = read();
        all.setProperty(device, value);
        StringWriter text = new StringWriter();
        all.store(text, null);
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path part = file.resolveSibling(file.getFileName() + ".tmp");
        String lines =
                text.toString()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .sorted()
                        .reduce("", (a, b) -> a + b + "\n");
        Files.writeString(part, lines);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What was set for a device, if anything was. */
    public synchronized Optional<String> get(String device) {
        try {
            return Optional.ofNullable(read().getProperty(device));
        } catch (IOException e) {
            throw new UncheckedIOException("the device settings cannot be read", e);
        }
    }

    /** What the printer is told to suffer from. */
    public Optional<PrinterFault> printerFault() {
        return switch (get("printer").orElse("ok").toLowerCase(Locale.ROOT)) {
            case "paper-out" -> Optional.of(PrinterFault.PAPER_OUT);
            case "cover-open" -> Optional.of(PrinterFault.COVER_OPEN);
            case "cutter" -> Optional.of(PrinterFault.CUTTER);
            case "off" -> Optional.of(PrinterFault.OFF);
            case "dead" -> Optional.of(PrinterFault.DEAD_LINE);
            default -> Optional.empty();
        };
    }

    /** How the payment terminal is told to behave; it approves if nothing was said. */
    public Mode paymentMode() {
        return get("payment").flatMap(Mode::of).orElse(Mode.APPROVE);
    }

    /** How the machine for notes is told to behave; it works if nothing was said. */
    public SimulatedCashAcceptor.Mode cashMode() {
        return get("cash")
                .flatMap(SimulatedCashAcceptor.Mode::of)
                .orElse(SimulatedCashAcceptor.Mode.OK);
    }

    private Properties read() throws IOException {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                all.load(in);
            }
        }
        return all;
    }
}
