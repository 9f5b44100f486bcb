package kr.sarangbang.application;

import java.time.Duration;
import java.time.Instant;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.port.Reply;

/**
 * What a site does when its line comes up: says where it stands, takes the news, anchors its clock,
 * delivers, takes its rights, and asks again about what was left unanswered.
 */
public final class ComeOnline {
    private static final Duration TOLERANCE_BEFORE_POLICY = Duration.ofMinutes(5);

    private final Workplace place;
    private final RequestRights rights;
    private final KeepRights keeping;
    private final ForwardEntries forward;
    private final CancelRedemption cancellations;
    private final RefundVoucher refunds;
    private final ReissueSlip reissues;
    private final PayCashClaim claims;
    private boolean newsComplete = true;

    public ComeOnline(Workplace place) {
        this.place = place;
        this.rights = new RequestRights(place);
        this.keeping = new KeepRights(place);
        this.forward = new ForwardEntries(place);
        this.cancellations = new CancelRedemption(place);
        this.refunds = new RefundVoucher(place);
        this.reissues = new ReissueSlip(place);
        this.claims = new PayCashClaim(place);
    }

    /** The sign-on to send; the line is up only after its answer. Site thread. */
    public Request.SignOn signOn() {
        Chain chain = place.journal().chain();
        return new Request.SignOn(
                chain.number(),
                chain.head(),
                place.bulletin().policyVersion(),
                place.bulletin().listVersion(),
                place.journal().settledThrough(),
                place.bulletin().epoch(),
                place.credential().signed());
    }

    /**
     * Takes the answer to the sign-on. From here on a grant of an older epoch is refused; entries
     * that the issuer has lost again wait to be delivered again.
     */
    public void signedOn(Answer.SignedOn answer) {
        boolean isSetBack = answer.epoch() > place.bulletin().epoch();
        if (isSetBack && place.journal().backlog().refused() > 0) {
            // What it refused it kept beside its books, and may have lost; it names only the books.
            place.journal().deliverAgain(0);
        } else if (answer.bookedThrough() < place.journal().settledThrough()) {
            place.journal().deliverAgain(answer.bookedThrough());
        }
        place.bulletin().hear(answer.epoch());
        place.bulletin().take(answer.news());
        Instant now = place.clock().now();
        Duration tolerance =
                place.bulletin()
                        .policy()
                        .map(Policy::clockTolerance)
                        .orElse(TOLERANCE_BEFORE_POLICY);
        Duration off = Duration.between(now, answer.issuerTime()).abs();
        place.bulletin().anchor(answer.issuerTime(), off.compareTo(tolerance) <= 0);
        newsComplete = answer.news().complete();
    }

    /** Delivers what waits and takes rights that were granted meanwhile. */
    public ForwardEntries.Result catchUp() {
        claims.release();
        ForwardEntries.Result first = forward.forward();
        moreNews();
        askAgain();
        ForwardEntries.Result sum = first;
        RightsOutcome lent;
        do {
            lent = rights.pending();
            // Rights just received are entries too; with them the issuer knows that they arrived.
            ForwardEntries.Result next = forward.forward();
            sum =
                    new ForwardEntries.Result(
                            sum.acknowledged() + next.acknowledged(),
                            sum.refused() + next.refused(),
                            next.waiting());
        } while (mayHaveMore(lent));
        if (lent instanceof RightsOutcome.NoLine) {
            return sum;
        }
        keeping.keep();
        ForwardEntries.Result last = forward.forward();
        return new ForwardEntries.Result(
                sum.acknowledged() + last.acknowledged(),
                sum.refused() + last.refused(),
                last.waiting());
    }

    /** An answer carries so many rights; the others come with the next. */
    private static boolean mayHaveMore(RightsOutcome lent) {
        return lent instanceof RightsOutcome.Received received
                && received.rights().size() >= Answer.Granted.MOST_RIGHTS;
    }

    /** What is new since the versions we have, until there is no more. */
    private void moreNews() {
        while (!newsComplete
                && ask() instanceof Reply.Answered answered
                && answered.answer() instanceof Answer.News news) {
            long before = place.bulletin().listVersion();
            place.bulletin().take(news.published());
            newsComplete = news.published().complete() || news.published().listVersion() <= before;
        }
    }

    private Reply ask() {
        return place.issuer()
                .ask(
                        new Request.News(
                                place.bulletin().policyVersion(), place.bulletin().listVersion()));
    }

    /** Asks for what is new; every few minutes while the line is up. */
    public void refresh() {
        newsComplete = false;
        moreNews();
        if (!(rights.pending() instanceof RightsOutcome.NoLine)) {
            keeping.keep();
        }
    }

    /** The issuer called: it has rights for us, or asks for some back. Site thread. */
    public void called() {
        rights.pending();
    }

    /** Asks for stock that runs low after what was just sold and delivered. Site thread. */
    public void restock() {
        keeping.restockAfterSales();
    }

    private void askAgain() {
        if (place.journal().sealTrouble().isPresent()) {
            return;
        }
        for (ActRow row : place.view().openActs()) {
            if (row.kind() == ActKind.CANCELLATION && row.stage() == ActStage.ASKED) {
                SignedEntry asked = place.journal().entriesOf(row.act()).getFirst();
                cancellations.ask(asked, Actor.CUSTOMER);
            }
        }
        refunds.endLeftOver(Actor.CUSTOMER);
        reissues.endLeftOver(Actor.CUSTOMER);
        claims.askAgain();
    }
}
