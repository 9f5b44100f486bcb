package kr.sarangbang.port;

import java.time.Duration;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardProof;

/**
 * A reader of member cards (UnifiedPOS: SmartCardRW). Never called from the thread that draws,
 * since it waits for a card. Safe to repeat: identifying moves no money. Never throws for a fault
 * of the device.
 */
public interface CardReader {
    /**
     * Waits for a card and lets it answer the challenge.
     *
     * @param challenge 16 to 64 random bytes, used once
     * @param patience how long to wait for a card to be held to the reader; zero reads only a card
     *     that lies there
     */
    CardAnswer identify(Bytes challenge, Duration patience);

    /** Whether a card could be read now; safe to repeat, any thread. */
    boolean ready();

    /** What the reader saw. */
    sealed interface CardAnswer {
        /** A card answered. Who it is says nothing yet: {@link CardVerifier} tells. */
        record Answered(CardProof proof) implements CardAnswer {}

        /** Nobody held a card to the reader in time. */
        record NoCard() implements CardAnswer {}

        /** A card, but none of ours. */
        record NotAMemberCard() implements CardAnswer {}

        /** The card was taken away too early; nothing happened, ask again. */
        record TakenAway() implements CardAnswer {}

        /** The reader itself is not there. */
        record ReaderOff(String reason) implements CardAnswer {}

        /**
         * The reader answered something that is none of the above; nothing is known about the
         * person.
         */
        record Unknown(String reason) implements CardAnswer {}
    }
}
