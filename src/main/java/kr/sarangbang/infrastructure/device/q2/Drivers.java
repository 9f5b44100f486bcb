package kr.sarangbang.infrastructure.device.q2;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import kr.sarangbang.infrastructure.device.escpos.EscPosEncoder;
import kr.sarangbang.infrastructure.device.escpos.EscPosEncoder.TextMode;
import kr.sarangbang.infrastructure.device.escpos.FilePrinter;
import kr.sarangbang.infrastructure.device.escpos.Lettering;
import kr.sarangbang.infrastructure.device.escpos.TcpPrinter;
import kr.sarangbang.infrastructure.device.payment.PaymentDriver;
import kr.sarangbang.infrastructure.device.payment.PaymentDriver.WrongProperty;
import kr.sarangbang.infrastructure.device.scanner.WedgeScanner;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.device.virtual.PaymentMemory;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCardReader;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCashAcceptor;
import kr.sarangbang.infrastructure.device.virtual.SimulatedPaymentTerminal;
import kr.sarangbang.infrastructure.device.virtual.SimulatedScanner;
import kr.sarangbang.infrastructure.device.virtual.TestPrinter;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;

/** The drivers that a descriptor may name, and the properties that each reads. */
final class Drivers {
    /** A descriptor that cannot work, in a sentence. */
    static final class BadDescriptor extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        BadDescriptor(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    private static final Set<String> NAMES =
            Set.of(
                    "escpos-tcp",
                    "escpos-file",
                    "escpos-test",
                    "wedge-scanner",
                    "simulated-scanner",
                    "simulated-card-reader",
                    "simulated-payment",
                    "simulated-cash");

    private Drivers() {}

    /** Whether there is such a driver. */
    static boolean isKnown(String name) {
        return NAMES.contains(name) || payment(name).isPresent();
    }

    /** Whether it stands for a device that is not there. */
    static boolean isSimulated(String name) {
        return name.startsWith("simulated-");
    }

    /** All names, for a sentence. */
    static String names() {
        var names = new TreeSet<>(NAMES);
        ServiceLoader.load(PaymentDriver.class).forEach(driver -> names.add(driver.name()));
        return String.join(", ", names);
    }

    /** The driver of a real payment terminal, which may have come beside the program. */
    private static Optional<PaymentDriver> payment(String name) {
        return ServiceLoader.load(PaymentDriver.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(driver -> driver.name().equals(name))
                .findFirst();
    }

    /**
     * The real payment terminal of a descriptor; empty if its driver is none for one.
     *
     * @param property a property's value, or empty text
     */
    static Optional<PaymentTerminal> paymentTerminal(String name, Function<String, String> property)
            throws BadDescriptor {
        Optional<PaymentDriver> driver = payment(name);
        if (driver.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(driver.get().make(property::apply));
        } catch (WrongProperty e) {
            throw new BadDescriptor(e.sentence());
        }
    }

    /**
     * Makes the driver; does not wait for its device.
     *
     * @param property a property's value, or empty text
     */
    static HostedDevice make(String name, Function<String, String> property) throws BadDescriptor {
        return switch (name) {
            case "escpos-tcp" -> tcpPrinter(property);
            case "escpos-file" -> filePrinter(property);
            case "escpos-test" -> testPrinter(property);
            case "wedge-scanner" -> hosted(new WedgeScanner(), () -> true);
            case "simulated-scanner" -> {
                SimulatedScanner scanner = new SimulatedScanner();
                yield hosted(scanner, scanner::ready);
            }
            case "simulated-card-reader" -> {
                SimulatedCardReader reader = new SimulatedCardReader();
                yield hosted(reader, reader::ready);
            }
            case "simulated-payment" -> payment(property);
            case "simulated-cash" -> {
                SimulatedCashAcceptor cash = new SimulatedCashAcceptor();
                yield hosted(cash, cash::ready);
            }
            default ->
                    paymentTerminal(name, property)
                            .map(Drivers::hosted)
                            .orElseThrow(() -> unknown(name));
        };
    }

    static BadDescriptor unknown(String name) {
        return new BadDescriptor("'" + name + "'라는 드라이버는 없습니다. 쓸 수 있는 것: " + names());
    }

    private static HostedDevice tcpPrinter(Function<String, String> property) throws BadDescriptor {
        TcpPrinter printer =
                new TcpPrinter(
                        needed(property, "host"),
                        port(property),
                        encoder(property),
                        TcpPrinter.Patience.USUAL);
        return printer(printer, () -> {});
    }

    private static HostedDevice filePrinter(Function<String, String> property)
            throws BadDescriptor {
        Path folder = Path.of(needed(property, "folder"));
        DeviceSettings settings = settings(property);
        FilePrinter printer =
                new FilePrinter(
                        folder, Lettering.bundled(), encoder(property), settings::printerFault);
        return printer(printer, () -> {});
    }

    private static HostedDevice testPrinter(Function<String, String> property)
            throws BadDescriptor {
        Optional<Path> folder =
                Optional.of(property.apply("folder")).filter(f -> !f.isEmpty()).map(Path::of);
        try {
            TestPrinter paper = new TestPrinter(Lettering.bundled(), port(property), folder);
            TcpPrinter printer =
                    new TcpPrinter(
                            "127.0.0.1",
                            paper.port(),
                            encoder(property),
                            TcpPrinter.Patience.USUAL);
            return printer(printer, paper::close);
        } catch (IOException e) {
            throw new BadDescriptor("시험 프린터를 켤 수 없습니다: " + e.getMessage());
        }
    }

    private static HostedDevice payment(Function<String, String> property) throws BadDescriptor {
        PaymentMemory memory = new PaymentMemory(Path.of(needed(property, "memory")));
        SimulatedPaymentTerminal terminal =
                new SimulatedPaymentTerminal(memory, settings(property)::paymentMode);
        return hosted(terminal, terminal::ready);
    }

    private static DeviceSettings settings(Function<String, String> property) throws BadDescriptor {
        return new DeviceSettings(Path.of(needed(property, "settings")));
    }

    private static EscPosEncoder encoder(Function<String, String> property) throws BadDescriptor {
        TextMode mode =
                switch (property.apply("text")) {
                    case "", "drawn" -> TextMode.DRAWN;
                    case "printer-font" -> TextMode.PRINTER_FONT;
                    default -> throw new BadDescriptor("text는 drawn 아니면 printer-font라야 합니다.");
                };
        return new EscPosEncoder(Lettering.bundled(), mode);
    }

    private static int port(Function<String, String> property) throws BadDescriptor {
        String text = needed(property, "port");
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new BadDescriptor("port는 0에서 65535까지의 수라야 합니다: " + text);
        }
        return Integer.parseInt(text);
    }

    private static String needed(Function<String, String> property, String name)
            throws BadDescriptor {
        String value = property.apply(name);
        if (value.isEmpty()) {
            throw new BadDescriptor("'" + name + "' 항목이 없습니다.");
        }
        return value;
    }

    private static HostedDevice printer(ReceiptPrinter printer, Runnable close) {
        return hosted(printer, () -> health(printer.status()), close);
    }

    private static HostedDevice hosted(Object driver, BooleanSupplier ready) {
        return hosted(driver, () -> health(ready.getAsBoolean(), "꺼져 있습니다."), () -> {});
    }

    private static HostedDevice hosted(PaymentTerminal terminal) {
        return hosted(
                terminal,
                () -> health(terminal.ready(), "결제 프로그램이 답하지 않거나, 앞의 결제가 정리되지 않았습니다."),
                () -> {});
    }

    private static HostedDevice hosted(
            Object driver, java.util.function.Supplier<Health> look, Runnable close) {
        return new HostedDevice() {
            @Override
            public Object driver() {
                return driver;
            }

            @Override
            public Health look() {
                return look.get();
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }

    private static Health health(boolean ready, String otherwise) {
        return ready ? new Health.Ready("") : new Health.NotReady(otherwise);
    }

    private static Health health(PrinterStatus status) {
        return status.fault()
                .<Health>map(fault -> new Health.NotReady(sentence(fault)))
                .orElseGet(() -> new Health.Ready(status.paperNearEnd() ? "종이가 곧 떨어집니다." : ""));
    }

    private static String sentence(PrinterFault fault) {
        return switch (fault) {
            case PAPER_OUT -> "종이가 떨어졌습니다.";
            case COVER_OPEN -> "뚜껑이 열려 있습니다.";
            case CUTTER -> "칼이 걸렸거나 고장입니다.";
            case OFF -> "켜져 있지 않거나 선이 빠졌습니다.";
            case DEAD_LINE -> "켜져 있는데 답하지 않습니다.";
        };
    }
}
