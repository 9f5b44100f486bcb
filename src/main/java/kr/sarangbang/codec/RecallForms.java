package kr.sarangbang.codec;

import java.util.List;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.LentElsewhere;
import kr.sarangbang.domain.exchange.Recall;
import kr.sarangbang.domain.journal.SiteId;

/** Limit that is asked back, and where it lies, as maps within an answer. */
final class RecallForms {
    private static final int MOST_NAME = 60;

    private RecallForms() {}

    static CborMap of(Recall recall) {
        var form = new CborMap();
        Fields.put(form, 1, recall.right());
        Fields.put(form, 2, recall.amount());
        return form;
    }

    static CborMap of(LentElsewhere part) {
        var form = new CborMap().put(1, part.site().text()).put(2, part.name());
        Fields.put(form, 3, part.amount());
        return form;
    }

    /**
     * @param key absent where nothing is asked back
     */
    static List<Recall> recalls(CborReader answer, int key) {
        return answer.has(key)
                ? answer.maps(key, Answer.Granted.MOST_RECALLS).stream()
                        .map(one -> new Recall(Fields.right(one, 1), Fields.won(one, 2)))
                        .toList()
                : List.of();
    }

    /**
     * @param key absent where nothing lies elsewhere
     */
    static List<LentElsewhere> elsewhere(CborReader answer, int key) {
        return answer.has(key)
                ? answer.maps(key, Answer.NotGranted.MOST_ELSEWHERE).stream()
                        .map(
                                one ->
                                        new LentElsewhere(
                                                new SiteId(one.text(1, 12)),
                                                one.text(2, MOST_NAME),
                                                Fields.won(one, 3)))
                        .toList()
                : List.of();
    }
}
