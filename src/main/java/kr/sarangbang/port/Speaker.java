package kr.sarangbang.port;

/**
 * The site's voice and its few sounds. Called from any thread, returns at once; what is asked while
 * something sounds replaces it. A speaker that fails stays silent: every sound has its sentence on
 * the screen, so nothing is lost.
 */
public interface Speaker {
    /** The sounds of the house; all between 500 and 2,000 Hz. */
    enum Sound {
        /** A wood knock of 60 ms for a touch. */
        TOUCH,
        /** Two rising notes. */
        DONE,
        /** One low double knock. */
        REFUSED,
        /** Three slow knocks, with the card prompt. */
        CARD_PROMPT,
        /** Somebody calls for staff. */
        CALL_STAFF,
        /** A chime of two falling notes, before a number is called out. */
        NUMBER_CALLED
    }

    /** Plays one sound. */
    void play(Sound sound);

    /** Reads a Korean text aloud; no text is read that must stay private. */
    void say(String sentence);

    /** Silence, at once. */
    void stop();
}
