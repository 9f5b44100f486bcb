package kr.sarangbang.cli;

import java.util.List;
import kr.sarangbang.host.application.IssuerOffice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An old state of the issuer's books was put back: nothing is granted before all is read. */
@Command(
        name = "new-epoch",
        mixinStandardHelpOptions = true,
        description = {
            "After an old image or backup of the books was put back: begins a new epoch,",
            "in which nothing is granted or decided before every site's journal was read."
        })
final class NewEpochCommand extends OfficerCommand {
    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who orders it.")
    private String by;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason;

    @Option(
            names = "--without",
            paramLabel = "SITE",
            arity = "1..*",
            description = {
                "Ends the waiting for these sites in the epoch that is reading. Units below the",
                "highest that was ever lent are retired; beyond, the risk is recorded as yours."
            })
    private List<String> without = List.of();

    @Override
    int act(OpenIssuer issuer) {
        if (by.isBlank() || reason.isBlank()) {
            throw CommandFailed.wrongUse("--by and --reason say who orders it, and why.");
        }
        IssuerOffice.Epoch epoch =
                done(
                        without.isEmpty()
                                ? issuer.office().beginEpoch(by, reason)
                                : issuer.office()
                                        .endEpochWithout(
                                                without.stream().map(OfficerCommand::site).toList(),
                                                by,
                                                reason));
        tell(
                Facts.of("epoch", epoch.number()).and("unread", epoch.unread()),
                "시기 " + epoch.number() + "입니다. " + korean(epoch.number(), epoch.unread()),
                "This is epoch " + epoch.number() + ". " + english(epoch.number(), epoch.unread()));
        return ExitStatus.DONE;
    }

    /** A sentence and a blank while journals are being read; nothing otherwise. */
    static String korean(int epoch, List<String> unread) {
        return unread.isEmpty()
                ? ""
                : "시기 "
                        + epoch
                        + ": 판매소 일지를 다시 읽는 중이라 권한을 주거나 결정하지 않아요. 남은 곳: "
                        + String.join(", ", unread)
                        + ". ";
    }

    static String english(int epoch, List<String> unread) {
        return unread.isEmpty()
                ? ""
                : "Epoch "
                        + epoch
                        + ": the issuer is reading the sites' journals and grants and decides"
                        + " nothing. Still to come: "
                        + String.join(", ", unread)
                        + ". ";
    }
}
