package kr.sarangbang.cli;

import kr.sarangbang.domain.Bytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Signs the statement that makes a card a member's. */
@Command(
        name = "issue-card",
        mixinStandardHelpOptions = true,
        description = {
            "Signs the statement that a member card keeps: whoever holds the private half of",
            "this key is this member."
        })
final class IssueCardCommand extends OfficerCommand {
    @Option(names = "--member", required = true, paramLabel = "N")
    private String member;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "HEX",
            description = "The card's public key as the card gives it, 65 bytes.")
    private String key;

    @Override
    int act(OpenIssuer issuer) {
        Bytes statement = done(issuer.office().issueCard(SiteCommand.member(member), bytes(key)));
        tell(Facts.of("statement", statement.hex()), statement.hex(), statement.hex());
        return ExitStatus.DONE;
    }

    private static Bytes bytes(String hex) {
        try {
            return Bytes.fromHex(hex);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongUse(
                    "--key is hexadecimal, two digits for each of its 65 bytes.");
        }
    }
}
