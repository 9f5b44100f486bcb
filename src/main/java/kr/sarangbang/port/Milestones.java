package kr.sarangbang.port;

/**
 * Told when an act passes a point at which a process may die. In the product it does nothing; a
 * demo home can stop there and wait to be killed, and tests count the points.
 */
@FunctionalInterface
public interface Milestones {
    void reached(Point point);

    /** The points, in the order of an act. */
    enum Point {
        /** The act's identifier is on disk; nothing has left the process. */
        DRAWN,
        /** The payment terminal was asked, or the cash taken; its answer is not yet on disk. */
        ASKED,
        /** The answer of the payment is on disk. */
        PAID,
        /** The point of no return is on disk. */
        COMMITTED,
        /** The machine for notes is about to be asked to give some back. */
        RETURNING,
        /** Notes came out of the machine; that is not yet on disk. */
        RETURNED,
        /** A claim on what did not come out is on disk. */
        CLAIMED,
        /** The first byte is about to go to the printer. */
        PRINTING,
        /** The printer said that the papers came out; that is not yet on disk. */
        PRINTED,
        /** A request is about to go to the issuer. */
        SENDING,
        /** The issuer's answer arrived; it is not yet on disk. */
        ANSWERED,
        /** What the issuer answered is on disk. */
        SETTLED;

        /** As commands write it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Milestones NONE = point -> {};
}
