package kr.sarangbang.ui.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Every word on the screens, by key. In a text, {@code |} is a line break that a person chose and
 * {@code *so*} is bold; {@code {0}}, {@code {1}} are places for words. A key that is missing is a
 * mistake of the program and throws.
 */
public final class Catalogue extends ResourceBundle {
    private final Properties words = new Properties();
    private final Language language;
    private final Words said;

    /** The words of kiosks and shops. */
    public Catalogue(Language language) {
        this(language, "");
    }

    private Catalogue(Language language, String folder) {
        this.language = language;
        this.said = language.words();
        String path = language.path(folder);
        try (var in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(path), path);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a counter, a book of their own. */
    public static Catalogue teller(Language language) {
        return new Catalogue(language, "teller/");
    }

    public Language language() {
        return language;
    }

    /** How money, time and places are said in this language. */
    public Words said() {
        return said;
    }

    /** The text of a key with its places filled, line breaks as {@code \n}. */
    public String text(String key, Object... places) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language.ownName());
        }
        text = text.replace('|', '\n');
        for (int i = 0; i < places.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(places[i]));
        }
        return text;
    }

    /** A small count as a word: 세; in figures where there is no word. */
    public String count(int number) {
        String key = "count." + number;
        return containsKey(key) ? text(key) : Integer.toString(number);
    }

    /** A window as people say it: "2" is 2번 창구; one with a name of its own is called by it. */
    public String window(String name) {
        return name.matches("\\d{1,3}") ? text("line.window", name) : name;
    }

    @Override
    protected Object handleGetObject(String key) {
        return text(key);
    }

    @Override
    protected Set<String> handleKeySet() {
        return words.stringPropertyNames();
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.stringPropertyNames());
    }
}
