package kr.sarangbang.infrastructure.speech;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import kr.sarangbang.port.Speaker;

/**
 * The machine's loudspeaker, played on a thread of its own. Without one it stays silent: every
 * sound has its sentence on the screen. It has no voice yet; what is to be said stays on the
 * screen.
 */
public final class LoudSpeaker implements Speaker {
    private static final AudioFormat FORMAT = new AudioFormat(Tones.RATE, 16, 1, true, false);

    /** About 20 ms: what sounds stops so soon when something else is asked. */
    private static final int PIECE = 2 * Tones.RATE / 50;

    private final BlockingQueue<byte[]> next = new ArrayBlockingQueue<>(1);

    /** Starts the thread; it ends with the process. */
    public LoudSpeaker() {
        Thread.ofPlatform().daemon().name("speaker").start(this::run);
    }

    @Override
    public void play(Sound sound) {
        replace(Tones.of(sound));
    }

    @Override
    public void say(String sentence) {
        stop();
    }

    @Override
    public void stop() {
        replace(new byte[0]);
    }

    private synchronized void replace(byte[] samples) {
        next.clear();
        if (!next.offer(samples)) {
            throw new IllegalStateException("only one sound is asked at a time");
        }
    }

    private void run() {
        try {
            while (true) {
                sound(next.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sound(byte[] samples) {
        if (samples.length == 0) {
            return;
        }
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT, 4 * PIECE);
            line.start();
            for (int at = 0; at < samples.length && next.isEmpty(); at += PIECE) {
                line.write(samples, at, Math.min(PIECE, samples.length - at));
            }
            if (next.isEmpty()) {
                line.drain();
            }
        } catch (LineUnavailableException | IllegalArgumentException e) {
            // No loudspeaker, or another program has it: the screen says the same in words.
            System.getLogger(LoudSpeaker.class.getName())
                    .log(System.Logger.Level.DEBUG, "there is no sound", e);
        }
    }
}
