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

    /** The languages that have a catalogue; Korean always does. */
    public static List<Language> offered() {
        return Arrays.stream(values())
                .filter(l -> Language.class.getResource(l.path("")) != null)
                .toList();
    }
}
