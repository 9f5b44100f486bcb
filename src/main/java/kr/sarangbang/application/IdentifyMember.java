package kr.sarangbang.application;

import java.time.Duration;
import java.util.random.RandomGenerator;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.port.CardReader;
import kr.sarangbang.port.CardReader.CardAnswer;
import kr.sarangbang.port.CardVerifier;

/**
 * Finds out by the member card who is there (rule 6a), without asking anybody: a fresh challenge,
 * the card's answer, and both signatures verified. Touches neither journal nor database and waits
 * for a person, so it runs on a thread of its own and never on the site thread or the one that
 * draws.
 */
public final class IdentifyMember {
    private static final int CHALLENGE_BYTES = 32;

    private final CardReader reader;
    private final CardVerifier verifier;
    private final RandomGenerator random;

    /**
     * @param random draws challenges: a SecureRandom outside tests
     */
    public IdentifyMember(CardReader reader, CardVerifier verifier, RandomGenerator random) {
        this.reader = reader;
        this.verifier = verifier;
        this.random = random;
    }

    /**
     * Asks for a card once.
     *
     * @param patience how long to wait for a card; zero reads only one that lies there
     */
    public CardReading identify(Duration patience) {
        byte[] drawn = new byte[CHALLENGE_BYTES];
        random.nextBytes(drawn);
        Bytes challenge = Bytes.of(drawn);
        return switch (reader.identify(challenge, patience)) {
            case CardAnswer.Answered answered ->
                    verifier.statement(answered.proof(), challenge)
                            .<CardReading>map(
                                    statement ->
                                            new CardReading.Proven(
                                                    new ProvenMember(
                                                            statement,
                                                            answered.proof(),
                                                            challenge)))
                            .orElseGet(CardReading.NotAMemberCard::new);
            case CardAnswer.NoCard none -> new CardReading.NoCard();
            case CardAnswer.NotAMemberCard other -> new CardReading.NotAMemberCard();
            case CardAnswer.TakenAway away -> new CardReading.TakenAway();
            case CardAnswer.ReaderOff off -> new CardReading.ReaderOff(off.reason());
            case CardAnswer.Unknown unknown -> new CardReading.ReaderOff(unknown.reason());
        };
    }
}
