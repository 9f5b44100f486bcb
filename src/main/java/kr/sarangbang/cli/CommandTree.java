package kr.sarangbang.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands, of which only the branch is looked at that the words call for: looking at all of
 * them is what most short commands would spend a third of their start on. Words that call for none,
 * as {@code --help} or a name with a mistake in it, have all of them.
 */
final class CommandTree {
    private CommandTree() {}

    /**
     * Of this root.
     *
     * @param words as they were given, the command's name first
     */
    static CommandLine of(Object root, List<String> words) {
        var tree = new CommandLine(root);
        grow(tree, root.getClass(), words);
        return tree;
    }

    private static void grow(CommandLine command, Class<?> type, List<String> words) {
        Parts parts = type.getAnnotation(Parts.class);
        if (parts == null) {
            return;
        }
        Optional<Class<?>> named =
                words.stream()
                        .findFirst()
                        .flatMap(
                                word ->
                                        Arrays.stream(parts.value())
                                                .filter(part -> isCalled(part, word))
                                                .findFirst());
        if (named.isPresent()) {
            add(command, named.get(), words.subList(1, words.size()));
        } else {
            for (Class<?> part : parts.value()) {
                add(command, part, List.of());
            }
        }
    }

    private static void add(CommandLine command, Class<?> type, List<String> words) {
        var part = new CommandLine(type);
        grow(part, type, words);
        command.addSubcommand(part);
    }

    /** Help speaks of all the others. */
    private static boolean isCalled(Class<?> part, String word) {
        Command command = part.getAnnotation(Command.class);
        return command.name().equals(word) && !command.helpCommand();
    }
}
