package kr.sarangbang.port;

/**
 * Why nothing may be added to a journal. What was sealed of it is still delivered.
 *
 * @param fault what a person must do about it follows from this
 * @param sentence for whoever mends it: what, where, what to do
 */
public record SealTrouble(Fault fault, String sentence) {
    /** What is wrong between a journal and its counter. */
    public enum Fault {
        /**
         * The journal is not what was sealed: the disk was set back or copied. Its rights may have
         * been used elsewhere, so the site joins again as a new incarnation.
         */
        JOURNAL_SET_BACK,

        /** The counter does not answer; when it does, the journal goes on. */
        COUNTER_GONE
    }
}
