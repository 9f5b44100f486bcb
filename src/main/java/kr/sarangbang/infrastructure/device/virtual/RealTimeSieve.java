package kr.sarangbang.infrastructure.device.virtual;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Takes the commands out of a stream that a printer obeys the moment it receives them, wherever
 * they stand: in pictures too, as real printers do.
 */
final class RealTimeSieve {
    private static final int DLE = 0x10;
    private static final byte[] FORGET = {DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    private final IntConsumer statusAsked;
    private final Runnable forgetAsked;
    private byte[] held = new byte[0];

    RealTimeSieve(IntConsumer statusAsked, Runnable forgetAsked) {
        this.statusAsked = statusAsked;
        this.forgetAsked = forgetAsked;
    }

    /** The bytes that are not obeyed at once. */
    byte[] sift(byte[] bytes) {
        byte[] all = Arrays.copyOf(held, held.length + bytes.length);
        System.arraycopy(bytes, 0, all, held.length, bytes.length);
        held = new byte[0];
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        int at = 0;
        while (at < all.length) {
            if (all[at] != DLE) {
                rest.write(all[at]);
                at++;
                continue;
            }
            int length = length(all, at);
            if (at + length > all.length) {
                held = Arrays.copyOfRange(all, at, all.length);
                break;
            }
            if (length == 3) {
                statusAsked.accept(all[at + 2]);
            } else if (length == FORGET.length) {
                rest.reset();
                forgetAsked.run();
            } else {
                rest.write(all, at, length);
            }
            at += length;
        }
        return rest.toByteArray();
    }

    /**
     * 3 for a question, 10 for "forget", 1 for anything else; more than is there while that is
     * open.
     */
    private static int length(byte[] b, int at) {
        if (at + 1 >= b.length) {
            return 2;
        }
        if (b[at + 1] == 4) {
            return 3;
        }
        int known = Math.min(FORGET.length, b.length - at);
        boolean forget = Arrays.equals(FORGET, 0, known, b, at, at + known);
        return forget ? FORGET.length : 1;
    }
}
