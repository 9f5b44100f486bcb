package kr.sarangbang.infrastructure.device.q2;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.infrastructure.device.escpos.Confirmation;
import kr.sarangbang.infrastructure.device.escpos.EscPosEncoder;
import kr.sarangbang.infrastructure.device.escpos.EscPosEncoder.TextMode;
import kr.sarangbang.infrastructure.device.escpos.EscPosPrinter;
import kr.sarangbang.infrastructure.device.escpos.FilePrinter;
import kr.sarangbang.infrastructure.device.escpos.Lettering;
import kr.sarangbang.infrastructure.device.escpos.PaperFormat;
import kr.sarangbang.infrastructure.device.q2.Drivers.BadDescriptor;
import kr.sarangbang.infrastructure.device.transport.DeviceFileTransport;
import kr.sarangbang.infrastructure.device.transport.SerialTransport;
import kr.sarangbang.infrastructure.device.transport.TcpTransport;
import kr.sarangbang.infrastructure.device.transport.Transport;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.device.virtual.TestPrinter;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;

/** The printers that a descriptor may name. */
record PrinterDrivers(DriverProperties properties) {
    private static final Map<String, Confirmation> TWO_WAY =
            Map.of(
                    "status", Confirmation.PAPER_STATUS,
                    "process-id", Confirmation.PROCESS_ID);
    private static final Map<String, Confirmation> ONE_WAY_TOO =
            Map.of(
                    "status", Confirmation.PAPER_STATUS,
                    "process-id", Confirmation.PROCESS_ID,
                    "none", Confirmation.NOBODY,
                    "taken", Confirmation.TAKEN);
    private static final Map<String, TextMode> TEXTS =
            Map.of("drawn", TextMode.DRAWN, "printer-font", TextMode.PRINTER_FONT);
    private static final Map<String, Integer> WIDTHS = Map.of("80", 80, "58", 58);
    private static final Map<String, Integer> DENSITIES = Map.of("203", 203, "180", 180);

    /** Makes the printer of this driver; does not wait for it. */
    HostedDevice make(String driver) throws BadDescriptor {
        return switch (driver) {
            case "escpos-tcp" ->
                    hosted(new TcpTransport(properties.needed("host"), port()), TWO_WAY, () -> {});
            case "escpos-serial" ->
                    hosted(
                            new SerialTransport(properties.serial("115200", "rts-cts")),
                            TWO_WAY,
                            () -> {});
            case "escpos-usb" ->
                    hosted(new DeviceFileTransport(properties.device()), ONE_WAY_TOO, () -> {});
            case "escpos-file" -> file();
            default -> test();
        };
    }

    private HostedDevice hosted(
            Transport transport, Map<String, Confirmation> confirmations, Runnable close)
            throws BadDescriptor {
        EscPosPrinter printer =
                new EscPosPrinter(
                        transport,
                        encoder(),
                        properties.oneOf("confirm", "status", confirmations),
                        EscPosPrinter.Patience.USUAL);
        return Drivers.hosted(printer, () -> health(printer.status(), printer.problem()), close);
    }

    private HostedDevice file() throws BadDescriptor {
        Path folder = Path.of(properties.needed("folder"));
        DeviceSettings settings = Drivers.settings(properties.property());
        FilePrinter printer =
                new FilePrinter(folder, Lettering.bundled(), encoder(), settings::printerFault);
        return Drivers.hosted(printer, () -> health(printer.status(), Optional.empty()), () -> {});
    }

    private HostedDevice test() throws BadDescriptor {
        Optional<Path> folder =
                Optional.of(properties.text("folder")).filter(f -> !f.isEmpty()).map(Path::of);
        PaperFormat format = format();
        int port = port();
        try {
            TestPrinter paper = new TestPrinter(Lettering.bundled(), format, port, folder);
            return hosted(new TcpTransport("127.0.0.1", paper.port()), TWO_WAY, paper::close);
        } catch (IOException e) {
            throw new BadDescriptor("시험 프린터를 켤 수 없습니다: " + e.getMessage());
        }
    }

    private EscPosEncoder encoder() throws BadDescriptor {
        return new EscPosEncoder(
                Lettering.bundled(), properties.oneOf("text", "drawn", TEXTS), format());
    }

    private PaperFormat format() throws BadDescriptor {
        int width = properties.oneOf("paper", "80", WIDTHS);
        int density = properties.oneOf("dpi", "203", DENSITIES);
        return PaperFormat.of(width, density)
                .orElseThrow(
                        () -> new BadDescriptor(width + " mm, " + density + " dpi 종이는 쓸 수 없습니다."));
    }

    private int port() throws BadDescriptor {
        String text = properties.needed("port");
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new BadDescriptor("port는 0에서 65535까지의 수라야 합니다: " + text);
        }
        return Integer.parseInt(text);
    }

    private static Health health(PrinterStatus status, Optional<String> problem) {
        return status.fault()
                .<Health>map(
                        fault ->
                                new Health.NotReady(
                                        sentence(fault) + problem.map(why -> " " + why).orElse("")))
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
