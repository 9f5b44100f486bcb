package kr.sarangbang.infrastructure.speech;

/** Something that sounds: 16 bits a sample, one channel, signed, the low byte first. */
final class Speech {
    static final Speech SILENCE = new Speech(Tones.RATE, new byte[0]);

    private final int rate;
    private final byte[] samples;

    /**
     * @param rate samples in a second
     */
    Speech(int rate, byte[] samples) {
        this.rate = rate;
        this.samples = samples.clone();
    }

    int rate() {
        return rate;
    }

    /** A fresh copy. */
    byte[] samples() {
        return samples.clone();
    }
}
