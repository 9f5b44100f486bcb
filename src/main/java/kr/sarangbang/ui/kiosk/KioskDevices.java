package kr.sarangbang.ui.kiosk;

import java.util.function.Consumer;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor.NoteResult;
import kr.sarangbang.port.Speaker;

/**
 * What stands around a kiosk's screen. Every method returns at once; what a device saw is reported
 * on the FX thread until its ear is closed.
 *
 * @param members the reader of member cards
 * @param slot tells when a payment card is inside
 * @param notes the machine that takes notes
 * @param light the light that calls staff
 * @param speaker sounds and voice
 */
public record KioskDevices(
        MemberCards members, CardSlot slot, Notes notes, StaffLight light, Speaker speaker) {
    /** An open ear, which hears once; closing it twice does nothing. */
    public interface Ear extends AutoCloseable {
        @Override
        void close();
    }

    /** Member cards. A reader that is off is told again and again, and the ear stays open. */
    public interface MemberCards {
        Ear listen(Consumer<CardReading> seen);
    }

    /** The slot for payment cards. The card itself is read by its own agent, never by us. */
    public interface CardSlot {
        boolean ready();

        /**
         * Whether the terminal waits for the card itself once it is asked for money. Then it is
         * asked at once, and nothing tells of a card before.
         */
        boolean asksItself();

        Ear listen(Runnable inserted);
    }

    /** Notes, one after the other. */
    public interface Notes {
        boolean ready();

        /** Whether it has change; otherwise only notes that make the price are taken. */
        boolean givesChange();

        /**
         * Opens the slot for one note; asked again for the next. A note that was on its way when
         * the ear was closed is told all the same, since it lies in the machine. A machine that is
         * jammed or off is told again and again, and the ear stays open.
         *
         * @param missing what is still to be paid
         */
        Ear listen(Won missing, Consumer<NoteResult> seen);
    }

    /** The light on the cabinet. It works without any network. */
    public interface StaffLight {
        /** Does nothing where the cabinet has no light. */
        void on();

        void off();

        /** Whether the cabinet has a light, so that nobody is told of one that is not there. */
        boolean there();
    }
}
