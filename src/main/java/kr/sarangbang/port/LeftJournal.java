package kr.sarangbang.port;

import java.util.List;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.RawEntry;

/**
 * A journal that nothing is written to any more: of an earlier incarnation, or one that cannot be
 * trusted. It only delivers, and what cannot be read is replaced by its hash (rule 19). One thread.
 */
public interface LeftJournal {
    /** Where it stands, for the sign-on under its own incarnation. */
    Request.SignOn signOn();

    /** Keeps the issuer's epoch; a lower one changes nothing. Survives a power cut. */
    void hear(int epoch);

    /** The highest epoch that the issuer told to this journal; 0 for none. */
    int epoch();

    /**
     * What waits, oldest first; an entry that cannot be read is 32 bytes of hash without a
     * signature.
     *
     * @param from first number that is asked for
     * @param most 1 to 1,000
     */
    List<RawEntry> waiting(long from, int most);

    /** How many entries wait. */
    long waiting();

    /** Records what became of entries. Survives a power cut. */
    void settle(List<Journal.Settlement> settlements);

    /** The issuer has lost what it acknowledged behind this entry: it waits again. */
    void deliverAgain(long after);
}
