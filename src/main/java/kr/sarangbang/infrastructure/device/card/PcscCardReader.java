package kr.sarangbang.infrastructure.device.card;

import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import jnasmartcardio.Smartcardio;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.port.CardReader;
import org.jspecify.annotations.Nullable;

/**
 * A reader of member cards at a PC/SC service (pcscd). Never throws for a reader, a service or a
 * library that is not there. A card that is none of ours is told once, and then is as good as no
 * card until it was taken out or another lies there: the person needs no second word, and whoever
 * asks again and again is not kept busy.
 *
 * <p>{@link #identify} may be called from any thread, one at a time; {@link #trouble} and {@link
 * #ready} beside it.
 */
public final class PcscCardReader implements CardReader {
    private static final String NOTHING_WRONG = "";

    /** How long a card that was none of ours may lie there before it is read again. */
    private static final Duration GLANCE = Duration.ofMillis(400);

    private final String name;
    private final ReentrantLock identifying = new ReentrantLock();
    private @Nullable TerminalFactory factory;
    private volatile String trouble = "아직 물어보지 않았습니다.";

    /** What was last said of the card that lies there, unless it proved whose it is. */
    private @Nullable CardAnswer told;

    /**
     * @param name how the reader's name begins, as {@code pcsc_scan} shows it; empty where there is
     *     only one reader
     */
    public PcscCardReader(String name) {
        this.name = name;
    }

    /**
     * Has what calls the service unpacked in this folder, which must allow execution, and not in
     * the machine's temporary one. To be called before the first reader of the process is asked.
     */
    public static void unpackInto(Path folder) {
        System.setProperty("jna.tmpdir", folder.toAbsolutePath().toString());
    }

    @Override
    public CardAnswer identify(Bytes challenge, Duration patience) {
        identifying.lock();
        try {
            return asked(readers -> identify(readers, challenge, patience));
        } finally {
            identifying.unlock();
        }
    }

    @Override
    public boolean ready() {
        return trouble.isEmpty();
    }

    /**
     * Asks the service for the reader, now.
     *
     * @return empty when it is there, or what is wrong, for staff
     */
    public Optional<String> trouble() {
        CardAnswer answer =
                asked(
                        readers ->
                                readers.find(name) instanceof PcscReaders.Found.NotOne not
                                        ? new CardAnswer.ReaderOff(not.sentence())
                                        : new CardAnswer.NoCard());
        return answer instanceof CardAnswer.ReaderOff off
                ? Optional.of(off.reason())
                : Optional.empty();
    }

    /** What is asked of the readers while the service is there. */
    @FunctionalInterface
    private interface Question {
        CardAnswer ask(PcscReaders readers) throws CardException;
    }

    private CardAnswer asked(Question question) {
        CardAnswer answer = answer(question);
        trouble = answer instanceof CardAnswer.ReaderOff off ? off.reason() : NOTHING_WRONG;
        return answer;
    }

    private CardAnswer answer(Question question) {
        try (PcscReaders readers = PcscReaders.open(library())) {
            return question.ask(readers);
        } catch (Smartcardio.EstablishContextException e) {
            return new CardAnswer.ReaderOff("PC/SC 서비스(pcscd)가 켜져 있지 않습니다.");
        } catch (CardException e) {
            return new CardAnswer.ReaderOff("카드 읽는 기계가 답하지 않습니다: " + e.getMessage());
        } catch (NoSuchAlgorithmException | LinkageError e) {
            return new CardAnswer.ReaderOff("PC/SC 라이브러리(libpcsclite1)가 없습니다.");
        }
    }

    private synchronized TerminalFactory library() throws NoSuchAlgorithmException {
        TerminalFactory known = factory;
        if (known == null) {
            known = TerminalFactory.getInstance("PC/SC", null, new Smartcardio());
            factory = known;
        }
        return known;
    }

    private CardAnswer identify(PcscReaders readers, Bytes challenge, Duration patience)
            throws CardException {
        return switch (readers.find(name)) {
            case PcscReaders.Found.NotOne not -> new CardAnswer.ReaderOff(not.sentence());
            case PcscReaders.Found.One one -> identify(one.terminal(), challenge, patience);
        };
    }

    private CardAnswer identify(CardTerminal terminal, Bytes challenge, Duration patience)
            throws CardException {
        long begun = System.nanoTime();
        Duration glance = patience.compareTo(GLANCE) < 0 ? patience : GLANCE;
        if (told != null && !glance.isZero() && terminal.waitForCardAbsent(glance.toMillis())) {
            told = null;
        }
        long left = patience.toMillis() - Duration.ofNanos(System.nanoTime() - begun).toMillis();
        // Zero would wait for ever.
        if (!(left > 0 ? terminal.waitForCardPresent(left) : terminal.isCardPresent())) {
            told = null;
            return new CardAnswer.NoCard();
        }
        CardAnswer answer = read(terminal, challenge);
        if (answer instanceof CardAnswer.Answered) {
            told = null;
            return answer;
        }
        boolean again = answer.equals(told);
        told = answer;
        return again ? new CardAnswer.NoCard() : answer;
    }

    private static CardAnswer read(CardTerminal terminal, Bytes challenge) throws CardException {
        try {
            Card card = terminal.connect("EXCLUSIVE;*");
            try {
                return new MemberCardTalk(
                                card.getBasicChannel()::transmit, !card.getProtocol().equals("T=0"))
                        .answer(challenge);
            } finally {
                letGo(card);
            }
        } catch (CardException e) {
            return switch (PcscFault.of(e)) {
                case TAKEN_AWAY -> new CardAnswer.TakenAway();
                case MUTE_CARD -> new CardAnswer.NotAMemberCard();
                case READER -> throw e;
            };
        } catch (IllegalArgumentException e) {
            // The library was given an answer shorter than a status: the contacts were lost.
            return new CardAnswer.TakenAway();
        }
    }

    /**
     * What the card answered stands, whether or not it is still there to be let go. Without a
     * reset: where that fails, the service calls whatever lies there mute until it is taken out.
     */
    private static void letGo(Card card) {
        try {
            card.disconnect(false);
        } catch (CardException e) {
            System.getLogger(PcscCardReader.class.getName())
                    .log(System.Logger.Level.DEBUG, "the card had gone", e);
        }
    }
}
