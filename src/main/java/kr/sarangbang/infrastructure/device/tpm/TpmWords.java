package kr.sarangbang.infrastructure.device.tpm;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import kr.sarangbang.domain.Bytes;

/**
 * The bytes of the commands we need and of their responses (TPM 2.0 Library, Part 3: Commands,
 * clause "Non-volatile Storage"; the numbers are in Part 2: Structures). Big-endian, every variable
 * field after its length.
 */
final class TpmWords {
    /** Tag, length, and code of a command or a response, in bytes. */
    static final int HEADER = 10;

    private static final short NO_SESSIONS = (short) 0x8001;
    private static final short SESSIONS = (short) 0x8002;
    private static final int DEFINE_SPACE = 0x12A;
    private static final int EXTEND = 0x136;
    private static final int READ = 0x14E;
    private static final int READ_PUBLIC = 0x169;
    private static final int OWNER = 0x4000_0001;
    private static final int BY_PASSWORD = 0x4000_0009;
    private static final short SHA_256 = 0x000B;
    private static final short PLACE_LENGTH = 32;

    /** Whoever may open the device may extend and read: it takes in more and nothing else. */
    private static final int AUTH_WRITE = 1 << 2;

    private static final int KIND_EXTEND = 4 << 4;
    private static final int AUTH_READ = 1 << 18;

    /** A wrong password elsewhere does not lock the counter. */
    private static final int NO_LOCKOUT = 1 << 25;

    private static final int WRITTEN = 1 << 29;
    private static final int ATTRIBUTES = AUTH_WRITE | KIND_EXTEND | AUTH_READ | NO_LOCKOUT;

    private TpmWords() {}

    /** Makes the index, with the owner's password. */
    static byte[] define(int index, byte[] ownerPassword) {
        ByteBuffer command = begin(SESSIONS, DEFINE_SPACE).putInt(OWNER);
        password(command, ownerPassword);
        command.putShort((short) 0);
        command.putShort((short) (4 + 2 + 4 + 2 + 2));
        command.putInt(index).putShort(SHA_256).putInt(ATTRIBUTES);
        command.putShort((short) 0).putShort(PLACE_LENGTH);
        return end(command);
    }

    static byte[] readPublic(int index) {
        return end(begin(NO_SESSIONS, READ_PUBLIC).putInt(index));
    }

    static byte[] extend(int index, Bytes fact) {
        ByteBuffer command = begin(SESSIONS, EXTEND).putInt(index).putInt(index);
        password(command, new byte[0]);
        command.putShort((short) fact.length()).put(fact.toArray());
        return end(command);
    }

    static byte[] read(int index) {
        ByteBuffer command = begin(SESSIONS, READ).putInt(index).putInt(index);
        password(command, new byte[0]);
        command.putShort(PLACE_LENGTH).putShort((short) 0);
        return end(command);
    }

    private static ByteBuffer begin(short tag, int code) {
        return ByteBuffer.allocate(TpmLine.MOST).putShort(tag).putInt(0).putInt(code);
    }

    private static void password(ByteBuffer command, byte[] password) {
        command.putInt(4 + 2 + 1 + 2 + password.length);
        command.putInt(BY_PASSWORD).putShort((short) 0).put((byte) 0);
        command.putShort((short) password.length).put(password);
    }

    private static byte[] end(ByteBuffer command) {
        command.putInt(Short.BYTES, command.position());
        byte[] bytes = new byte[command.position()];
        command.flip().get(bytes);
        return bytes;
    }

    /** The response's code; 0 for done. */
    static int code(byte[] response) throws IOException {
        if (response.length < HEADER) {
            throw new IOException("the TPM's response has only " + response.length + " bytes");
        }
        return ByteBuffer.wrap(response).getInt(Short.BYTES + Integer.BYTES);
    }

    /** What a done read says. */
    static Bytes place(byte[] response) throws IOException {
        try {
            ByteBuffer at = ByteBuffer.wrap(response).position(HEADER + Integer.BYTES);
            byte[] place = new byte[at.getShort()];
            at.get(place);
            return Bytes.of(place);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("the TPM's response to a read is cut short", e);
        }
    }

    /** Whether a done question for the index's kind says the kind that we define. */
    static boolean isOurs(byte[] response) throws IOException {
        try {
            ByteBuffer at =
                    ByteBuffer.wrap(response).position(HEADER + Short.BYTES + Integer.BYTES);
            short hash = at.getShort();
            int attributes = at.getInt() & ~WRITTEN;
            byte[] policy = new byte[at.getShort()];
            at.get(policy);
            return hash == SHA_256
                    && attributes == ATTRIBUTES
                    && policy.length == 0
                    && at.getShort() == PLACE_LENGTH;
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IOException("the TPM's response on an index is cut short", e);
        }
    }
}
