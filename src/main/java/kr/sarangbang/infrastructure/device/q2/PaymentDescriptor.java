package kr.sarangbang.infrastructure.device.q2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sarangbang.infrastructure.device.q2.Drivers.BadDescriptor;
import kr.sarangbang.port.PaymentTerminal;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The payment terminal of a site's own descriptors, for commands, which do not wait for Q2. The
 * same driver with the same properties as on the screen.
 */
public final class PaymentDescriptor {
    /** A descriptor that cannot work; the sentence, for staff, begins with its file. */
    public static final class WrongDescriptor extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        private WrongDescriptor(Path file, String sentence) {
            super(file.getFileName() + ": " + sentence);
            this.sentence = file.getFileName() + ": " + sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    private final Path folder;
    private final Map<String, String> values;

    /**
     * @param folder of descriptors; need not be there
     * @param values of this site, as for {@link DeployFolder#fill(Path, Map)}
     */
    public PaymentDescriptor(Path folder, Map<String, String> values) {
        this.folder = folder;
        this.values = Map.copyOf(values);
    }

    /** The terminal called {@code payment}; empty if there is none, or a simulated one. */
    public Optional<PaymentTerminal> terminal() throws IOException, WrongDescriptor {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        List<Path> descriptors;
        try (Stream<Path> files = Files.list(folder)) {
            descriptors = files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
        }
        for (Path file : descriptors) {
            Element root = root(file);
            if (root.getAttribute("name").equals("payment")
                    && root.getAttribute("class").equals(DeviceBean.class.getName())) {
                return terminal(file, DeployCheck.properties(root));
            }
        }
        return Optional.empty();
    }

    private static Optional<PaymentTerminal> terminal(Path file, Map<String, String> properties)
            throws WrongDescriptor {
        try {
            return Drivers.paymentTerminal(
                    properties.getOrDefault("driver", ""),
                    name -> properties.getOrDefault(name, ""));
        } catch (BadDescriptor e) {
            throw new WrongDescriptor(file, e.sentence());
        }
    }

    private Element root(Path file) throws IOException, WrongDescriptor {
        try {
            return DeployCheck.parse(DeployFolder.filled(Files.readString(file), values))
                    .getDocumentElement();
        } catch (SAXException e) {
            throw new WrongDescriptor(file, "읽을 수 없습니다: " + e.getMessage());
        }
    }
}
