package kr.sarangbang.cli;

import kr.sarangbang.domain.member.LostCards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A member reported a lost card. */
@Command(
        name = "lost-card",
        mixinStandardHelpOptions = true,
        description = {
            "A member's card is lost: every card given out to this member until now is no",
            "longer good, here at once, and at each site from its next news on."
        })
final class LostCardCommand extends OfficerCommand {
    @Option(names = "--member", required = true, paramLabel = "N")
    private String member;

    @Override
    int act(OpenIssuer issuer) {
        LostCards lost = done(issuer.office().loseCards(SiteCommand.member(member)));
        tell(
                Facts.of("member", lost.member().toString()).and("until", lost.until().toString()),
                lost.until() + "까지 드린 이 회원의 카드는 이제 쓸 수 없어요. 새 카드는 issue-card로 만들어요.",
                "This member's cards given out until "
                        + lost.until()
                        + " are no longer good; issue-card makes a new one.");
        return ExitStatus.DONE;
    }
}
