package kr.sarangbang.infrastructure.device.q2;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import kr.sarangbang.infrastructure.device.card.PcscCardReader;
import kr.sarangbang.infrastructure.device.payment.PaymentDriver;
import kr.sarangbang.infrastructure.device.payment.PaymentDriver.WrongProperty;
import kr.sarangbang.infrastructure.device.scanner.SerialScanner;
import kr.sarangbang.infrastructure.device.scanner.WedgeScanner;
import kr.sarangbang.infrastructure.device.transport.SerialTransport;
import kr.sarangbang.infrastructure.device.virtual.CashMemory;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.device.virtual.PaymentMemory;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCardReader;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCashAcceptor;
import kr.sarangbang.infrastructure.device.virtual.SimulatedPaymentTerminal;
import kr.sarangbang.infrastructure.device.virtual.SimulatedScanner;
import kr.sarangbang.port.PaymentTerminal;

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
                    "escpos-serial",
                    "escpos-usb",
                    "escpos-file",
                    "escpos-test",
                    "pcsc-card-reader",
                    "serial-scanner",
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
            case "escpos-tcp", "escpos-serial", "escpos-usb", "escpos-file", "escpos-test" ->
                    new PrinterDrivers(new DriverProperties(property)).make(name);
            case "pcsc-card-reader" -> cardReader(property);
            case "serial-scanner" -> serialScanner(new DriverProperties(property));
            case "wedge-scanner" ->
                    hosted(
                            new WedgeScanner(),
                            () -> new Health.Ready("글자판처럼 이어져 있어서 켜져 있는지 알 수 없습니다."),
                            () -> {});
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
                SimulatedCashAcceptor cash =
                        new SimulatedCashAcceptor(
                                new CashMemory(Path.of(needed(property, "memory"))),
                                settings(property)::cashMode);
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

    private static HostedDevice cardReader(Function<String, String> property) {
        PcscCardReader reader = new PcscCardReader(property.apply("reader"));
        return hosted(
                reader,
                () ->
                        reader.trouble()
                                .<Health>map(Health.NotReady::new)
                                .orElseGet(() -> new Health.Ready("")),
                () -> {});
    }

    private static HostedDevice serialScanner(DriverProperties properties) throws BadDescriptor {
        SerialScanner scanner =
                new SerialScanner(new SerialTransport(properties.serial("9600", "none")));
        return hosted(
                scanner,
                () ->
                        scanner.enable()
                                ? new Health.Ready("")
                                : new Health.NotReady(scanner.problem()),
                scanner::close);
    }

    private static HostedDevice payment(Function<String, String> property) throws BadDescriptor {
        PaymentMemory memory = new PaymentMemory(Path.of(needed(property, "memory")));
        SimulatedPaymentTerminal terminal =
                new SimulatedPaymentTerminal(memory, settings(property)::paymentMode);
        return hosted(terminal, terminal::ready);
    }

    static DeviceSettings settings(Function<String, String> property) throws BadDescriptor {
        return new DeviceSettings(Path.of(needed(property, "settings")));
    }

    static String needed(Function<String, String> property, String name) throws BadDescriptor {
        String value = property.apply(name);
        if (value.isEmpty()) {
            throw new BadDescriptor("'" + name + "' 항목이 없습니다.");
        }
        return value;
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

    static HostedDevice hosted(
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
}
