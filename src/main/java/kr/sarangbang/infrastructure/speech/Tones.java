package kr.sarangbang.infrastructure.speech;

import java.io.ByteArrayOutputStream;
import kr.sarangbang.port.Speaker.Sound;

/**
 * The sounds of the house as samples: 16 bit signed, little endian, one channel, 44,100 a second.
 * Every tone lies between 500 and 2,000 Hz, where ageing ears still hear well. Pure.
 */
final class Tones {
    static final int RATE = 44_100;
    private static final double LOUD = 0.5;

    private Tones() {}

    static byte[] of(Sound sound) {
        return switch (sound) {
            case TOUCH -> knock(900, 60);
            case DONE -> join(note(660, 140), silence(30), note(990, 260));
            case REFUSED -> join(knock(520, 110), silence(70), knock(520, 110));
            case CARD_PROMPT ->
                    join(
                            knock(900, 60),
                            silence(320),
                            knock(900, 60),
                            silence(320),
                            knock(900, 60));
            case NUMBER_CALLED -> join(note(880, 320), silence(40), note(660, 480));
            case CALL_STAFF -> join(note(990, 220), silence(40), note(740, 220), note(990, 300));
        };
    }

    /** Wood: a tone and its fifth that die away quickly. */
    private static byte[] knock(double hertz, int milliseconds) {
        return samples(
                milliseconds,
                (seconds, part) ->
                        Math.exp(-6 * part)
                                * (wave(hertz, seconds) + 0.5 * wave(hertz * 1.5, seconds))
                                / 1.5);
    }

    /** A tone that swells and fades, without a click at either end. */
    private static byte[] note(double hertz, int milliseconds) {
        return samples(
                milliseconds, (seconds, part) -> Math.sin(Math.PI * part) * wave(hertz, seconds));
    }

    private static byte[] silence(int milliseconds) {
        return samples(milliseconds, (seconds, part) -> 0);
    }

    private static double wave(double hertz, double seconds) {
        return Math.sin(2 * Math.PI * hertz * seconds);
    }

    /** How loud a sound is, -1 to 1, at a time and at a part of its whole, 0 to 1. */
    private interface Shape {
        double at(double seconds, double part);
    }

    private static byte[] samples(int milliseconds, Shape shape) {
        int count = RATE * milliseconds / 1_000;
        byte[] bytes = new byte[2 * count];
        for (int i = 0; i < count; i++) {
            double value = shape.at((double) i / RATE, (double) i / count);
            int sample = (int) Math.round(value * LOUD * Short.MAX_VALUE);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
