package kr.sarangbang.foundation.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Names and values of a file. Every name must be asked for: {@link #close} fails on a name that
 * nobody knows, so a misspelt one is never passed over.
 */
public final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(String file, MappingNode node) {
        this.file = file;
        this.line = lineOf(node);
        for (var tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new YamlMistake(file, lineOf(tuple.getKeyNode()), "expected a name");
            }
            if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new YamlMistake(
                        file, lineOf(key), "`" + key.getValue() + "` stands here twice");
            }
        }
    }

    /** Fails on the first name that was not asked for. */
    public void close() {
        for (var value : values.entrySet()) {
            if (!asked.contains(value.getKey())) {
                throw new YamlMistake(
                        file,
                        lineOf(value.getValue()),
                        "`"
                                + value.getKey()
                                + "` is not known here; expected one of "
                                + String.join(", ", asked));
            }
        }
    }

    public boolean has(String name) {
        asked.add(name);
        return values.containsKey(name);
    }

    /** The names, in the order of the file; each counts as asked for. */
    public List<String> names() {
        asked.addAll(values.keySet());
        return List.copyOf(values.keySet());
    }

    public String text(String name) {
        return read(name, "a text", text -> text);
    }

    public Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /**
     * A whole number; blanks, commas and underscores between digits are as good as nothing.
     *
     * @param least and
     * @param most what is allowed
     */
    public long number(String name, long least, long most) {
        String expected = "a whole number from " + least + " to " + most;
        return read(
                name,
                expected,
                text -> {
                    long number = Long.parseLong(text.replaceAll("[ _,]", ""));
                    if (number < least || number > most) {
                        throw new IllegalArgumentException(expected);
                    }
                    return number;
                });
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        var names = new ArrayList<String>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name().toLowerCase(java.util.Locale.ROOT));
        }
        return read(
                name,
                "one of " + String.join(", ", names),
                text -> Enum.valueOf(type, text.toUpperCase(java.util.Locale.ROOT)));
    }

    /**
     * A value in a form of its own.
     *
     * @param expected what is said when {@code form} throws
     */
    public <T> T read(String name, String expected, Function<String, T> form) {
        Node node = node(name, expected);
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw mistake(name, lineOf(node), expected, "");
        }
        try {
            return form.apply(scalar.getValue());
        } catch (RuntimeException e) {
            throw mistake(name, lineOf(node), expected, scalar.getValue());
        }
    }

    public YamlMap map(String name) {
        String expected = "names with values";
        Node node = node(name, expected);
        if (node instanceof MappingNode map) {
            return new YamlMap(file, map);
        }
        throw mistake(name, lineOf(node), expected, "");
    }

    public List<YamlMap> maps(String name) {
        String expected = "a list of names with values";
        Node node = node(name, expected);
        if (!(node instanceof SequenceNode list)) {
            throw mistake(name, lineOf(node), expected, "");
        }
        var maps = new ArrayList<YamlMap>();
        for (Node item : list.getValue()) {
            if (!(item instanceof MappingNode map)) {
                throw mistake(name, lineOf(item), expected, "");
            }
            maps.add(new YamlMap(file, map));
        }
        return List.copyOf(maps);
    }

    /** Builds the whole from its parts; what it does not allow is told with this map's line. */
    public <T> T build(java.util.function.Supplier<T> whole) {
        try {
            return whole.get();
        } catch (IllegalArgumentException e) {
            throw new YamlMistake(file, line, String.valueOf(e.getMessage()));
        }
    }

    private Node node(String name, String expected) {
        asked.add(name);
        Node node = values.get(name);
        if (node == null) {
            throw new YamlMistake(file, line, "`" + name + "` is missing; expected " + expected);
        }
        return node;
    }

    private YamlMistake mistake(String name, int at, String expected, String found) {
        String but = found.isEmpty() ? "" : ", not `" + found + "`";
        return new YamlMistake(file, at, "`" + name + "`: expected " + expected + but);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
