package kr.sarangbang.cli;

/**
 * Ends a command with an exit status and one sentence for the person who gave it. Refusals by a
 * rule are outcomes, not this: this is for input that is wrong and for things that do not work.
 */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private CommandFailed(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** Wrong use or bad input, exit status 2. */
    public static CommandFailed wrongUse(String sentence) {
        return new CommandFailed(ExitStatus.WRONG_USE, sentence);
    }

    /** A device, disk, line or lock failed, exit status 3. The sentence names it. */
    public static CommandFailed broken(String sentence) {
        return new CommandFailed(ExitStatus.FAILED, sentence);
    }

    public int status() {
        return status;
    }

    /** The one sentence that is printed on stderr. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
