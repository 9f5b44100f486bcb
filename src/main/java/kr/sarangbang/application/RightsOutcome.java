package kr.sarangbang.application;

import java.util.List;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.LentElsewhere;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SignedRight;

/** What came of asking for rights. */
public sealed interface RightsOutcome {
    /** New in the journal; may be none. */
    record Received(List<SignedRight> rights) implements RightsOutcome {
        public Received {
            rights = List.copyOf(rights);
        }
    }

    /**
     * @param elsewhere at which sites it lies, for {@link Answer.NoRight#LIMIT_ELSEWHERE}
     */
    record NotGranted(Answer.NoRight reason, Won possible, List<LentElsewhere> elsewhere)
            implements RightsOutcome {
        public NotGranted {
            elsewhere = List.copyOf(elsewhere);
        }

        public NotGranted(Answer.NoRight reason, Won possible) {
            this(reason, possible, List.of());
        }
    }

    /** Nothing may be entered into the journal, so nothing was asked for. */
    record Stopped(Obstacle obstacle) implements RightsOutcome {}

    /** No line or no answer. What was granted all the same comes with the next asking. */
    record NoLine() implements RightsOutcome {}
}
