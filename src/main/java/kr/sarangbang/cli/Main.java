package kr.sarangbang.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.foundation.yaml.YamlMistake;
import kr.sarangbang.port.JournalFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The root of the command line: every command is a class of its own below it. */
@Command(
        name = "sarangbang",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Sells and redeems Seoul Love gift vouchers, with or without a network.")
@Parts({
    HelpCommand.class,
    IssuerCommand.class,
    DemoCommand.class,
    TourCommand.class,
    OpenCommand.class,
    JoinCommand.class,
    RightsCommand.class,
    MemberCommand.class,
    SellCommand.class,
    RedeemCommand.class,
    CancelCommand.class,
    RefundCommand.class,
    ReissueCommand.class,
    SyncCommand.class,
    SlipCommand.class,
    BenchCommand.class,
    StatusCommand.class,
    VerifyCommand.class,
    PapersCommand.class,
    CashOwedCommand.class,
    PaymentCommand.class,
    DayEndCommand.class,
    RehearseCommand.class,
    NumberCommand.class,
    CallCommand.class,
    LineCommand.class,
    HubCommand.class,
    StationCommand.class
})
public final class Main {
    Main() {}

    /** Ends the process with the command's exit status. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /**
     * Runs one command on the calling thread and answers its exit status ({@link ExitStatus}).
     * Results go to {@code out}; whatever went wrong is one sentence on {@code err}.
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(out, err, new CommandLine.RunLast(), args);
    }

    /** As {@link #run(PrintWriter, PrintWriter, String...)}, with a say in how it is executed. */
    static int run(
            PrintWriter out,
            PrintWriter err,
            CommandLine.IExecutionStrategy strategy,
            String... args) {
        CommandLine root = CommandTree.of(new Main(), List.of(args));
        root.setExecutionStrategy(strategy);
        root.setOut(out);
        root.setErr(err);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setParameterExceptionHandler(Main::onWrongUse);
        root.setExecutionExceptionHandler(
                (failure, command, parsed) -> onFailure(failure, command));
        return root.execute(args);
    }

    private static int onWrongUse(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr()
                .println(
                        name
                                + ": "
                                + sentence(String.valueOf(wrong.getMessage()))
                                + " See '"
                                + name
                                + " --help'.");
        return ExitStatus.WRONG_USE;
    }

    private static int onFailure(Exception failure, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        if (System.getenv("SARANGBANG_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        }
        if (failure instanceof CommandFailed failed) {
            command.getErr().println(name + ": " + sentence(failed.sentence()));
            return failed.status();
        }
        if (failure instanceof YamlMistake) {
            command.getErr().println(name + ": " + sentence(String.valueOf(failure.getMessage())));
            return ExitStatus.WRONG_USE;
        }
        if (failure instanceof DatabaseRefused || failure instanceof JournalFailed) {
            command.getErr().println(name + ": " + sentence(String.valueOf(failure.getMessage())));
            return ExitStatus.FAILED;
        }
        String kind = failure.getClass().getSimpleName();
        String what = failure.getMessage() == null ? kind : kind + ": " + failure.getMessage();
        command.getErr()
                .println(
                        name
                                + ": stopped by something unexpected, "
                                + sentence(what)
                                + " SARANGBANG_TRACE=1 shows where.");
        return ExitStatus.FAILED;
    }

    private static String sentence(String message) {
        String line =
                String.join(
                                " ",
                                Arrays.stream(message.split("\\R", -1)).map(String::strip).toList())
                        .strip();
        return line.matches(".*[.!?]$") ? line : line + ".";
    }

    /** The version of the jar that runs, and of the Java under it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                String.format(
                        Locale.ROOT,
                        "sarangbang %s (Java %s)",
                        version == null ? "unpackaged" : version,
                        Runtime.version())
            };
        }
    }
}
