package kr.sarangbang.cli;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One kill: what is being done, and where in it the process dies.
 *
 * @param point a named one, or {@link #SOMEWHERE}
 * @param share for a kill somewhere: which part of the deed's usual time passes first, 0 to 1.2
 */
record KillPlan(Deed deed, String point, double share) {
    static final String SOMEWHERE = "somewhere";

    /** What certainly is true after a kill at a point. */
    enum After {
        /** It happened, once. */
        DONE,
        /** It did not happen at all. */
        UNDONE,
        /** Either, and all books agree which. */
        EITHER
    }

    /** What is being done when a process dies. */
    enum Deed {
        SALE_BY_CARD("drawn asked paid", "committed printing printed", ""),
        SALE_FOR_CASH("drawn asked paid", "committed printing printed", ""),
        SALE_WITHOUT_LINE("drawn asked paid", "committed printing", ""),
        REDEMPTION("drawn sending answered", "settled committed printing printed", ""),
        REDEMPTION_WITHOUT_LINE("drawn", "committed", ""),
        CANCELLATION("", "", "drawn sending answered settled printing"),
        REFUND("", "", "drawn sending answered settled committed"),
        REISSUE("", "", "drawn sending answered settled printing"),
        RIGHTS_ASKED_FOR("", "", ""),
        RIGHTS_GIVEN_BACK("", "", ""),
        DELIVERY("", "", ""),
        /** The issuer's process, while a shop asks it. */
        ISSUER("", "", "booked answering");

        private final String before;
        private final String behind;
        private final String others;

        Deed(String before, String behind, String others) {
            this.before = before;
            this.behind = behind;
            this.others = others;
        }

        private static List<String> words(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
        }

        List<String> points() {
            return Stream.of(before, behind, others).flatMap(text -> words(text).stream()).toList();
        }

        /** What a person calls it. */
        String words() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    static KillPlan at(Deed deed, String point) {
        return new KillPlan(deed, point, 0);
    }

    static KillPlan somewhere(Deed deed, double share) {
        return new KillPlan(deed, SOMEWHERE, share);
    }

    /** The kill of this number under a seed; the same for ever, wherever a run begins. */
    static KillPlan of(long seed, int number) {
        var random = new Random(seed + 1_000_003L * number);
        // The first few of neighbouring seeds are alike.
        random.nextLong();
        Deed[] deeds = Deed.values();
        Deed deed = deeds[random.nextInt(deeds.length)];
        List<String> points = deed.points();
        // As many at named points as at random moments.
        return points.isEmpty() || random.nextBoolean()
                ? somewhere(deed, random.nextDouble() * 1.2)
                : at(deed, points.get(random.nextInt(points.size())));
    }

    boolean isSomewhere() {
        return point.equals(SOMEWHERE);
    }

    After after() {
        return Deed.words(deed.before).contains(point)
                ? After.UNDONE
                : Deed.words(deed.behind).contains(point) ? After.DONE : After.EITHER;
    }

    @Override
    public String toString() {
        return deed.words() + " " + (isSomewhere() ? "at %.0f %%".formatted(share * 100) : point);
    }
}
