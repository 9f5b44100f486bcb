package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sarangbang.application.IdentifyMember;
import kr.sarangbang.application.RehearsedDevices;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.card.PcscCardReader;
import kr.sarangbang.infrastructure.device.q2.Container;
import kr.sarangbang.infrastructure.device.q2.DeployCheck;
import kr.sarangbang.infrastructure.device.q2.DeployFolder;
import kr.sarangbang.infrastructure.device.q2.Devices;
import kr.sarangbang.infrastructure.device.q2.Health;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCardReader;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCardSlot;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCashAcceptor;
import kr.sarangbang.infrastructure.line8583.HostedLine;
import kr.sarangbang.infrastructure.line8583.IssuerMux;
import kr.sarangbang.infrastructure.line8583.LineBean;
import kr.sarangbang.port.CardVerifier;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.CodeScanner;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.ui.kiosk.KioskDevices;
import kr.sarangbang.ui.kiosk.device.AskedCards;
import kr.sarangbang.ui.kiosk.device.AskedNotes;
import kr.sarangbang.ui.teller.TellerDevices;
import kr.sarangbang.wire.MessageCodec;

/**
 * What stands around the screen, hosted by Q2. It may be used before Q2 is up: until then every
 * device answers as one that is off.
 */
final class Cabinet implements AutoCloseable {
    private static final String PRINTER = "printer";
    private static final String PAYMENT = "payment";
    private static final String CARD_READER = "card-reader";
    private static final String CASH = "cash";
    private static final String SCANNER = "scanner";
    private static final Duration START_PATIENCE = Duration.ofSeconds(30);

    /** Without a demo's simulated devices only what has a real driver is there. */
    private static final List<String> REAL =
            List.of(
                    "00_logger.xml",
                    "20_line.xml",
                    "30_printer.xml",
                    "31_scanner.xml",
                    "32_card-reader.xml");

    private final SiteHome home;
    private final boolean demo;
    private final Devices devices = new Devices();
    private final SimulatedCardSlot slot = new SimulatedCardSlot();
    private Optional<Container> container = Optional.empty();

    /**
     * @param demo whether simulated devices stand for those that have no real driver yet
     */
    Cabinet(SiteHome home, boolean demo) {
        this.home = home;
        this.demo = demo;
    }

    /**
     * Starts Q2 behind the screen and returns at once. One in a process.
     *
     * @param told hears of descriptors that cannot work, before Q2 passes over them
     */
    void start(Consumer<String> told) throws IOException {
        Files.createDirectories(home.log());
        PcscCardReader.unpackInto(home.scratch());
        var folder = new DeployFolder(home.deploy());
        if (Files.isDirectory(home.descriptors())) {
            folder.fill(home.descriptors(), values());
        } else {
            folder.fill(demo ? DeployFolder.BUNDLED : REAL, values());
        }
        var check = new DeployCheck(home.deploy());
        if (!demo) {
            tell(check.takeSimulatedAway(), told);
        }
        tell(check.beforeStart(), told);
        container = Optional.of(Container.start(folder));
    }

    private Map<String, String> values() {
        var values = new HashMap<>(Peripherals.values(home));
        if (demo) {
            values.put("card-reader.driver", "simulated-card-reader");
            values.put("printer.driver", "escpos-file");
            values.put("printer.folder", home.papers().toString());
        }
        return values;
    }

    /** The devices that use cases themselves talk to. */
    Peripherals peripherals() {
        return new Peripherals(
                devices.printer(PRINTER),
                Peripherals.NO_DRAWER,
                devices.paymentTerminal(PAYMENT),
                acceptor());
    }

    /** What a kiosk's screens listen to. */
    KioskDevices kiosk(
            CardVerifier verifier,
            Executor screen,
            KioskDevices.StaffLight light,
            Speaker speaker) {
        var members =
                new IdentifyMember(devices.cardReader(CARD_READER), verifier, new SecureRandom());
        return new KioskDevices(
                new AskedCards(members, screen),
                demo ? new Slot(slot, screen) : new OwnTerminal(this::paymentWorks),
                new AskedNotes(acceptor(), screen),
                light,
                speaker);
    }

    /**
     * The scanner with a line of its own, where there is one; one that types goes to the window.
     */
    CodeScanner scanner() {
        return devices.scanner(SCANNER);
    }

    /** What a counter's screens listen to. */
    TellerDevices teller(CardVerifier verifier, Executor screen, Speaker speaker) {
        var members =
                new IdentifyMember(devices.cardReader(CARD_READER), verifier, new SecureRandom());
        return new TellerDevices(
                new AskedCards(members, screen), demo, speaker, this::tellersDevices);
    }

    private List<TellerDevices.State> tellersDevices() {
        return List.of(state("device.reader", CARD_READER), state("device.payment", PAYMENT));
    }

    private TellerDevices.State state(String word, String device) {
        return new TellerDevices.State(
                word,
                devices.health(device)
                        .flatMap(
                                health ->
                                        switch (health) {
                                            case Health.Ready ready -> Optional.empty();
                                            case Health.NotReady not -> Optional.of(not.reason());
                                            case Health.Misconfigured bad ->
                                                    Optional.of(bad.reason());
                                        }));
    }

    /** The devices of a counter: a drawer hangs on its printer. */
    Peripherals counter() {
        return new Peripherals(
                devices.printer(PRINTER),
                devices.cashDrawer(PRINTER),
                devices.paymentTerminal(PAYMENT),
                acceptor());
    }

    /**
     * How the devices are that no use case talks to, for a rehearsal.
     *
     * @param drawer whether a drawer hangs on the printer
     */
    RehearsedDevices rehearsed(boolean drawer) {
        return new RehearsedDevices(drawer, works(SCANNER), works(CARD_READER));
    }

    private Optional<Boolean> works(String device) {
        return devices.health(device).map(Health.Ready.class::isInstance);
    }

    /** The machine that takes notes. */
    CashAcceptor acceptor() {
        return devices.cashAcceptor(CASH);
    }

    /** How each device is, as its own bean has found out; asks no device. */
    List<Optional<Health>> health() {
        return Stream.of(PRINTER, SCANNER, CARD_READER, PAYMENT, CASH)
                .map(devices::health)
                .toList();
    }

    /** Waits until the printer works, without which nothing is sold; at most so long. */
    boolean awaitPrinter(Duration patience) {
        return devices.awaitReady(PRINTER, patience);
    }

    /** Has Q2 switch the line on. */
    void host(RunningSite site) {
        LineBean.offer(
                new HostedLine(
                        site.connection(),
                        new IssuerMux(site.connection(), new MessageCodec(), message -> {})));
    }

    /** A demo's reader, before which cards can be held. */
    Optional<SimulatedCardReader> cards() {
        return devices.driver(CARD_READER, SimulatedCardReader.class);
    }

    /** A demo's machine for notes. */
    Optional<SimulatedCashAcceptor> notes() {
        return devices.driver(CASH, SimulatedCashAcceptor.class);
    }

    SimulatedCardSlot slot() {
        return slot;
    }

    /** Waits until Q2 has tried every descriptor, and tells what did not start, in sentences. */
    void awaitStarted(Consumer<String> told) throws IOException {
        if (container.isEmpty()) {
            return;
        }
        if (!container.get().awaitStarted(START_PATIENCE)) {
            told.accept("Q2 is not up after " + START_PATIENCE.toSeconds() + " s.");
        }
        tell(container.get().problems(), told);
    }

    private static void tell(List<DeployCheck.Problem> problems, Consumer<String> told) {
        problems.forEach(problem -> told.accept(problem.file() + ": " + problem.sentence()));
    }

    @Override
    public void close() {
        container.ifPresent(Container::close);
        LineBean.withdraw();
    }

    private boolean paymentWorks() {
        return devices.health(PAYMENT).filter(Health.Ready.class::isInstance).isPresent();
    }

    /** The slot before a simulated terminal, which tells of a card. */
    record Slot(SimulatedCardSlot slot, Executor screen) implements KioskDevices.CardSlot {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public boolean asksItself() {
            return false;
        }

        @Override
        public KioskDevices.Ear listen(Runnable inserted) {
            Runnable told = () -> screen.execute(inserted);
            slot.listen(told);
            return () -> slot.stop(told);
        }
    }

    /** A real terminal, which asks for the card itself and tells of none before. */
    private record OwnTerminal(BooleanSupplier works) implements KioskDevices.CardSlot {
        @Override
        public boolean ready() {
            return works.getAsBoolean();
        }

        @Override
        public boolean asksItself() {
            return true;
        }

        @Override
        public KioskDevices.Ear listen(Runnable inserted) {
            return () -> {};
        }
    }
}
