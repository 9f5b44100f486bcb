package kr.sarangbang.codec;

import java.time.LocalTime;
import kr.sarangbang.domain.line.LineRules;

/** The line's published numbers as a map within a policy. */
public final class LineRulesForm {
    private static final int MOST_TICKETS = 9_999;
    private static final int DAY_MINUTES = 1_439;

    private LineRulesForm() {}

    public static CborMap of(LineRules rules) {
        var form =
                new CborMap()
                        .put(1, rules.priorityShare())
                        .put(2, rules.generalShare())
                        .put(3, rules.callsBeforeAbsent())
                        .put(4, rules.absences())
                        .put(5, rules.behind())
                        .put(6, rules.holdUntil().toSecondOfDay() / 60)
                        .put(7, rules.reservePercent())
                        .put(10, rules.mostTickets());
        Fields.put(form, 8, rules.promiseRoom());
        Fields.put(form, 9, rules.unknownMost());
        return form;
    }

    /**
     * @param key absent in a policy of before the line: then the usual numbers hold
     * @throws Malformed if what is there are no such numbers
     */
    public static LineRules read(CborReader policy, int key) {
        if (!policy.has(key)) {
            return LineRules.DEFAULT;
        }
        CborReader form = policy.map(key);
        return Reading.of(
                () ->
                        new LineRules(
                                form.small(1, 1, 10),
                                form.small(2, 1, 10),
                                form.small(3, 1, 10),
                                form.small(4, 1, 10),
                                form.small(5, 1, 50),
                                LocalTime.ofSecondOfDay(form.small(6, 0, DAY_MINUTES) * 60L),
                                form.small(7, 0, 100),
                                Fields.won(form, 8),
                                Fields.won(form, 9),
                                form.small(10, 1, MOST_TICKETS)));
    }
}
