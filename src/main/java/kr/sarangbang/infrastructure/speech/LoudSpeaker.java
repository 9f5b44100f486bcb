package kr.sarangbang.infrastructure.speech;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import kr.sarangbang.port.Speaker;

/**
 * The machine's loudspeaker, played on a thread of its own. Without one it stays silent: every
 * sound has its sentence on the screen. Where it has no voice, what is to be said stays there too.
 */
public final class LoudSpeaker implements Speaker {
    /** About 20 ms: what sounds stops so soon when something else is asked. */
    private static final int PIECES_A_SECOND = 50;

    private final BlockingQueue<Supplier<Speech>> next = new ArrayBlockingQueue<>(1);
    private final Optional<EspeakVoice> voice;

    /** One with sounds alone. Starts the thread; it ends with the process. */
    public LoudSpeaker() {
        this(Optional.empty());
    }

    private LoudSpeaker(Optional<EspeakVoice> voice) {
        this.voice = voice;
        Thread.ofPlatform().daemon().name("speaker").start(this::run);
    }

    /**
     * One that reads aloud, if the machine has a voice.
     *
     * @param path folders in which programs are looked for, as {@code PATH} has them
     */
    public static LoudSpeaker withVoice(String path) {
        return new LoudSpeaker(EspeakVoice.find(path));
    }

    @Override
    public void play(Sound sound) {
        replace(() -> new Speech(Tones.RATE, Tones.of(sound)));
    }

    @Override
    public void say(String sentence) {
        replace(() -> voice.flatMap(v -> v.speech(sentence)).orElse(Speech.SILENCE));
    }

    @Override
    public void stop() {
        replace(() -> Speech.SILENCE);
    }

    private synchronized void replace(Supplier<Speech> speech) {
        next.clear();
        if (!next.offer(speech)) {
            throw new IllegalStateException("only one sound is asked at a time");
        }
    }

    private void run() {
        try {
            while (true) {
                sound(next.take().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sound(Speech speech) {
        byte[] samples = speech.samples();
        if (samples.length == 0) {
            return;
        }
        var format = new AudioFormat(speech.rate(), 16, 1, true, false);
        int piece = 2 * (speech.rate() / PIECES_A_SECOND);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format, 4 * piece);
            line.start();
            for (int at = 0; at < samples.length && next.isEmpty(); at += piece) {
                line.write(samples, at, Math.min(piece, samples.length - at));
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
