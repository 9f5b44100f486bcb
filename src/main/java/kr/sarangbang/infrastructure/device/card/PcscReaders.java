package kr.sarangbang.infrastructure.device.card;

import java.util.List;
import java.util.stream.Collectors;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import jnasmartcardio.Smartcardio;

/**
 * One conversation with the PC/SC service. A service that is started anew knows nothing of earlier
 * ones, so each question opens its own: a restart is over with the next question. One thread.
 */
final class PcscReaders implements AutoCloseable {
    private final CardTerminals terminals;

    private PcscReaders(CardTerminals terminals) {
        this.terminals = terminals;
    }

    /**
     * @throws Smartcardio.EstablishContextException if there is no service
     */
    static PcscReaders open(TerminalFactory factory) {
        return new PcscReaders(factory.terminals());
    }

    /** Which reader was found. */
    sealed interface Found {
        record One(CardTerminal terminal) implements Found {}

        /**
         * None, or more than one.
         *
         * @param sentence for staff
         */
        record NotOne(String sentence) implements Found {}
    }

    /**
     * The reader whose name begins like this. PC/SC puts numbers behind a name that change when a
     * reader is plugged in again; whoever has two readers of one make names the number too.
     *
     * @param name empty where there is only one reader
     */
    Found find(String name) throws CardException {
        List<CardTerminal> all = terminals.list();
        List<CardTerminal> fitting =
                all.stream().filter(terminal -> terminal.getName().startsWith(name)).toList();
        if (fitting.size() == 1) {
            return new Found.One(fitting.getFirst());
        }
        String there =
                all.stream()
                        .map(terminal -> "'" + terminal.getName() + "'")
                        .collect(Collectors.joining(", "));
        if (all.isEmpty()) {
            return new Found.NotOne("카드 읽는 기계가 꽂혀 있지 않습니다.");
        }
        return new Found.NotOne(
                fitting.isEmpty()
                        ? "'" + name + "'라는 기계가 없습니다. 있는 것: " + there
                        : "기계가 둘 이상이니 reader에 하나를 적어 주세요. 있는 것: " + there);
    }

    @Override
    public void close() {
        if (terminals instanceof Smartcardio.JnaCardTerminals open) {
            try {
                open.close();
            } catch (Smartcardio.JnaPCSCException e) {
                // The service has gone, and with it what it kept of this conversation.
                System.getLogger(PcscReaders.class.getName())
                        .log(System.Logger.Level.DEBUG, "closed after the service had gone", e);
            }
        }
    }
}
