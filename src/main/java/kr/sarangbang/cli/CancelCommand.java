package kr.sarangbang.cli;

import java.util.Optional;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.CancelRedemption;
import kr.sarangbang.domain.journal.ActId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes a redemption back. */
@Command(
        name = "cancel",
        mixinStandardHelpOptions = true,
        description = "Takes a redemption back on its business day.")
final class CancelCommand extends SiteCommand {
    @Option(names = "--act", required = true, paramLabel = "ID")
    private String act;

    @Option(names = "--slip", paramLabel = "TEXT", description = "The slip that is handed back.")
    private @Nullable String slip;

    @Override
    String name() {
        return "cancel";
    }

    @Override
    int act(OpenSite site) throws Exception {
        ActId id = actId(act);
        site.resume();
        site.connect();
        CancelOutcome outcome =
                new CancelRedemption(site.place()).cancel(id, Optional.ofNullable(slip), actor());
        return switch (outcome) {
            case CancelOutcome.Cancelled cancelled -> {
                tell(
                        Facts.of("outcome", "Cancelled")
                                .and("act", cancelled.act().toString())
                                .and("amount", cancelled.amount().amount())
                                .and("balance", cancelled.balance().amount())
                                .and(
                                        "slip",
                                        cancelled
                                                .next()
                                                .map(s -> RedeemCommand.text(site, s))
                                                .orElse(null))
                                .and("words", cancelled.words().toString()),
                        cancelled.amount().amount() + "원을 되돌렸어요. 확인말 " + cancelled.words(),
                        "Took back "
                                + cancelled.amount().amount()
                                + " won; words "
                                + cancelled.words()
                                + ".");
                yield ExitStatus.DONE;
            }
            case CancelOutcome.Pending pending -> {
                tell(
                        Facts.of("outcome", "CancellationPending")
                                .and("act", pending.act().toString()),
                        "발행기관의 답을 기다려요. 연결되면 저절로 끝나요.",
                        "The issuer has not answered; it is delivered until it does.");
                yield ExitStatus.REFUSED;
            }
            case CancelOutcome.NotCancellable not -> {
                tell(
                        Facts.of("outcome", "NotCancellable")
                                .and("reason", OutcomeNames.camel(not.reason())),
                        "되돌릴 수 없어요: " + OutcomeNames.camel(not.reason()),
                        "It cannot be taken back: " + OutcomeNames.camel(not.reason()) + ".");
                yield ExitStatus.REFUSED;
            }
            case CancelOutcome.Stopped stopped -> {
                tell(
                        Facts.of("outcome", OutcomeNames.of(stopped.obstacle())),
                        SaleWords.korean(stopped.obstacle()),
                        SaleWords.english(stopped.obstacle()));
                yield ExitStatus.REFUSED;
            }
        };
    }
}
