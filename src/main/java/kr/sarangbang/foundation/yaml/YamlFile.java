package kr.sarangbang.foundation.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a file that holds one map of names and values. */
public final class YamlFile {
    private YamlFile() {}

    /**
     * @throws YamlMistake if the file is not one map
     * @throws IOException if it cannot be read
     */
    public static YamlMap read(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new YamlMistake(file.toString(), 1, "the file must be written in UTF-8");
        }
        return parse(file.toString(), text);
    }

    /**
     * @param name stands for the file in messages
     */
    public static YamlMap parse(String name, String text) {
        Optional<Node> root;
        try {
            root = new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new YamlMistake(name, line, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new YamlMistake(name, 1, "not YAML: " + e.getMessage());
        }
        if (root.isPresent() && root.get() instanceof MappingNode map) {
            return new YamlMap(name, map);
        }
        throw new YamlMistake(name, 1, "expected names with values, such as `version: 1`");
    }
}
