package kr.sarangbang.infrastructure.device.q2;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kr.sarangbang.infrastructure.device.q2.Drivers.BadDescriptor;
import org.jpos.q2.QBean;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Finds in words what Q2 passes over: it renames a descriptor it cannot load, leaves a bean that
 * threw dead, and calls itself ready all the same.
 */
public final class DeployCheck {
    /** One thing that is wrong, for staff, in Korean. */
    public record Problem(String file, String sentence) {}

    private static final System.Logger LOG = System.getLogger(DeployCheck.class.getName());

    private final Path folder;

    public DeployCheck(Path folder) {
        this.folder = folder;
    }

    /** Reads the descriptors as they lie there before Q2 starts. */
    public List<Problem> beforeStart() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(".xml")) {
            sentence(file).ifPresent(text -> problems.add(new Problem(name(file), text)));
        }
        return List.copyOf(problems);
    }

    /**
     * Takes away the descriptors of simulated devices, which in a home that is no demo would take
     * money that nobody paid; names each.
     */
    public List<Problem> takeSimulatedAway() throws IOException {
        List<Problem> taken = new ArrayList<>();
        for (Path file : files(".xml")) {
            if (driver(file).filter(Drivers::isSimulated).isPresent()) {
                Files.delete(file);
                taken.add(new Problem(name(file), "시험용 기기는 연습하는 곳에서만 쓸 수 있어서 켜지 않았습니다."));
            }
        }
        return List.copyOf(taken);
    }

    private static Optional<String> driver(Path file) throws IOException {
        try {
            return Optional.ofNullable(properties(parse(file).getDocumentElement()).get("driver"));
        } catch (SAXException e) {
            // What cannot be read is told before the start.
            return Optional.empty();
        }
    }

    /** Looks at what Q2 made of them; once Q2 says that it is ready. */
    List<Problem> afterStart(MBeanServer beans) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (String ending : List.of(".BAD", ".DUP", ".ENV")) {
            for (Path file : files(ending)) {
                problems.add(new Problem(name(file), "설정 파일을 쓸 수 없어서 이 기기를 켜지 못했습니다."));
            }
        }
        for (Path file : files(".xml")) {
            dead(file, beans).ifPresent(text -> problems.add(new Problem(name(file), text)));
        }
        return List.copyOf(problems);
    }

    private static Optional<String> sentence(Path file) throws IOException {
        Element root;
        try {
            root = parse(file).getDocumentElement();
        } catch (SAXParseException e) {
            return Optional.of(e.getLineNumber() + "번째 줄을 읽을 수 없습니다: " + e.getMessage());
        } catch (SAXException e) {
            return Optional.of("읽을 수 없습니다: " + e.getMessage());
        }
        Optional<String> wrongClass = wrongClass(root.getAttribute("class"));
        if (wrongClass.isPresent()) {
            return wrongClass;
        }
        Map<String, String> properties = properties(root);
        for (Map.Entry<String, String> property : properties.entrySet()) {
            if (property.getValue().contains("${")) {
                return Optional.of(
                        "'" + property.getKey() + "' 항목에 넣을 값이 없습니다: " + property.getValue());
            }
        }
        return root.getAttribute("class").equals(DeviceBean.class.getName())
                ? wrongDriver(properties)
                : Optional.empty();
    }

    private static Optional<String> wrongDriver(Map<String, String> properties) {
        String driver = properties.getOrDefault("driver", "");
        try {
            if (!Drivers.isKnown(driver)) {
                throw Drivers.unknown(driver);
            }
            var _ = Drivers.paymentTerminal(driver, name -> properties.getOrDefault(name, ""));
            return Optional.empty();
        } catch (BadDescriptor e) {
            return Optional.of(e.sentence());
        }
    }

    /** The properties of a descriptor, as Q2 hands them to its bean. */
    static Map<String, String> properties(Element root) {
        Map<String, String> properties = new LinkedHashMap<>();
        NodeList elements = root.getElementsByTagName("property");
        for (int i = 0; i < elements.getLength(); i++) {
            Element property = (Element) elements.item(i);
            properties.put(property.getAttribute("name"), property.getAttribute("value").strip());
        }
        return properties;
    }

    private static Optional<String> wrongClass(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(name, false, DeployCheck.class.getClassLoader());
            return QBean.class.isAssignableFrom(type)
                    ? Optional.empty()
                    : Optional.of("'" + name + "'는 여기서 켤 수 있는 것이 아닙니다.");
        } catch (ClassNotFoundException e) {
            return Optional.of("프로그램에 '" + name + "'가 없습니다.");
        }
    }

    private static Optional<String> dead(Path file, MBeanServer beans) throws IOException {
        String name;
        try {
            name = parse(file).getDocumentElement().getAttribute("name");
        } catch (SAXException e) {
            return Optional.of("읽을 수 없습니다: " + e.getMessage());
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (!started(name, beans)) {
            return Optional.of("'" + name + "' 기기가 켜지지 않았습니다.");
        }
        return new DeviceBoard()
                .health(name)
                .filter(Health.Misconfigured.class::isInstance)
                .map(health -> ((Health.Misconfigured) health).reason());
    }

    /** Q2 keeps its beans to itself, but for the management view of them. */
    private static boolean started(String name, MBeanServer beans) {
        try {
            ObjectName bean = new ObjectName("Q2:type=qbean,service=" + name);
            return beans.getAttribute(bean, "State").equals(QBean.STARTED);
        } catch (JMException e) {
            LOG.log(System.Logger.Level.DEBUG, name, e);
            return false;
        }
    }

    private static Document parse(Path file) throws IOException, SAXException {
        return parse(Files.readString(file));
    }

    /** Reads a descriptor's text, without ever fetching anything that it names. */
    static Document parse(String text) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML safely", e);
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(ending)).sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Every fault is thrown; the parser's own handler prints on the console. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
