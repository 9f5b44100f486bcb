package kr.sarangbang.domain.line;

import java.util.List;

/** How many are called before somebody, by the lane in which they wait. */
public record Ahead(int general, int priority) {
    public static final Ahead NOBODY = new Ahead(0, 0);

    /** So many of each lane as these. */
    public static Ahead of(List<Ticket> tickets) {
        int priority =
                Math.toIntExact(tickets.stream().filter(t -> t.lane() == Lane.PRIORITY).count());
        return new Ahead(tickets.size() - priority, priority);
    }

    public int all() {
        return general + priority;
    }
}
