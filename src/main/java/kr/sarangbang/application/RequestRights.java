package kr.sarangbang.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Recall;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Reply;

/** Asks the issuer for rights and enters what it grants into the journal, each once. */
public final class RequestRights {
    private final Workplace place;
    private final Promises promises;
    private final ReturnRights returns;

    public RequestRights(Workplace place) {
        this.place = place;
        this.promises = new Promises(place);
        this.returns = new ReturnRights(place);
    }

    /**
     * What was granted and is not yet in the journal, for instance because an answer was lost; who
     * waits for stock has it first. What the issuer asks to have back of limits goes back if it is
     * free.
     */
    public RightsOutcome pending() {
        List<Recall> recalls = new ArrayList<>();
        RightsOutcome outcome = ask(new Request.PendingRights(), recalls::addAll);
        promises.settle();
        returns.recalled(recalls, Actor.CUSTOMER);
        return outcome;
    }

    /** Asks for stock; whoever it was asked for takes what they need of it first. */
    public RightsOutcome stock(int seriesNumber, Won amount) {
        return ask(new Request.MoreStock(seriesNumber, amount));
    }

    RightsOutcome ask(Request request) {
        return ask(request, recalls -> {});
    }

    private RightsOutcome ask(Request request, Consumer<List<Recall>> wanted) {
        Optional<Obstacle> unsealed = place.journal().sealTrouble().map(Obstacle::of);
        return unsealed.<RightsOutcome>map(RightsOutcome.Stopped::new)
                .orElseGet(() -> askIssuer(request, wanted));
    }

    private RightsOutcome askIssuer(Request request, Consumer<List<Recall>> wanted) {
        return switch (place.issuer().ask(request)) {
            case Reply.Answered answered ->
                    switch (answered.answer()) {
                        case Answer.Granted granted -> {
                            wanted.accept(granted.recalls());
                            yield new RightsOutcome.Received(receive(granted.rights()));
                        }
                        case Answer.NotGranted not ->
                                new RightsOutcome.NotGranted(
                                        not.reason(), not.possible(), not.elsewhere());
                        default -> new RightsOutcome.NoLine();
                    };
            case Reply.NoLine none -> new RightsOutcome.NoLine();
            case Reply.NoAnswer none -> new RightsOutcome.NoLine();
        };
    }

    /** Enters rights that are not there yet; a repeated or late grant changes nothing (rule 4). */
    List<SignedRight> receive(List<SignedRight> rights) {
        var fresh = new ArrayList<SignedRight>();
        for (SignedRight right : rights) {
            if (isOurs(right.right()) && !isOfTheLost(right.right()) && !isKnown(right.right())) {
                ActId act = place.journal().nextAct();
                place.journal()
                        .append(new Draft(act, new Entry.RightReceived(right), Actor.CUSTOMER));
                fresh.add(right);
            }
        }
        return fresh;
    }

    boolean isOurs(Right right) {
        return right.holder().equals(place.credential().credential().holder());
    }

    /** A grant of an older epoch that did not arrive then is not known to the issuer any more. */
    private boolean isOfTheLost(Right right) {
        return right.id().epoch() < place.bulletin().epoch();
    }

    boolean isKnown(Right right) {
        return switch (right) {
            case StockRight stock -> place.view().stock(stock.id()).isPresent();
            case LimitRight limit -> place.view().limit(limit.id()).isPresent();
            case Guarantee guarantee -> place.view().guarantee(guarantee.id()).isPresent();
        };
    }
}
