package kr.sarangbang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Commands that are promised and not there yet: each says so, with exit status 2. */
final class NotYetCommands {
    private NotYetCommands() {}

    /** What they share. */
    abstract static class NotYet implements Callable<Integer> {
        @Spec private CommandSpec spec;

        @Unmatched private List<String> words = new ArrayList<>();

        @Override
        public Integer call() {
            throw CommandFailed.wrongUse(
                    "'" + spec.name() + "' is not there yet; it comes with later work.");
        }

        final int given() {
            return words.size();
        }
    }

    /** A lost site. */
    @Command(name = "write-off", hidden = true)
    static final class WriteOff extends NotYet {}
}
