package kr.sarangbang.infrastructure.device.virtual;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.port.CardReader;

/**
 * A card reader to which cards are held by a program. A card held for a moment is read once; one
 * that lies there is read each time. Cards may be held from any thread.
 */
public final class SimulatedCardReader implements CardReader {
    /** What is inside a card that answers. */
    @FunctionalInterface
    public interface Card {
        /** The answer to a challenge. */
        CardProof prove(Bytes challenge);
    }

    private final LinkedBlockingQueue<Function<Bytes, CardAnswer>> held =
            new LinkedBlockingQueue<>();
    private Function<Bytes, CardAnswer> lying = challenge -> new CardAnswer.NoCard();
    private boolean ready = true;

    /** Holds a member's card to the reader for one reading. */
    public void hold(Card card) {
        held.add(challenge -> new CardAnswer.Answered(card.prove(challenge)));
    }

    /** Holds something else to it: the next reading ends like this. */
    public void hold(CardAnswer answer) {
        held.add(challenge -> answer);
    }

    /** Lays a member's card down; it is read whenever nothing is held. */
    public synchronized void lay(Card card) {
        lying = challenge -> new CardAnswer.Answered(card.prove(challenge));
    }

    /** Takes away the card that lies there. */
    public synchronized void takeAway() {
        lying = challenge -> new CardAnswer.NoCard();
    }

    /** Plugs the reader in, or pulls it out. */
    public synchronized void ready(boolean on) {
        ready = on;
    }

    @Override
    public CardAnswer identify(Bytes challenge, Duration patience) {
        if (!ready()) {
            return new CardAnswer.ReaderOff("카드 읽는 기계가 꺼져 있습니다.");
        }
        CardAnswer there = lying().apply(challenge);
        long wait = there instanceof CardAnswer.NoCard ? patience.toMillis() : 0;
        try {
            Function<Bytes, CardAnswer> card = held.poll(wait, TimeUnit.MILLISECONDS);
            return card == null ? there : card.apply(challenge);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CardAnswer.NoCard();
        }
    }

    @Override
    public synchronized boolean ready() {
        return ready;
    }

    private synchronized Function<Bytes, CardAnswer> lying() {
        return lying;
    }
}
