package kr.sarangbang.card;

import com.licel.jcardsim.base.Simulator;
import com.licel.jcardsim.base.SimulatorRuntime;
import java.lang.reflect.Field;
import java.security.SecureRandom;
import java.time.Instant;
import javacard.framework.AID;
import javacard.framework.Applet;
import javacard.security.ECPrivateKey;
import javacard.security.ECPublicKey;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.codec.P256;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;

/** A card of software: jCardSim, with our applet in it or with none. Any thread. */
public final class SoftwareCard {
    /** F, then SARANGBANG and the form's number. */
    public static final byte[] APPLET = Bytes.fromHex("f0534152414e4742414e4701").toArray();

    private static final int DONE = 0x9000;
    private static final Object ONE_AT_A_TIME = new Object();

    private final Chip chip = new Chip();
    private final Simulator simulator = new Simulator(chip);

    private SoftwareCard() {}

    /** A simulator of its own for each card, from which the applet can be taken. */
    private static final class Chip extends SimulatorRuntime {
        Applet ours() {
            return getApplet(aid());
        }
    }

    private static AID aid() {
        return new AID(APPLET, (short) 0, (byte) APPLET.length);
    }

    /** A card of somebody else: nothing of ours is in it. */
    public static SoftwareCard foreign() {
        return new SoftwareCard();
    }

    /** A card of ours as it comes to the card office: with its key, without a statement. */
    public static SoftwareCard fresh() {
        synchronized (ONE_AT_A_TIME) {
            var card = new SoftwareCard();
            card.simulator.installApplet(aid(), MemberCardApplet.class);
            card.drawKey();
            return card;
        }
    }

    /** A member's card, as the card office hands it out. */
    public static SoftwareCard of(MemberNumber member, Signer issuer) {
        SoftwareCard card = fresh();
        card.select();
        card.put(CardCodec.sign(issuer, new CardStatement(member, card.key(), Instant.EPOCH)));
        return card;
    }

    /** The simulator draws the same key for every card, so each is given one behind its back. */
    private void drawKey() {
        byte[] secret = P256.newPrivateKey(new SecureRandom());
        byte[] open = P256.publicKey(secret);
        Applet applet = chip.ours();
        ((ECPrivateKey) inside(applet, "privateKey"))
                .setS(secret, (short) 0, (short) secret.length);
        ((ECPublicKey) inside(applet, "publicKey")).setW(open, (short) 0, (short) open.length);
    }

    private static Object inside(Applet applet, String name) {
        try {
            Field field = MemberCardApplet.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(applet);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the applet has no " + name, e);
        }
    }

    /** Selects our applet; its status. */
    public int select() {
        return transmit(new CommandAPDU(0x00, 0xa4, 0x04, 0x00, APPLET, 256)).getSW();
    }

    /** The card's public key. */
    public Bytes key() {
        return data(transmit(new CommandAPDU(0x00, 0xca, 0x01, 0x02, 256)));
    }

    /** Puts the issuer's statement in. */
    public void put(Bytes statement) {
        data(transmit(new CommandAPDU(0x00, 0xda, 0x01, 0x01, statement.toArray())));
    }

    /** One command and its answer. */
    public ResponseAPDU transmit(CommandAPDU command) {
        return new ResponseAPDU(transmit(command.getBytes()));
    }

    /** The simulator keeps in one place which of all cards is working: one works at a time. */
    byte[] transmit(byte[] command) {
        synchronized (ONE_AT_A_TIME) {
            return simulator.transmitCommand(command);
        }
    }

    byte[] atr() {
        return simulator.getATR();
    }

    /** The contacts lose power: what was selected is not any more. */
    void reset() {
        synchronized (ONE_AT_A_TIME) {
            simulator.reset();
        }
    }

    private static Bytes data(ResponseAPDU answer) {
        if (answer.getSW() != DONE) {
            throw new IllegalStateException("the card said " + Integer.toHexString(answer.getSW()));
        }
        return Bytes.of(answer.getData());
    }
}
