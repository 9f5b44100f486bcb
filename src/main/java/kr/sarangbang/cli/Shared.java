package kr.sarangbang.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: facts on stdout, as JSON or in words. */
abstract class Shared implements Callable<Integer> {
    @Option(names = "--json", description = "One line of JSON on stdout.")
    private boolean json;

    @Spec private CommandSpec spec;

    /** Does the command and answers its exit status. */
    @Override
    public abstract Integer call() throws Exception;

    final void tell(Facts facts, String korean, String english) {
        tell(facts, words(korean, english));
    }

    final void tell(Facts facts, String words) {
        spec.commandLine().getOut().println(json ? facts.json() : words);
        spec.commandLine().getOut().flush();
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** A line of its own on stdout, JSON or not. */
    final void line(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }

    /** What is going on, on stderr. */
    final void progress(String text) {
        spec.commandLine().getErr().println(text);
        spec.commandLine().getErr().flush();
    }

    static String words(String korean, String english) {
        return Locale.getDefault().getLanguage().equals("ko") ? korean : english;
    }
}
