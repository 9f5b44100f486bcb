package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Milestones.Point;
import kr.sarangbang.port.Reply;

/**
 * Asks the issuer to decide an act whose identifier is on disk, and writes down what it decided
 * before anything follows from it. Asked again, it hears the same decision (rule 16). Site thread.
 */
final class AskDecision {
    private final Workplace place;

    AskDecision(Workplace place) {
        this.place = place;
    }

    /**
     * @param asked the entry that asks, in the journal
     * @param actor who does so now
     * @return empty, and nothing written, when the issuer did not decide
     */
    Optional<Decision> ask(SignedEntry asked, MemberProof proof, Actor actor) {
        place.milestones().reached(Point.SENDING);
        Reply reply = place.issuer().ask(new Request.Decide(RedeemVoucher.raw(asked), proof));
        place.milestones().reached(Point.ANSWERED);
        if (!(reply instanceof Reply.Answered answered)
                || !(answered.answer() instanceof Answer.DecidedAct decided)) {
            return Optional.empty();
        }
        place.journal()
                .append(
                        new Draft(
                                asked.header().act(),
                                new Entry.Decided(decided.decision()),
                                actor));
        place.milestones().reached(Point.SETTLED);
        return Optional.of(decided.decision());
    }
}
