package kr.sarangbang.card;

import javacard.framework.APDU;
import javacard.framework.Applet;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacard.framework.Util;
import javacard.security.ECPrivateKey;
import javacard.security.ECPublicKey;
import javacard.security.KeyBuilder;
import javacard.security.KeyPair;
import javacard.security.Signature;

/**
 * A member card. Its key pair is made in it when it is installed, and no command gives the private
 * half out. Its office puts the issuer's statement in once; from then on it answers challenges, and
 * nothing in it can be changed.
 *
 * <p>A challenge is signed behind the card's own words, never alone: what this card signs can be
 * nothing but an answer of a member card.
 *
 * <p>Written in the Java of cards, which has no newer switch.
 */
@SuppressWarnings("StatementSwitchToExpressionSwitch")
public final class MemberCardApplet extends Applet {
    private static final byte GET_DATA = (byte) 0xca;
    private static final byte PUT_DATA = (byte) 0xda;
    private static final byte INTERNAL_AUTHENTICATE = (byte) 0x88;
    private static final short STATEMENT = 0x0101;
    private static final short PUBLIC_KEY = 0x0102;
    private static final short LEAST_CHALLENGE = 16;
    private static final short MOST_CHALLENGE = 64;
    private static final short MOST_STATEMENT = 255;
    private static final short MOST_SIGNATURE = 72;

    /** ASCII: sarangbang member card 1. */
    private static final byte[] PURPOSE = {
        's', 'a', 'r', 'a', 'n', 'g', 'b', 'a', 'n', 'g', ' ', 'm', 'e', 'm', 'b', 'e', 'r', ' ',
        'c', 'a', 'r', 'd', ' ', '1'
    };

    private final ECPrivateKey privateKey;
    private final ECPublicKey publicKey;
    private final Signature signature;
    private final byte[] statement = new byte[MOST_STATEMENT];
    private final byte[] signed;

    /** 0 until the statement is whole: written last, in one step, so a torn card stays empty. */
    private short statementLength;

    private MemberCardApplet() {
        KeyPair pair = new KeyPair(KeyPair.ALG_EC_FP, KeyBuilder.LENGTH_EC_FP_256);
        privateKey = (ECPrivateKey) pair.getPrivate();
        publicKey = (ECPublicKey) pair.getPublic();
        P256Curve.setOn(privateKey);
        P256Curve.setOn(publicKey);
        pair.genKeyPair();
        signature = Signature.getInstance(Signature.ALG_ECDSA_SHA_256, false);
        signed = JCSystem.makeTransientByteArray(MOST_SIGNATURE, JCSystem.CLEAR_ON_DESELECT);
        register();
    }

    /** Called by the card when the applet is installed. */
    public static void install(byte[] parameters, short offset, byte length) {
        new MemberCardApplet();
    }

    @Override
    public void process(APDU apdu) {
        if (selectingApplet()) {
            return;
        }
        byte[] buffer = apdu.getBuffer();
        if (buffer[ISO7816.OFFSET_CLA] != ISO7816.CLA_ISO7816) {
            ISOException.throwIt(ISO7816.SW_CLA_NOT_SUPPORTED);
        }
        switch (buffer[ISO7816.OFFSET_INS]) {
            case GET_DATA:
                getData(apdu);
                break;
            case PUT_DATA:
                putStatement(apdu);
                break;
            case INTERNAL_AUTHENTICATE:
                authenticate(apdu);
                break;
            default:
                ISOException.throwIt(ISO7816.SW_INS_NOT_SUPPORTED);
        }
    }

    private void getData(APDU apdu) {
        byte[] buffer = apdu.getBuffer();
        switch (Util.getShort(buffer, ISO7816.OFFSET_P1)) {
            case STATEMENT:
                needStatement();
                Util.arrayCopyNonAtomic(statement, (short) 0, buffer, (short) 0, statementLength);
                apdu.setOutgoingAndSend((short) 0, statementLength);
                break;
            case PUBLIC_KEY:
                apdu.setOutgoingAndSend((short) 0, publicKey.getW(buffer, (short) 0));
                break;
            default:
                ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
    }

    private void putStatement(APDU apdu) {
        byte[] buffer = apdu.getBuffer();
        if (Util.getShort(buffer, ISO7816.OFFSET_P1) != STATEMENT) {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
        if (statementLength != 0) {
            ISOException.throwIt(ISO7816.SW_COMMAND_NOT_ALLOWED);
        }
        short length = apdu.setIncomingAndReceive();
        if (length == 0 || length != apdu.getIncomingLength()) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
        Util.arrayCopyNonAtomic(buffer, apdu.getOffsetCdata(), statement, (short) 0, length);
        statementLength = length;
    }

    private void authenticate(APDU apdu) {
        byte[] buffer = apdu.getBuffer();
        if (Util.getShort(buffer, ISO7816.OFFSET_P1) != 0) {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
        needStatement();
        short length = apdu.setIncomingAndReceive();
        if (length < LEAST_CHALLENGE || length > MOST_CHALLENGE) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
        signature.init(privateKey, Signature.MODE_SIGN);
        signature.update(PURPOSE, (short) 0, (short) PURPOSE.length);
        short size = signature.sign(buffer, apdu.getOffsetCdata(), length, signed, (short) 0);
        Util.arrayCopyNonAtomic(signed, (short) 0, buffer, (short) 0, size);
        apdu.setOutgoingAndSend((short) 0, size);
    }

    private void needStatement() {
        if (statementLength == 0) {
            ISOException.throwIt(ISO7816.SW_CONDITIONS_NOT_SATISFIED);
        }
    }
}
