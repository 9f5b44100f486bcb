package kr.sarangbang.infrastructure.device.q2;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that Q2 reads its descriptors from at run time: copies, because Q2 renames what it
 * cannot load. In the copies {@code ${name}} and {@code ${name:otherwise}} are replaced by this
 * site's values.
 */
public final class DeployFolder {
    /**
     * The descriptors in the program, in the order of their start. Values that a site must give:
     * {@code log.file}, in a folder that exists, {@code payment.memory} and {@code
     * devices.settings}.
     */
    public static final List<String> BUNDLED =
            List.of(
                    "00_logger.xml",
                    "20_line.xml",
                    "30_printer.xml",
                    "31_scanner.xml",
                    "32_card-reader.xml",
                    "33_payment.xml",
                    "34_cash.xml");

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z0-9._-]+)(?::([^}]*))?}");

    private final Path folder;

    /** A folder that is made, and emptied of descriptors, when it is filled. */
    public DeployFolder(Path folder) {
        this.folder = folder;
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /**
     * Copies descriptors that lie in the program, replacing all that was here.
     *
     * @param bundled names in the program's deploy folder, or paths from its kiosk-config folder on
     *     that begin with a slash, for instance {@code /issuer/deploy/20_server.xml}
     */
    public void fill(List<String> bundled, Map<String, String> values) throws IOException {
        empty();
        for (String name : bundled) {
            put(name.substring(name.lastIndexOf('/') + 1), bundled(name), values);
        }
    }

    /** Copies every descriptor of a folder, replacing all that was here. */
    public void fill(Path from, Map<String, String> values) throws IOException {
        empty();
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
                put(file.getFileName().toString(), Files.readString(file), values);
            }
        }
    }

    private void put(String name, String text, Map<String, String> values) throws IOException {
        Files.writeString(folder.resolve(name), filled(text, values));
    }

    /** A descriptor's text with this site's values in their places. */
    static String filled(String text, Map<String, String> values) {
        Matcher matcher = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String otherwise = matcher.group(2);
            String value = values.get(matcher.group(1));
            String put =
                    value != null
                            ? escaped(value)
                            : otherwise != null ? otherwise : matcher.group();
            matcher.appendReplacement(filled, Matcher.quoteReplacement(put));
        }
        return matcher.appendTail(filled).toString();
    }

    private void empty() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String bundled(String name) {
        String place = name.startsWith("/") ? name : "/deploy/" + name;
        try (InputStream in = DeployFolder.class.getResourceAsStream("/kiosk-config" + place)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "no descriptor in the program is called " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
