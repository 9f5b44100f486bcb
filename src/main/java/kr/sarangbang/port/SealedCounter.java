package kr.sarangbang.port;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Seal;

/**
 * Memory outside the disk (TPM, secure element, card) that shows a rolled-back journal (rule 17a).
 * It has places of 32 bytes; a place only ever takes in more, and nothing that this program or its
 * disk can do brings back what it held before. Used by the site thread alone.
 */
public interface SealedCounter extends AutoCloseable {
    /** What is sealed in: tpm, card, simulated (a demo's) or none. */
    String kind();

    /** How many places there are; 0 for no counter. */
    int places();

    /**
     * What a place holds, 32 bytes.
     *
     * @throws CounterFailed if it does not say, or is not the counter that was set up
     */
    Bytes read(int place);

    /**
     * From here on the place holds {@link Seal#extended} of what it held and the fact, also after a
     * power cut. Not safe to repeat.
     *
     * @param fact 32 bytes
     * @throws CounterFailed if that is not certain; what the place holds now tells
     */
    void extend(int place, Bytes fact);

    @Override
    void close();

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
                public int places() {
                    return 0;
                }

                @Override
                public Bytes read(int place) {
                    throw new IllegalArgumentException("no counter has no places");
                }

                @Override
                public void extend(int place, Bytes fact) {
                    throw new IllegalArgumentException("no counter has no places");
                }

                @Override
                public void close() {
                    // There is nothing to give back.
                }
            };
}
