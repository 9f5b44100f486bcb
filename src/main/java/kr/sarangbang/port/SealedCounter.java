package kr.sarangbang.port;

import kr.sarangbang.domain.journal.Chain;

/**
 * Memory outside the disk (TPM, secure element, card) that shows a rolled-back journal (rule 17a).
 */
public interface SealedCounter {
    /** What is sealed: tpm, card or none. */
    String kind();

    /** Seals the head after the sync and before paper or network. */
    void seal(Chain head);

    /** Whether the journal is exactly what was sealed, or one entry ahead. */
    boolean fits(Chain head);

    /**
     * No counter: nothing is sealed, every journal fits, and rights are bounded by policy instead.
     */
    SealedCounter NONE =
            new SealedCounter() {
                @Override
                public String kind() {
                    return "none";
                }

                @Override
                public void seal(Chain head) {
                    // There is nothing outside the disk to seal it in.
                }

                @Override
                public boolean fits(Chain head) {
                    return true;
                }
            };
}
