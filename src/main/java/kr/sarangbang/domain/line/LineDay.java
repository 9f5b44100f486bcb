package kr.sarangbang.domain.line;

import java.time.LocalDate;

/**
 * What the line of one business day has come to.
 *
 * @param lastNumber the highest number taken
 * @param priorityCalls calls of the priority lane in the present round of the ratio
 * @param generalCalls calls of the general lane in it
 * @param errorSeconds by how much the printed waits were wrong, together
 * @param measured how many waits were compared
 * @param ended whether the day's line is over
 */
public record LineDay(
        LocalDate day,
        int lastNumber,
        int priorityCalls,
        int generalCalls,
        long errorSeconds,
        int measured,
        boolean ended) {
    public static LineDay none(LocalDate day) {
        return new LineDay(day, 0, 0, 0, 0, 0, false);
    }

    public LineDay taken(int number) {
        return new LineDay(
                day,
                Math.max(lastNumber, number),
                priorityCalls,
                generalCalls,
                errorSeconds,
                measured,
                ended);
    }

    public LineDay turn(LaneTurn turn) {
        return new LineDay(
                day,
                lastNumber,
                turn.priorityCalls(),
                turn.generalCalls(),
                errorSeconds,
                measured,
                ended);
    }

    /** A wait that was foretold has ended. */
    public LineDay measured(long error) {
        return new LineDay(
                day,
                lastNumber,
                priorityCalls,
                generalCalls,
                errorSeconds + Math.abs(error),
                measured + 1,
                ended);
    }

    public LineDay end() {
        return new LineDay(
                day, lastNumber, priorityCalls, generalCalls, errorSeconds, measured, true);
    }

    public LaneTurn turn() {
        return new LaneTurn(priorityCalls, generalCalls);
    }

    /** Mean error of the day's foretold waits, whole minutes rounded up; 0 where none ended. */
    public int errorMinutes() {
        return measured == 0 ? 0 : Math.toIntExact(Math.ceilDiv(errorSeconds, measured * 60L));
    }
}
