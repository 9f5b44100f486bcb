package kr.sarangbang.ui.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The languages a screen may speak. One is offered only where its catalogue is complete. */
public enum Language {
    KOREAN("한국어"),
    ENGLISH("English"),
    CHINESE("中文"),
    JAPANESE("日本語");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** What its speakers call it: the word on the button. */
    public String ownName() {
        return ownName;
    }

    /**
     * Where its words are, on the class path.
     *
     * @param folder of the book, with its slash at the end; empty for that of kiosks and shops
     */
    String path(String folder) {
        String code =
                switch (this) {
                    case KOREAN -> Locale.KOREAN.getLanguage();
                    case ENGLISH -> Locale.ENGLISH.getLanguage();
                    case CHINESE -> Locale.CHINESE.getLanguage();
                    case JAPANESE -> Locale.JAPANESE.getLanguage();
                };
        return "/fxml/" + folder + "strings_" + code + ".properties";
    }

    /** How it says money, time and places; a language without a catalogue has nobody to say it. */
    Words words() {
        return switch (this) {
            case KOREAN -> new KoreanWords();
            case ENGLISH -> new EnglishWords();
            case CHINESE, JAPANESE ->
                    throw new IllegalStateException(ownName + " has no words for money and time");
        };
    }

    /** Whether its letters are Latin: narrower and more of them, so screens set them closer. */
    public boolean latin() {
        return this == ENGLISH;
    }

    /** The language that one touch changes to; the same where no other is offered. */
    public Language next() {
        List<Language> all = offered();
        return all.get((all.indexOf(this) + 1) % all.size());
    }

    /** The languages that have a catalogue; Korean always does. */
    public static List<Language> offered() {
        return Arrays.stream(values())
                .filter(l -> Language.class.getResource(l.path("")) != null)
                .toList();
    }
}
